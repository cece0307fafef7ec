/** The PHP package: Redocly's models and methods, over a cURL client that signs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip, zipEntries } from '../lib/zip-archive.js';
import { type ClientPackage, copyFiles, copyHandWritten, identity, root } from './client-package.js';
import { type DescribedApi, readDescription } from './described-operations.js';
import { editSource } from './edit-source.js';
import { generateWithRedocly } from './generate-with-redocly.js';

export const phpClient: ClientPackage = {
  language: 'php',
  needs: [],

  async generate(folder) {
    const api = readDescription();
    copyHandWritten('php', folder, { testnet: api.testnet, mainnet: api.mainnet });
    mkdirSync(`${folder}/src/Model`);
    for (const [path, source] of Object.entries(splitSource(generateWithRedocly('php', 'php'), api)))
      writeFileSync(`${folder}/src/${path}`, source);
    writeFileSync(
      `${folder}/src/PlyrSigning.php`,
      editSource(readFileSync(`${root}openapi/signing/PlyrSigning.php`, 'utf8'), [
        {
          find: /^declare\(strict_types=1\);\n/gm,
          replace:
            'declare(strict_types=1);\n\nnamespace PlyrApi;\n\nuse JsonException;\nuse JsonSerializable;\nuse ValueError;\n',
          times: 1,
        },
      ]),
    );
    copyFiles({ LICENSE: 'LICENSE', 'openapi/signing-vectors.json': 'tests/signing-vectors.json' }, folder);
  },

  async archive(folder, out) {
    const archive = join(out, `plyr-api-php-${identity.version}.zip`);
    writeZip(archive, zipEntries(folder));
    return [archive];
  },
};

const start = (namespace: string): string =>
  `<?php\n\n// Generated from the description of the API, version ${identity.version}. Don't edit it.\n\ndeclare(strict_types=1);\n\nnamespace ${namespace};\n`;

/**
 * Creates a file for each class, as PSR-4 requires, and replaces the HTTP part of the generated client. The original
 * repeats requests, takes a redirect for a success, and shows no error message of the server.
 * @returns The sources by path.
 */
function splitSource(generated: string, api: DescribedApi): Record<string, string> {
  const [models = '', runtime = ''] = generated.split(/^\/\/ ─── Embedded runtime.*$/m);
  const operations = runtime.slice(runtime.search(/^class Client$/m));
  const blocks = models
    .split(/(?=^\/\*\* .* \*\/\n(?:final class|enum|function) )/m)
    .slice(1)
    .map((block) => `${block.trimEnd()}\n`);
  const files: Record<string, string> = {};
  let choices = '';
  for (const block of blocks) {
    const [, kind, name] = /^(final class|enum|function) (\w+)/m.exec(block) ?? [];
    if (kind === 'function') choices += block;
    else if (name !== 'Servers') files[`Model/${name}.php`] = `${start('PlyrApi\\Model')}\n${block}`;
  }
  const names = Object.keys(files).map((path) => path.slice('Model/'.length, -'.php'.length));
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(operations + choices));
  const imports = used.sort().map((name) => `use PlyrApi\\Model\\${name};\n`);
  files['Operations.php'] =
    `${start('PlyrApi')}\n${imports.join('')}\n${operationsClass(operations, choices, api)}`;
  return files;
}

function operationsClass(generated: string, choices: string, { operations }: DescribedApi): string {
  const count = operations.size;
  const texts = [...operations.values()].filter(({ returnsText }) => returnsText).length;
  const choice = editSource(choices, [
    { find: /^function /gm, replace: 'private static function ', times: 1 },
    { find: /^(?=.)/gm, replace: '    ', times: choices.split('\n').filter(Boolean).length },
  ]);
  return editSource(generated, [
    { find: /^class Client\n/gm, replace: `${classComment}abstract class Operations\n`, times: 1 },
    {
      find: /\['id' => '(\w+)', 'method' => '(\w+)', 'path' => '([^']+)'.*\],\n/g,
      replace: (_, id = '', method = '', path = '') => {
        const operation = operations.get(id);
        if (!operation) throw new Error(`The generator wrote ${id}, which the description doesn't have.`);
        const flags = Object.entries(operation).map(([flag, value]) => `'${flag}' => ${value}`);
        return `['id' => '${id}', 'method' => '${method}', 'path' => '${path}', ${flags.join(', ')}],\n`;
      },
      times: count,
    },
    {
      find: / {4}public function __construct\(private Config[\s\S]*?\n {4}\}\n/g,
      replace: sendAndConvert + choice,
      times: 1,
    },
    {
      find: /(?:, )?\?array \$headers = null(?:, \?string \$idempotencyKey = null)?(?=\))/g,
      replace: '',
      times: count,
    },
    {
      find: /\[\$authHeaders, \$query, \$cookies\] = resolveAuth\(.*\);/g,
      replace: '$query = [];',
      times: count,
    },
    {
      find: /\$url = buildUrl\(\$this->config->serverUrl, \$op\['path'\], (\[.*\])\);/g,
      replace: (_, parameters = '') => `$path = ${parameters};`,
      times: count,
    },
    { find: / {8}\$requestHeaders = [\s\S]*?\n {8}\}\n/g, replace: '', times: count },
    { find: / {8}if \(\$response\['status'\] >= 400\) \{\n.*\n {8}\}\n/g, replace: '', times: count },
    {
      find: / {8}\$payload = json_encode\(\$body->toArray\(\)\);\n/g,
      replace: '',
      times: generated.match(/\$payload = /g)?.length ?? 0,
    },
    {
      find: /\$response = send\(\$this->config, \[.*?'query' => \$query(, 'body' => \$payload)?.*\]\);/g,
      replace: (_, body) =>
        `$response = $this->send($op, $path, $query, ${body ? '$body->toArray()' : 'null'});`,
      times: count,
    },
    {
      find: /return (.*)decodeJson\(\$response\)(.*);/g,
      replace: (_, before = '', after = '') =>
        `return self::convert($op, static fn () => ${before.replace('unmarshal', 'self::unmarshal')}$response${after});`,
      times: count - texts,
    },
    {
      find: /return \$response\['body'\];/g,
      replace: 'return $response;',
      times: texts,
    },
  ]);
}

const classComment = '/** The operations of the API. */\n';

const sendAndConvert = `    /**
     * Sends a request.
     *
     * @param array{id: string, method: string, path: string, isSigned: bool, isReadOnly: bool, returnsText: bool} $operation
     * @param array<string, mixed> $path
     * @param array<string, mixed> $query
     * @param ?array<string, mixed> $body
     * @return string|array<mixed> the response: plain text, or parsed JSON
     * @throws PlyrException
     */
    abstract protected function send(array $operation, array $path, array $query, ?array $body): string|array;

    /** Makes the objects of a response. The operation has run, so a failure must not look like an error of the caller. */
    private static function convert(array $operation, callable $convert): mixed
    {
        set_error_handler(static fn (int $level, string $problem) => throw new \\TypeError($problem));
        try {
            return $convert();
        } catch (\\TypeError | \\ValueError $error) {
            throw new InvalidResponseException($operation['id'], 'the response is not as documented');
        } finally {
            restore_error_handler();
        }
    }

`;
