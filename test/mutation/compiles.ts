/** Leaves out the faults that could not stay unseen, because the project would not compile with them. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Something that is no longer used: who makes the mistake removes that, too. */
const unused = [6133, 6192, 6196, 6198];

/**
 * Reads the project once.
 * @returns A check: whether a source file still compiles with another text. Looking at that file is enough, because all
 * that files export has a written type.
 */
export function compiler(): (file: string, text: string) => boolean {
  const config = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
  const root = dirname(config);
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const changed = new Map<string, { text: string; version: number }>();
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => String(changed.get(file)?.version ?? 0),
    getScriptSnapshot(file) {
      const text = changed.get(file)?.text ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  let version = 0;
  return (file, text) => {
    version += 1;
    changed.set(file, { text, version });
    const isGood =
      service.getSyntacticDiagnostics(file).length === 0 &&
      service.getSemanticDiagnostics(file).every(({ code }) => unused.includes(code));
    changed.delete(file);
    return isGood;
  };
}
