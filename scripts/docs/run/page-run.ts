/**
 * Run in the page. Only a page that a mock serves has this script (served-page.ts). It reads the description of the page
 * when a reader runs something first.
 */
import { placeOf } from '../../../src/console/api/place.js';
import { keepButtons } from './run-buttons.js';
import { type Loaded, RunDialog } from './run-dialog.js';
import { Runner } from './run-operation.js';
import { runnableOperations } from './runnable-operation.js';
import { TabSandbox } from './tab-sandbox.js';

// The page is at /docs/ of the mock, or of one of its sandboxes.
const { mock, sandbox: origin } = placeOf(location.pathname.replace(/docs\/[^/]*$/, ''));
const sandbox = new TabSandbox(mock, origin);

let loaded: Promise<Loaded> | undefined;
const dialog = new RunDialog(() => {
  loaded ??= globalThis.readDescription().then((document) => {
    const operations = runnableOperations(document);
    return { operations, runner: new Runner(sandbox, operations.values()) };
  });
  return loaded;
}, sandbox);

addEventListener('pagehide', () => sandbox.discard());
keepButtons((address, row) => void dialog.open(address, row));
