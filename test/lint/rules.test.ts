/** The linter's own rules, each broken once. A plugin rule that is not switched on in redocly.yaml would never run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadDocument } from '../../src/mock/description.js';

// biome-ignore lint/suspicious/noExplicitAny: the faults reach into every corner of the document.
type Anything = any;

const scratch = mkdtempSync(join(tmpdir(), 'plyr-lint-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const config = fileURLToPath(new URL('../../redocly.yaml', import.meta.url));

function lint(document: object): string[] {
  const file = join(scratch, 'plyr.json');
  writeFileSync(file, JSON.stringify(document));
  const flags = ['--format=json', '--config', config];
  const { stdout } = spawnSync(process.execPath, [cli, 'lint', file, ...flags], { encoding: 'utf8' });
  const { problems } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { problems: { ruleId: string }[] };
  return [...new Set(problems.map(({ ruleId }) => ruleId))];
}

const faults: [rule: string, breakIt: (document: Anything) => void][] = [
  ['plyr/signed-operations-answer-401', (d) => delete d.paths['/user/login'].post.responses['401']],
  [
    'plyr/signed-operations-answer-401',
    (d) => (d.paths['/user/avatars'].post.responses['401'] = { description: 'No.' }),
  ],
  ['plyr/named-schemas', (d) => delete d.components.schemas.Session.description],
  ['plyr/no-nullable-enum', (d) => Object.assign(d.components.schemas.SessionLifetime, { enum: [1, null] })],
  [
    'plyr/property-description',
    (d) => delete d.components.schemas.ErrorResponse.properties.error.description,
  ],
  ['rule/operation-id-starts-with-a-verb', (d) => (d.paths['/user/login'].post.operationId = 'UserLogin')],
  ['rule/summary-length', (d) => (d.paths['/user/login'].post.summary = 'Login.')],
  [
    'rule/operation-description-is-prose',
    (d) => (d.paths['/user/login'].post.description = 'Logs a player in'),
  ],
  ['rule/availability-is-stated', (d) => delete d.paths['/user/login'].post['x-plyr-availability']],
  ['rule/availability-is-known', (d) => (d.paths['/user/login'].post['x-plyr-availability'] = 'perhaps')],
  ['rule/examples-have-a-summary', (d) => delete d.components.examples.invalidApiKey.summary],
  ['rule/stays-convertible-to-3.0', (d) => (d.components.schemas.Otp.contains = {})],
  ['rule/null-is-a-type', (d) => (d.components.schemas.Otp.nullable = true)],
  [
    'rule/media-types-have-named-examples',
    (d) => delete d.paths['/jwt/publicKey'].get.responses['200'].content['application/json'].examples,
  ],
];

test('an unbroken description has no problem', () => {
  expect(lint(loadDocument())).toEqual([]);
});

test.each(faults)('%s (%#)', (rule, breakIt) => {
  const document = loadDocument();
  breakIt(document);
  expect(lint(document)).toContain(rule);
});
