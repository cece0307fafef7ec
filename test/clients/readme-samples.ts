import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClientLanguage, fillTemplate, root } from '../../scripts/clients/client-package.js';

/**
 * Writes each sample of a README into a file of its own, so that the project can compile it.
 * @param language The language of the package. Its samples are the code blocks that have its name.
 * @param folder The folder for the files.
 * @param ending The ending of their names.
 * @returns The paths of the files.
 * @throws Error when there is no sample.
 */
export function writeReadmeSamples(language: ClientLanguage, folder: string, ending: string): string[] {
  const readme = readFileSync(`${root}scripts/clients/${language}/README.md`, 'utf8');
  const samples = [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))];
  if (samples.length === 0) throw new Error(`The README for ${language} has no sample.`);
  mkdirSync(folder, { recursive: true });
  return samples.map(([, sample = ''], index) => {
    const file = join(folder, `readme${index + 1}.${ending}`);
    writeFileSync(file, fillTemplate(sample));
    return file;
  });
}
