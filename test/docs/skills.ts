/** The skills of openapi/skills/, as data: front matter, code, and names. */
import { parse } from 'yaml';
import { readSkills } from '../../scripts/docs/skills.js';

/** A code block that a reader runs. */
export interface SkillBlock {
  language: 'sh' | 'ts';
  code: string;
  /** What it prints, if the skill shows it. */
  prints?: string;
}

/** A skill. */
export interface Skill {
  folder: string;
  frontMatter: Readonly<Record<string, unknown>>;
  blocks: readonly SkillBlock[];
  /** What is in inline code. */
  names: readonly string[];
  text: string;
}

/**
 * Reads a skill.
 * @param folder The name of its folder.
 * @param text The content of its SKILL.md.
 * @throws Error if the text does not begin with front matter.
 */
export function readSkill(folder: string, text: string): Skill {
  const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  if (front === undefined || body === undefined) throw new Error(`${folder} has no front matter.`);
  const blocks = [...body.matchAll(/^( *)```(sh|ts)\n(.*?)^\1```\n(?:\n\1```text\n(.*?)^\1```\n)?/gms)].map(
    ([, indent = '', language, code = '', prints]) => {
      const flush = (block: string) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      return {
        language: language as 'sh' | 'ts',
        code: flush(code),
        ...(prints !== undefined && { prints: flush(prints) }),
      };
    },
  );
  const prose = body.replaceAll(/^( *)```.*?^\1```$/gms, '');
  const names = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
  return { folder, frontMatter: parse(front), blocks, names, text: body };
}

/** All skills. */
export const skills: readonly Skill[] = readSkills().map(({ url, text }) =>
  readSkill(url.split('/')[1] ?? '', text),
);

/**
 * Returns what is wrong with the front matter of a skill (https://agentskills.io/specification).
 * @param skill The skill.
 */
export function frontMatterProblems({ folder, frontMatter }: Skill): string[] {
  const { name, description, license, compatibility, ...others } = frontMatter;
  const isText = (value: unknown, most: number) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= most;
  const checks: [isRight: boolean, problem: string][] = [
    [
      isText(name, 64) && /^[a-z\d]+(-[a-z\d]+)*$/.test(String(name)),
      'name: 1 to 64 of a-z, 0-9, and single hyphens',
    ],
    [name === folder, 'name: must be the name of the folder'],
    [isText(description, 1024), 'description: 1 to 1,024 characters'],
    [/\. Use (when|before|for) /.test(String(description)), 'description: must say when to use the skill'],
    [license === 'MIT', 'license: must be that of the project'],
    [compatibility === undefined || isText(compatibility, 500), 'compatibility: 1 to 500 characters'],
    [Object.keys(others).length === 0, `unknown fields: ${Object.keys(others).join(', ')}`],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, problem]) => `${folder}: ${problem}`);
}
