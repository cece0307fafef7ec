/** Puts what tsc does not emit beside what it does: the declarations that the compiled files refer to. */
import { chmodSync, copyFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
copyFileSync(new URL('generated/api.d.ts', root), new URL('dist/generated/api.d.ts', root));
chmodSync(new URL('dist/src/mock/cli.js', root), 0o755);
