import type { JSX } from 'preact';
import type { JournalEntry } from '../../../control-client/control-types.js';
import { CopyButton } from '../../parts/copy-button.js';
import { formatJson, jsonTokens } from './highlight-json.js';

/** A request or a response: its first line, its headers, which are folded, and its body. */
export function MessagePanel({
  title,
  line,
  message,
  violations,
}: {
  title: string;
  line: string;
  message: JournalEntry['request'];
  violations: readonly string[];
}): JSX.Element {
  const { headers, body, note } = message;
  const names = Object.keys(headers);
  const text = body === undefined ? undefined : textOf(body);
  return (
    <section class="message" aria-label={title}>
      <h3>
        {title}
        {text !== undefined && <CopyButton text={text} label="Copy body" />}
      </h3>
      <p class="mono line">{line}</p>
      {violations.length > 0 && (
        <ul class="violations">
          {violations.map((violation) => (
            <li key={violation}>{violation}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{names.length === 1 ? '1 header' : `${names.length} headers`}</summary>
        <table class="headers">
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="mono">{String((headers as Record<string, unknown>)[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {note && <p class="note">{note}</p>}
      {text === undefined ? (
        !note && <p class="note">No body.</p>
      ) : (
        <BodyText text={text} isJson={typeof body !== 'string'} />
      )}
    </section>
  );
}

const textOf = (body: unknown): string => (typeof body === 'string' ? body : formatJson(body));

function BodyText({ text, isJson }: { text: string; isJson: boolean }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre class="body" tabIndex={0}>
      {isJson
        ? jsonTokens(text).map(({ kind, text: part }) =>
            kind === 'other' ? part : <span class={`json-${kind}`}>{part}</span>,
          )
        : text}
    </pre>
  );
}
