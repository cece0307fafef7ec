/** Parts of a guide that come from the description: `<!-- rendered: availability -->`, and the markers of tabs.ts. */
import { renderAvailability } from './availability.js';
import type { Document } from './document.js';
import { withSampleTabs } from './tabs.js';
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
  return withSampleTabs(markdown, document).replaceAll(
    /^<!-- (\w+): (.+) -->$/gm,
    (marker, kind: string, name: string) => {
      const part = kind === 'rendered' ? parts[name] : undefined;
      if (!part)
        throw new Error(
          `Unknown marker ${marker}. Expected rendered: ${Object.keys(parts).join(', ')}; or samples, after a program.`,
        );
      return part(document);
    },
  );
}
