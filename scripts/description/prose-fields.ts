import { readProseFields } from '../lint/prose/sources.js';

/** A document, divided into what programs read and what people read. */
export interface Divided {
  /** A line for each value that is not prose, with the path to it. */
  structure: string[];
  /** The prose, by the path to it. */
  prose: Map<string, string>;
}

/**
 * Divides a document by the fields that the prose gate reads.
 * @param document An OpenAPI or Arazzo document, or another document with such fields.
 */
export function divide(document: unknown): Divided {
  const { fields, data } = readProseFields();
  const divided: Divided = { structure: [], prose: new Map() };

  const visit = (value: unknown, path: string, isData: boolean): void => {
    if (typeof value !== 'object' || value === null) {
      divided.structure.push(`${path} ${JSON.stringify(value)}`);
      return;
    }
    // Without this line, an empty object would be the same as none.
    divided.structure.push(`${path} ${Array.isArray(value) ? '[]' : '{}'}`);
    for (const [name, member] of Object.entries(value)) {
      const below = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (!isData && !Array.isArray(value) && typeof member === 'string' && fields.includes(name))
        divided.prose.set(below, member);
      else {
        // A property can have the name of a field with data.
        const hasData = data.includes(name) && !path.endsWith('/properties');
        visit(member, below, isData || hasData || (name === 'examples' && Array.isArray(member)));
      }
    }
  };
  visit(document, '', false);
  return divided;
}
