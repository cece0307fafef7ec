import { type TransformOptions, type TransformResult, transform } from 'esbuild';

/**
 * Turns an ES module into CommonJS. `import()` becomes `require`, because jest can't run it by default.
 * @param code The module.
 * @param options Of esbuild.
 */
export async function toCommonJs(code: string, options: TransformOptions = {}): Promise<TransformResult> {
  return transform(code, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
    ...(code.includes('import.meta.url') && {
      banner: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;",
    }),
    ...options,
  });
}
