/** The buttons that open the Run dialog: one at each sample, and one in each row of the error tables. */
import { element } from '../dom-element.js';
import type { ErrorRow } from './run-dialog.js';

const sampleHeader = '.panel-request-samples [data-component-name="Panel/PanelHeader"]';
const errorTable = '[data-section-id] table.md:has(th:last-child)';

/**
 * Adds the buttons, also to what Redoc renders later.
 * @param open Opens the dialog.
 */
export function keepButtons(open: (address: string, row?: ErrorRow) => void): void {
  const place = () => {
    for (const header of document.querySelectorAll<HTMLElement>(sampleHeader)) addRun(header, open);
    for (const table of document.querySelectorAll<HTMLTableElement>(errorTable)) addForce(table, open);
  };
  new MutationObserver(place).observe(document.body, { childList: true, subtree: true });
  place();
}

/** The address of the operation that has an element, or nothing outside of operations. */
const addressAround = (within: Element) => within.closest('[data-item-kind="httpItem"]')?.id;

function addRun(header: HTMLElement, open: (address: string) => void): void {
  const address = addressAround(header);
  if (!address || header.querySelector('.run-open')) return;
  const title = header.closest('[data-section-id]')?.querySelector('h2')?.textContent?.trim() ?? '';
  const button = element(
    'button',
    { type: 'button', class: 'run-open', 'aria-label': `Run ${title}` },
    'Run',
  );
  button.addEventListener('click', () => open(address));
  header.append(button);
}

function addForce(table: HTMLTableElement, open: (address: string, row: ErrorRow) => void): void {
  const address = addressAround(table);
  if (!address || table.tHead?.rows[0]?.lastElementChild?.textContent?.trim() !== 'example name') return;
  for (const { cells } of table.tBodies[0]?.rows ?? []) {
    const cell = cells[cells.length - 1];
    if (!cell || cell.querySelector('.run-force')) continue;
    const message = cells[0]?.textContent?.trim() ?? '';
    // The signature errors share a row.
    for (const code of cell.querySelectorAll('code')) {
      const name = code.textContent?.trim() ?? '';
      const label = `Force this error: ${name}`;
      const button = element('button', { type: 'button', class: 'run-force', 'aria-label': label }, 'Force');
      button.addEventListener('click', () => open(address, { name, message }));
      code.after(button);
    }
  }
}
