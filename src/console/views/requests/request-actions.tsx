import type { JSX } from 'preact';
import type { JournalEntry, NewFault } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { keyFor, readKeys, sendSigned } from '../../api/send-signed.js';
import { CopyButton } from '../../parts/copy-button.js';
import { Menu } from '../../parts/menu.js';
import { goTo, linkTo } from '../../stores/navigation.js';
import { attempt } from '../../stores/notices.js';
import { operations } from '../../stores/operations.js';
import { curlText, downloadHar, typescriptText } from './export-request.js';
import { failureChoices } from './failure-choices.js';
import { rebuildRequest } from './rebuild-request.js';

/** The actions for a request: send it again, make the next one fail, or copy it. */
export function RequestActions({ entry }: { entry: JournalEntry }): JSX.Element {
  const { operationId } = entry;
  const operation = operations().get(operationId ?? '');
  const choices = failureChoices(entry, operation?.hasTask ?? false);
  return (
    <div class="actions">
      <button
        type="button"
        class="primary"
        onClick={() =>
          void attempt(
            () => sendAgain(entry),
            (sentence) => sentence,
          )
        }
      >
        Send again
      </button>
      {choices.length > 0 && (
        <Menu label="Fail this next time">
          {choices.map(({ title, fault }) => (
            <button key={title} type="button" onClick={() => void failNext(fault, title)}>
              {title}
            </button>
          ))}
          <a href={linkTo('faults', `new:${operationId}`)}>Another fault…</a>
        </Menu>
      )}
      <CopyButton text={() => curlText(entry)} label="Copy as curl" />
      {operation && <CopyButton text={() => typescriptText(entry, operation)} label="Copy as TypeScript" />}
      <button type="button" onClick={() => void attempt(() => downloadHar(entry.id))}>
        Download HAR
      </button>
    </div>
  );
}

/** Returns a sentence about the outcome. */
async function sendAgain(entry: JournalEntry): Promise<string> {
  const { filled, ...request } = await rebuildRequest(entry);
  const { apikey } = entry.request.headers as Record<string, string | undefined>;
  const key = keyFor(await readKeys(), apikey, entry.gameId);
  if (!key)
    throw new Error(
      "The request can't be signed: the mock has neither the demo keys nor keys of this sandbox.",
    );
  const before = await newestId(entry);
  const status = await sendSigned(request, key);
  const after = await newestId(entry);
  if (after !== before && after !== undefined) goTo('requests', after);
  const outcome = status === 0 ? 'There was no response' : `The status code is ${status}`;
  const signer = apikey === key.apiKey ? '' : ` It was signed with ${key.apiKey}.`;
  return `Sent again. ${outcome}.${signer}${filled.length > 0 ? ` Filled in: ${filled.join(', ')}.` : ''}`;
}

async function newestId({ operationId }: JournalEntry): Promise<number | undefined> {
  const query = { limit: 1, ...(operationId !== null && { operation: operationId }) };
  const { requests } = await done(control.GET('/requests', { params: { query } }));
  return requests[0]?.id;
}

function failNext(fault: NewFault, title: string): Promise<unknown> {
  const { operation } = fault;
  const player = fault.match?.player;
  let id = '';
  const add = async () => {
    ({ id } = await done(control.POST('/faults', { body: fault })));
  };
  const whose = player === undefined ? '' : ` of ${player}`;
  return attempt(add, `Next ${operation}${whose}: ${title[0]?.toLowerCase()}${title.slice(1)}.`, () =>
    done(control.DELETE('/faults/{id}', { params: { path: { id } } })),
  );
}
