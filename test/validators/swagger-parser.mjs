// Validates files with swagger-parser, which needs Node 22, and resolves their references: `node swagger-parser.mjs FILE...`.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../scripts/tools/package.json', import.meta.url));
const { default: SwaggerParser } = await import(require.resolve('@apidevtools/swagger-parser'));

for (const file of process.argv.slice(2)) {
  await SwaggerParser.validate(file);
  const document = await SwaggerParser.dereference(file);
  // Only a cycle stays behind a reference.
  if (Object.values(document.paths).length === 0) throw new Error(`${file} has no path.`);
}
