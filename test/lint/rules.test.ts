/** The linter's own rules, each broken once. A plugin rule that is not switched on in redocly.yaml would never run. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { redoclyCommand } from '../../scripts/lib/redocly-cli.js';
import { loadDocument } from '../../src/mock/openapi/document.js';
import { temporaryFolder } from '../support/temporary-folder.js';

// biome-ignore lint/suspicious/noExplicitAny: the faults reach into every corner of the document.
type Anything = any;

const scratch = temporaryFolder();

const config = fileURLToPath(new URL('../../redocly.yaml', import.meta.url));

/** Lints all documents in one run, since starting the linter is what takes its time. */
function lint(documents: object[]): string[][] {
  const files = documents.map((_document, index) => join(scratch, `${index}.json`));
  for (const [index, file] of files.entries()) writeFileSync(file, JSON.stringify(documents[index]));
  const flags = ['--format=json', '--max-problems=10000', '--config', config];
  const [file, args, options] = redoclyCommand(['lint', ...files, ...flags]);
  const { stdout } = spawnSync(file, args, { ...options, encoding: 'utf8', maxBuffer: 1e9 });
  // One JSON text after the other, a file each.
  const reports = JSON.parse(`[${stdout.slice(stdout.indexOf('{')).replaceAll(/^\}\{$/gm, '},{')}]`);
  return reports.map(({ problems }: { problems: { ruleId: string }[] }) => [
    ...new Set(problems.map(({ ruleId }) => ruleId)),
  ]);
}

const faults: [rule: string, breakIt: (document: Anything) => void][] = [
  ['plyr/signed-operations-answer-401', (d) => delete d.paths['/user/login'].post.responses['401']],
  [
    'plyr/signed-operations-answer-401',
    (d) => (d.paths['/user/avatars'].post.responses['401'] = { description: 'No.' }),
  ],
  ['plyr/named-schemas', (d) => delete d.components.schemas.Session.description],
  [
    'plyr/structures-are-named',
    (d) => (d.components.schemas.Session.properties.plyrId = { type: ['string', 'integer'] }),
  ],
  ['plyr/structures-are-named', (d) => d.components.schemas.TaskStatus.oneOf.push({ properties: {} })],
  ['plyr/distinct-names', (d) => (d.components.parameters.Otp = d.components.parameters.ConnectUidInPath)],
  [
    'plyr/structures-are-named',
    (d) => (d.components.schemas.TaskData.properties.body.additionalProperties = { type: 'string' }),
  ],
  [
    'plyr/named-schemas',
    (d) => (d.components.schemas.Session.properties.session = { $ref: '#/components/schemas/TaskData' }),
  ],
  [
    'plyr/error-responses-are-shared',
    (d) =>
      (d.paths['/user/login'].post.responses['404'] = structuredClone(d.components.responses.PlayerNotFound)),
  ],
  ['plyr/no-nullable-enum', (d) => Object.assign(d.components.schemas.SessionLifetime, { enum: [1, null] })],
  [
    'plyr/property-description',
    (d) => delete d.components.schemas.ErrorResponse.properties.error.description,
  ],
  ['plyr/operations-are-methods', (d) => (d.paths['/user/login'].post.operationId = 'warmUp')],
  [
    'plyr/operations-are-methods',
    (d) => (d.paths['/user/register/{claimingCode}'].post.parameters[0].name = 'plyrId'),
  ],
  ['plyr/operations-are-methods', (d) => (d.components.schemas.LoginRequest.type = 'array')],
  ['plyr/secrets-are-marked', (d) => delete d.components.parameters.ConnectUidInPath['x-plyr-secret']],
  [
    'plyr/secrets-are-marked',
    (d) => delete d.components.schemas.ApiKeyPair.properties.secretKey['x-plyr-secret'],
  ],
  // Behind a reference, and in the items of an array.
  ['plyr/secrets-are-marked', (d) => delete d.components.schemas.Otp['x-plyr-secret']],
  [
    'plyr/secrets-are-marked',
    (d) => delete d.components.schemas.PayGameRoomRequest.properties.sessionJwts['x-plyr-secret'],
  ],
  [
    'plyr/secrets-are-marked',
    (d) =>
      (d.paths['/user/login'].post.parameters = [
        { name: 'refresh_token', in: 'query', description: 'New.', schema: { type: 'string' }, example: 'a' },
      ]),
  ],
  // Of the linter itself, but nothing else would notice if they were switched off.
  [
    'scalar-property-missing-example',
    (d) => delete d.components.schemas.ErrorResponse.properties.error.examples,
  ],
  ['parameter-description', (d) => delete d.components.parameters.ConnectUidInPath.description],
  ['rule/operation-id-starts-with-a-verb', (d) => (d.paths['/user/login'].post.operationId = 'UserLogin')],
  ['rule/summary-length', (d) => (d.paths['/user/login'].post.summary = 'Login.')],
  [
    'rule/operation-description-is-prose',
    (d) => (d.paths['/user/login'].post.description = 'Logs a player in'),
  ],
  ['rule/descriptions-are-sentences', (d) => (d.servers[0].description = 'Testnet')],
  ['rule/descriptions-are-sentences', (d) => (d.components.schemas.Session.description = 'A session')],
  [
    'rule/descriptions-are-sentences',
    (d) => (d.components.schemas.ErrorResponse.properties.error.description = 'The error message'),
  ],
  ['rule/descriptions-are-sentences', (d) => (d.components.responses.PlayerNotFound.description = 'None')],
  ['rule/availability-is-stated', (d) => delete d.paths['/user/login'].post['x-plyr-availability']],
  ['rule/networks-are-stated', (d) => delete d.paths['/user/login'].post['x-plyr-networks']],
  ['rule/networks-are-known', (d) => (d.paths['/user/login'].post['x-plyr-networks'] = ['moon'])],
  ['rule/public-networks-are-known', (d) => (d.paths['/now'].get['x-plyr-public-on'] = ['moon'])],
  ['rule/availability-is-known', (d) => (d.paths['/user/login'].post['x-plyr-availability'] = 'perhaps')],
  ['rule/examples-have-a-summary', (d) => delete d.components.examples.invalidApiKey.summary],
  ['rule/stays-convertible-to-3.0', (d) => (d.components.schemas.Otp.contains = {})],
  ['rule/null-is-a-type', (d) => (d.components.schemas.Otp.nullable = true)],
  [
    'rule/media-types-have-named-examples',
    (d) => delete d.paths['/jwt/publicKey'].get.responses['200'].content['application/json'].examples,
  ],
];

let found: string[][] = [];
beforeAll(() => {
  const broken = faults.map(([, breakIt]) => {
    const document = loadDocument();
    breakIt(document);
    return document;
  });
  found = lint([...broken, loadDocument()]);
}, 600_000);

test.each(faults.map(([rule], index) => ({ rule, index })))('$rule ($index)', ({ rule, index }) => {
  expect(found[index]).toContain(rule);
});

test('an unbroken description has no problem', () => {
  expect(found.at(-1)).toEqual([]);
});
