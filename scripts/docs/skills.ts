/** The skills for agents, which are in openapi/skills/. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A skill. */
export interface SkillFile {
  name: string;
  /** What it is for. */
  description: string;
  /** Its file, below the folder of the docs. */
  url: string;
  /** The file as it stands, with its front matter. */
  text: string;
}

/** Reads all skills, in the order of their names. */
export function readSkills(): SkillFile[] {
  return readdirSync('openapi/skills')
    .sort()
    .map((folder) => {
      const text = readFileSync(`openapi/skills/${folder}/SKILL.md`, 'utf8');
      const { name, description } = parse(text.split('---\n', 2)[1] ?? '');
      return { name, description, url: `skills/${folder}/SKILL.md`, text };
    });
}
