import { allMessages, allOperations } from '../../api/catalog.js';
import { operationAddresses } from '../../docs/find-places.js';
import { headingSlug } from '../../docs/guide-passages.js';
import { createSearch, type Search } from '../../docs/search/engine.js';
import { type Entry, plainText } from '../../docs/search/entry.js';
import { allGuides } from '../markdown-docs.js';
import { shortText } from '../shorten.js';
import { objectSchema, stringSchema, type Tool, toolResult } from '../tool.js';

const kinds = ['operation', 'error', 'guide'] as const;
type Kind = (typeof kinds)[number];

/** A result, and how to read more about it. */
interface Found {
  kind: Kind;
  title: string;
  summary: string;
  /** The argument for "describe". */
  operation?: string;
  /** The argument for "read_guide". */
  guide?: string;
  section?: string;
  changes?: boolean;
  networks?: string[];
  statuses?: number[];
  operations?: string[];
}

const longestSummary = 240;
const mostOperations = 6;

/** Finds operations, error messages, and sections of guides. */
export const searchTool: Tool = {
  name: 'search',
  title: 'Search the PLYR API',
  description:
    'Finds operations, error messages, and guides by plain words or by the text of an error. Start here, then use describe or read_guide.',
  annotations: { readOnlyHint: true, openWorldHint: false },
  inputSchema: objectSchema(
    {
      query: stringSchema('Words, such as "pay a room", or an error message.', {
        minLength: 1,
        maxLength: 500,
      }),
      kind: { enum: kinds, description: 'Only results of this kind.' },
      limit: {
        type: 'integer',
        minimum: 1,
        maximum: 50,
        default: 10,
        description: 'The most results.',
      },
    },
    ['query'],
  ),
  outputSchema: objectSchema(
    {
      total: {
        type: 'integer',
        description: 'How many match, 60 at most. A higher limit returns more of them.',
      },
      results: {
        type: 'array',
        description: 'The best first.',
        items: objectSchema(
          {
            kind: { enum: kinds },
            title: { type: 'string' },
            summary: { type: 'string' },
            operation: { type: 'string', description: 'Pass it to describe.' },
            guide: { type: 'string', description: 'Pass it to read_guide.' },
            section: { type: 'string', description: 'Pass it to read_guide, too.' },
            changes: { type: 'boolean', description: 'Whether the operation changes something.' },
            networks: { type: 'array', items: { type: 'string' } },
            statuses: { type: 'array', items: { type: 'integer' }, description: 'Its status codes.' },
            operations: {
              type: 'array',
              items: { type: 'string' },
              description: 'Some operations that return it.',
            },
          },
          ['kind', 'title', 'summary'],
        ),
      },
    },
    ['total', 'results'],
  ),
  async run({ query, kind, limit = 10 }: { query: string; kind?: Kind; limit?: number }) {
    const found = findAll(query, kind);
    const results = found.slice(0, limit);
    const lines = results.map((one) => {
      const name = one.operation ?? one.guide;
      return `${one.kind}${name === undefined ? '' : ` ${name}`}: ${one.title}. ${one.summary}`;
    });
    const more = found.length > limit ? `${found.length - limit} more: raise limit, or add words.` : '';
    const text =
      found.length === 0 ? 'Nothing matches. Try fewer or other words.' : [...lines, more].join('\n').trim();
    return toolResult({ total: found.length, results }, text);
  },
};

/** What is searched, and the result that it becomes. */
type Findable = [entry: Entry, found: Found];

let prepared: { search: Search; results: ReadonlyMap<Entry, Found> } | undefined;

/** Returns what matches a query, the best first. */
function findAll(query: string, kind: Kind | undefined): Found[] {
  prepared ??= prepare();
  const { search, results } = prepared;
  const hits = search(query, (entry) => kind === undefined || entry.kind === kind);
  return hits.map(({ entry }) => results.get(entry) as Found);
}

function prepare() {
  const results = new Map([...operations(), ...errors(), ...guides()]);
  return { search: createSearch([...results.keys()]), results };
}

function operations(): Findable[] {
  const addressOf = operationAddresses();
  return allOperations().map(
    ({ id, title, method, path, section, summary, parameters, changes, networks }) => [
      {
        kind: 'operation',
        title,
        names: [id, `${method} ${path}`, path],
        text: [summary, ...parameters.map(({ name, description }) => `${name} ${description}`)].join(' '),
        places: [{ href: addressOf(id), label: section, names: id }],
      },
      { kind: 'operation', title, summary, operation: id, changes, networks },
    ],
  );
}

const errors = (): Findable[] =>
  allMessages().map(({ message, statuses, cause, advice, operations }) => [
    {
      kind: 'error',
      title: message,
      names: statuses.map(String),
      text: `${cause} ${advice}`,
      places: operations.map((id) => ({ href: '', label: id })),
    },
    {
      kind: 'error',
      title: message,
      summary: shortText([cause, advice].filter(Boolean).join(' '), longestSummary),
      statuses,
      operations: operations.slice(0, mostOperations),
    },
  ]);

const guides = (): Findable[] =>
  allGuides()
    // The changelog mentions operations, but doesn't explain them.
    .filter(({ name }) => name !== 'changelog')
    .flatMap(({ name, title, sections }) =>
      sections.map(({ title: heading, markdown }, index): Findable => {
        const parts = index === 0 ? [title] : [title, heading];
        return [
          {
            kind: 'guide',
            title: heading,
            names: [],
            text: plainText(markdown),
            places: [{ href: ['#/section', ...parts.map(headingSlug)].join('/'), label: title }],
          },
          {
            kind: 'guide',
            title: parts.join(': '),
            summary: shortText(firstParagraph(markdown), longestSummary),
            guide: name,
            ...(index > 0 && { section: heading }),
          },
        ];
      }),
    );

const firstParagraph = (markdown: string): string =>
  markdown
    .split('\n\n')
    .find((part) => /^[\w"`*[]/.test(part))
    ?.replaceAll(/\s+/g, ' ')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1') ?? '';
