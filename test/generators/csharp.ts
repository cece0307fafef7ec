/**
 * Rewrites C# for Mono, whose compiler and Newtonsoft.Json are older than what openapi-generator writes for. It replaces
 * the default literal of C# 7.1 and leaves out the spelling of names, which does not matter when nothing is run.
 */
export function downLevel(source: string): string {
  const type = /(?<=[(, ])([\w.]+(?:<[^<>]*(?:<[^<>]*>[^<>]*)*>)?\??(?:\[\])?)/.source;
  return source
    .replaceAll(new RegExp(`${type} (\\w+) = default(?=[,)])`, 'g'), '$1 $2 = default($1)')
    .replaceAll(/NamingStrategy = new CamelCaseNamingStrategy\s*\{[^}]*\}/g, '');
}
