/** The Java compiler. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { execute } from '../../support/command.js';
import { installMaven } from '../tools.js';
import { filesIn, signer, type Toolchain } from './toolchain.js';

export const java: Toolchain = {
  prepare: (folder) => cpSync(signer('PlyrSigning.java'), `${folder}/PlyrSigning.java`),
  async compile(folder) {
    const sources = filesIn(folder, '.java').filter((file) => !file.includes('/src/test/'));
    writeFileSync(`${folder}/sources.txt`, sources.join('\n'));
    const args = [
      '-nowarn',
      '-encoding',
      'UTF-8',
      '-d',
      'classes',
      '-cp',
      await javaClasses(folder),
      '@sources.txt',
    ];
    await execute({ file: 'javac', args, cwd: folder });
  },
  async program(folder) {
    return {
      file: 'java',
      args: ['-cp', `${folder}/classes${delimiter}${await javaClasses(folder)}`, 'Use'],
    };
  },
};

/** Redocly's client needs only Java. */
async function javaClasses(folder: string): Promise<string> {
  const pom = `${folder}/pom.xml`;
  if (!existsSync(pom)) return '.';
  return installMaven(readFileSync(pom, 'utf8').includes('spring-boot') ? 'spring' : 'java');
}
