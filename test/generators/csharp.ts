/**
 * Rewrites C# for Mono, whose compiler and Newtonsoft.Json are older than what openapi-generator writes for. It replaces
 * the default literal of C# 7.1, and leaves out the spelling of names: attributes give the name of each field.
 */
export function rewriteForMono(source: string): string {
  const type = /(?<=[(, ])([\w.]+(?:<[^<>]*(?:<[^<>]*>[^<>]*)*>)?\??(?:\[\])?)/.source;
  return source
    .replaceAll(new RegExp(`${type} (\\w+) = default(?=[,)])`, 'g'), '$1 $2 = default($1)')
    .replaceAll(/NamingStrategy = new CamelCaseNamingStrategy\s*\{[^}]*\}/g, '');
}

/**
 * Fixes `ApiClient.cs`: it calls the `FromJson` of a choice with the body as bytes, where that method takes a string. So
 * an operation that returns a choice fails after the server did it. The guide tells the reader to make this change.
 */
export function fixChoices(source: string): string {
  return source
    .replace('{ response.Content }', '{ await response.Content.ReadAsStringAsync() }')
    .replace('{ new ByteArrayContent(request.downloadHandler.data) }', '{ request.downloadHandler.text }');
}
