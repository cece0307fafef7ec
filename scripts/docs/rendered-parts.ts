/** Parts of a guide that come from the description: `<!-- rendered: availability -->`, on a line of its own. */
import { renderAvailability } from './availability.js';
import type { Document } from './document.js';
import { renderErrorMessages } from './troubleshooting.js';

const parts: Readonly<Record<string, (document: Document) => string>> = {
  availability: renderAvailability,
  'error-messages': renderErrorMessages,
};

/**
 * Puts the parts in the place of their markers.
 * @param markdown A guide.
 * @param document The bundled description.
 * @throws Error for a marker whose name is unknown.
 */
export function withRenderedParts(markdown: string, document: Document): string {
  return markdown.replaceAll(/^<!-- (\w+): (.+) -->$/gm, (marker, kind: string, name: string) => {
    const part = kind === 'rendered' ? parts[name] : undefined;
    if (!part)
      throw new Error(`Unknown marker ${marker}. Expected rendered: ${Object.keys(parts).join(', ')}.`);
    return part(document);
  });
}
