import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { languagePassages, type Mark } from './languages.js';
import { markdownPassages } from './markdown.js';
import type { Passage } from './passage.js';
import { type ProgramText, typescriptPassages } from './typescript.js';
import { type YamlFields, yamlPassages } from './yaml.js';

/** The content of `prose-sources.yaml`. */
interface Sources {
  markdown: { paths: string[]; newestSectionOnly: string[] };
  yaml: { paths: string[] } & YamlFields;
  typescript: { paths: string[]; titles: string[] } & ProgramText;
  comments: Record<Mark, string[]>;
  except: { path: string; reason: string }[];
}

/** A file that contains prose. */
export interface ProseFile {
  /** Its path, relative to the repository. */
  file: string;
  source: string;
  /** Finds the prose in it, which takes most of the time of a run. */
  passages: () => Passage[];
}

/**
 * Finds all prose of a repository.
 * @param root Folder of the repository.
 * @returns Each file that git tracks or that is new and not ignored.
 * @throws Error If git fails.
 */
export function listProse(root: string): ProseFile[] {
  const { markdown, yaml, typescript, comments, except } = readSources();
  const list = (paths: string[], passagesOf: (source: string, file: string) => Passage[]): ProseFile[] =>
    filesOf(root, paths, except).map((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      return { file, source, passages: () => passagesOf(source, file) };
    });
  return [
    ...list(markdown.paths, (source, file) =>
      markdownPassages(source, 1, markdown.newestSectionOnly.includes(file)),
    ),
    ...list(yaml.paths, (source) => yamlPassages(source, yaml)),
    ...list(typescript.paths, (source, file) =>
      typescriptPassages(source, { ...textIn(file, typescript), hasElements: file.endsWith('x') }),
    ),
    ...list(comments.slashes, (source) => languagePassages(source, 'slashes')),
    ...list(comments.hashes, (source) => languagePassages(source, 'hashes')),
  ];
}

const textIn = (file: string, text: Sources['typescript']): ProgramText =>
  file.startsWith('test/') ? { messages: text.titles, properties: [] } : text;

/**
 * Returns which fields of a YAML document are prose, and below which fields everything is data.
 */
export const readProseFields = (): YamlFields => readSources().yaml;

function readSources(): Sources {
  return parse(readFileSync(new URL('../prose-sources.yaml', import.meta.url), 'utf8')) as Sources;
}

function filesOf(root: string, paths: string[], except: Sources['except']): string[] {
  const excluded = except.map(({ path }) => `:(exclude)${path}`);
  const options = ['--cached', '--others', '--exclude-standard', '--deduplicate', '-z', '--'];
  const list = execFileSync('git', ['ls-files', ...options, ...paths, ...excluded], {
    cwd: root,
    encoding: 'utf8',
  });
  // A tracked file can be deleted in the working tree.
  return list.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}
