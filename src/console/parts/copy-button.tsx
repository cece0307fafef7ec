import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { tell } from '../stores/notices.js';
import { copyText } from './copy-text.js';

/**
 * A button that copies text.
 * @param text The text to copy, or a function that returns it.
 * @param label The label of the button. Default: "Copy".
 */
export function CopyButton({
  text,
  label = 'Copy',
}: {
  text: string | (() => string | Promise<string>);
  label?: string;
}): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    try {
      await copyText(typeof text === 'string' ? text : await text());
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    } catch (error) {
      tell(`Nothing was copied: ${(error as Error).message}`, undefined, 'failed');
    }
  }
  return (
    <button type="button" onClick={copy}>
      {isCopied ? 'Copied' : label}
    </button>
  );
}
