/**
 * Rewrites a C# sample for a compiler of C# 7: raw strings become verbatim ones, and the statements move into a method
 * of a class. Nothing of what they do is changed. `dispatcher.cs` has the two methods that came with .NET 5.
 * @param source A program of top-level statements.
 * @param name For the class.
 */
export function downLevel(source: string, name: string): string {
  const usings = source.match(/^using [\w.]+;$/gm) ?? [];
  const statements = source
    .replaceAll(/^using [\w.]+;\n+/gm, '')
    .replaceAll(/"""\n(.*?)\n *"""\.ReplaceLineEndings\(""\)/gs, (_, text: string) => {
      const joined = text.replaceAll(/^ {4}|\n {4}/g, '');
      return `@"${joined.replaceAll('"', '""')}"`;
    })
    .replaceAll(')!;', ');');
  return [
    'using System; using System.Net.Http; using System.Threading.Tasks;',
    ...usings,
    `static class ${name} { public static async Task Run() {`,
    statements,
    '} }',
    '',
  ].join('\n');
}
