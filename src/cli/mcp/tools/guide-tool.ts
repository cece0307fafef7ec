import { nearest } from '../../../mock/observability/hints/near-misses.js';
import { UserError } from '../../../mock/openapi/user-error.js';
import { oneOf } from '../../api/catalog.js';
import { allGuides, type GuideText } from '../markdown-docs.js';
import { objectSchema, stringSchema, type Tool, toolResult } from '../tool.js';

/** The longest guide that is returned whole, in characters. */
const longestText = 12_000;

/** Reads guides, for clients whose models can't read resources. */
export const guideTool: Tool = {
  name: 'read_guide',
  title: 'Read a guide',
  description:
    'Returns a guide as Markdown, or a section of it. A long guide returns its first section and the titles of the others.',
  annotations: { readOnlyHint: true, openWorldHint: false },
  inputSchema: objectSchema(
    {
      guide: stringSchema('The name of a guide, such as signing or game-rooms.', {
        minLength: 1,
        maxLength: 200,
      }),
      section: stringSchema('The title of one of its sections.', { maxLength: 200 }),
      offset: {
        type: 'integer',
        minimum: 0,
        default: 0,
        description: 'Where to begin in the section, in characters.',
      },
    },
    ['guide'],
  ),
  outputSchema: objectSchema(
    {
      guide: { type: 'string' },
      title: { type: 'string' },
      markdown: { type: 'string' },
      sections: { type: 'array', items: { type: 'string' }, description: 'The titles of its sections.' },
      nextOffset: { type: 'integer', description: 'Where the section continues, if it was cut.' },
    },
    ['guide', 'title', 'markdown', 'sections'],
  ),
  async run({ guide: name, section, offset = 0 }: { guide: string; section?: string; offset?: number }) {
    const guide = guideNamed(name);
    const whole = guide.sections.map(({ markdown }) => markdown).join('\n\n');
    const chosen =
      section !== undefined
        ? sectionOf(guide, section)
        : whole.length <= longestText
          ? whole
          : (guide.sections[0]?.markdown ?? '');
    const end = offset + longestText;
    const sections = guide.sections.slice(1).map(({ title }) => title);
    const markdown = chosen.slice(offset, end);
    const isPart = section === undefined && chosen !== whole;
    const notes = [
      end < chosen.length && `Cut. Continue with offset ${end}.`,
      isPart && `This guide is long. Its sections: ${sections.join('; ')}.`,
    ].filter((note) => note !== false);
    return toolResult(
      {
        guide: guide.name,
        title: guide.title,
        markdown,
        sections,
        ...(end < chosen.length && { nextOffset: end }),
      },
      [markdown, ...notes].join('\n\n'),
    );
  },
};

function guideNamed(name: string): GuideText {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/^plyr:\/\/guide\//, '')
    .replace(/\.md$/, '');
  const found = allGuides().find((one) => one.name === wanted || one.title.toLowerCase() === wanted);
  if (found) return found;
  const names = allGuides().map((one) => one.name);
  const like = nearest(wanted, names);
  throw new UserError(
    `there is no guide ${JSON.stringify(name)}. ${like.length > 0 ? `Did you mean ${oneOf(like)}?` : `There are ${names.join(', ')}.`}`,
  );
}

function sectionOf({ name, sections }: GuideText, title: string): string {
  const wanted = title.trim().toLowerCase();
  const found =
    sections.find((one) => one.title.toLowerCase() === wanted) ??
    sections.find((one) => one.title.toLowerCase().includes(wanted));
  if (found) return found.markdown;
  throw new UserError(
    `the guide ${name} has no section ${JSON.stringify(title)}. It has ${sections.map((one) => one.title).join('; ')}.`,
  );
}
