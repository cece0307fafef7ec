import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { markdownPassages } from './markdown.js';
import type { Passage } from './passage.js';
import { typescriptPassages } from './typescript.js';
import { type YamlFields, yamlPassages } from './yaml.js';

/** The content of `prose-sources.yaml`. */
interface Sources {
  markdown: { paths: string[]; newestSectionOnly: string[] };
  yaml: { paths: string[] } & YamlFields;
  typescript: { paths: string[]; messages: string[] };
  except: { path: string; reason: string }[];
}

/**
 * Reads all prose of a repository.
 * @param root Folder of the repository.
 * @returns The passages of each file that git tracks or that is new and not ignored.
 * @throws Error If git fails.
 */
export function readProse(root: string): { file: string; passages: Passage[] }[] {
  const { markdown, yaml, typescript, except } = parse(
    readFileSync(new URL('../prose-sources.yaml', import.meta.url), 'utf8'),
  ) as Sources;

  const read = (paths: string[], passagesOf: (source: string, file: string) => Passage[]) =>
    filesOf(root, paths, except).map((file) => ({
      file,
      passages: passagesOf(readFileSync(join(root, file), 'utf8'), file),
    }));
  return [
    ...read(markdown.paths, (source, file) =>
      markdownPassages(source, 1, markdown.newestSectionOnly.includes(file)),
    ),
    ...read(yaml.paths, (source) => yamlPassages(source, yaml)),
    ...read(typescript.paths, (source) => typescriptPassages(source, typescript.messages)),
  ];
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
