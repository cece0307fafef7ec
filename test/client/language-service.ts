/** What an editor shows of a piece of code, asked of TypeScript's language service. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const repository = fileURLToPath(new URL('../..', import.meta.url));
// In the repository, so that `plyr-api` means the package that was built. It is never written.
const fileName = `${repository}test/client/in-memory.ts`;

/** An editor with one file. Comments mark positions in the code, and are taken out of it. */
export interface Editor {
  /** Opens the file with this content. */
  open(code: string): void;
  /** What hovering shows: the types, the text, and the tags. */
  hover(mark: string): { types: string; text: string; tags: string };
  /** The names that completion offers, and the text of one of them. */
  complete(mark: string): { names: string[]; textOf(name: string): string };
  /** Where go-to-definition leads: the file, and the line. */
  definition(mark: string): { file: string; line: string }[];
  /** The messages of all mistakes. */
  mistakes(): string[];
}

/** Starts an editor, as it is with strict settings. */
export function startEditor(): Editor {
  let content = '';
  let version = 0;
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [fileName],
    getScriptVersion: (name) => (name === fileName ? `${version}` : '1'),
    getScriptSnapshot: (name) => {
      const text = name === fileName ? content : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => repository,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === fileName || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  const marks = new Map<string, number>();
  const at = (mark: string) => {
    const position = marks.get(mark);
    if (position === undefined) throw new Error(`There is no mark ${mark}.`);
    return position;
  };
  const plain = ts.displayPartsToString;

  return {
    open(code) {
      marks.clear();
      content = '';
      const parts = code.split(/\/\*(\w+)\*\//);
      for (const [i, part] of parts.entries()) {
        if (i % 2 === 0) content += part;
        else marks.set(part, content.length);
      }
      version++;
    },
    hover(mark) {
      const info = service.getQuickInfoAtPosition(fileName, at(mark));
      const tags = (info?.tags ?? []).map(({ name, text }) => `@${name} ${plain(text)}`);
      return { types: plain(info?.displayParts), text: plain(info?.documentation), tags: tags.join('\n') };
    },
    complete(mark) {
      const position = at(mark);
      const entries = service.getCompletionsAtPosition(fileName, position, {})?.entries ?? [];
      return {
        names: entries.map(({ name }) => name),
        textOf: (name) =>
          plain(
            service.getCompletionEntryDetails(
              fileName,
              position,
              name,
              undefined,
              undefined,
              undefined,
              undefined,
            )?.documentation,
          ),
      };
    },
    definition: (mark) =>
      (service.getDefinitionAtPosition(fileName, at(mark)) ?? []).map(({ fileName: file, textSpan }) => {
        const text = service.getProgram()?.getSourceFile(file)?.text ?? '';
        const start = text.lastIndexOf('\n', textSpan.start) + 1;
        return {
          file: file.replace(repository, ''),
          line: text.slice(start, text.indexOf('\n', textSpan.start)).trim(),
        };
      }),
    mistakes: () =>
      [...service.getSyntacticDiagnostics(fileName), ...service.getSemanticDiagnostics(fileName)].map(
        ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
      ),
  };
}
