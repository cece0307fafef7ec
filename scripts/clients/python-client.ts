/** The Python package: Redocly's models and methods, over an HTTP client that signs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../../test/support/command.js';
import { pythonEnvironment } from '../lib/python-environment.js';
import {
  ARCHIVE_TIME,
  type ClientPackage,
  copyFiles,
  copyHandWritten,
  identity,
  root,
} from './client-package.js';
import { type DescribedApi, readDescription } from './described-operations.js';
import { editSource } from './edit-source.js';
import { generateWithRedocly } from './generate-with-redocly.js';

export const pythonClient: ClientPackage = {
  language: 'python',
  needs: ['python'],

  async generate(folder) {
    const api = readDescription();
    copyHandWritten('python', folder, { testnet: api.testnet, mainnet: api.mainnet });
    const source = `${folder}/src/plyr_api`;
    const operations = operationsModule(generateWithRedocly('python', 'py'), api);
    writeFileSync(`${source}/_operations.py`, operations);
    writeFileSync(`${source}/models.py`, modelsModule(operations, api.schemas));
    copyFiles(
      {
        LICENSE: 'LICENSE',
        'openapi/signing/plyr_signing.py': 'src/plyr_api/_signing.py',
        'openapi/signing-vectors.json': 'tests/signing-vectors.json',
      },
      folder,
    );
  },

  async archive(folder, out) {
    const environment = pythonEnvironment('python-build', `${root}scripts/clients/python-build.txt`);
    // The tools that build are in the environment, so that no build depends on what a registry has today.
    await execute({
      file: `${environment}/bin/python`,
      args: ['-m', 'build', '--no-isolation', '--outdir', out, folder],
      env: { SOURCE_DATE_EPOCH: `${ARCHIVE_TIME}`, PATH: `${environment}/bin:${process.env.PATH}` },
    });
    const name = `${identity.name.replaceAll('-', '_')}-${identity.version}`;
    return [join(out, `${name}-py3-none-any.whl`), join(out, `${name}.tar.gz`)];
  },
};

/**
 * Replaces the HTTP part of the generated client. The original repeats requests, shows no error message of the server, and
 * loses plain text.
 */
export function operationsModule(generated: string, { operations }: DescribedApi): string {
  const count = operations.size;
  const texts = [...operations.values()].filter(({ returnsText }) => returnsText).length;
  const withoutRuntime = editSource(generated, [
    // Errors, authentication, and URLs; then sending, pages, events, and uploads.
    { find: /\nT = TypeVar\("T"\)\nE = [\s\S]*?(?=# Reflective JSON)/g, replace: '\n', times: 1 },
    {
      find: /# The request core for generated Python clients[\s\S]*?(?=# Discriminated unions dispatch)/g,
      replace: '',
      times: 1,
    },
    {
      find: /\nfrom dataclasses import dataclass\nfrom typing import Any, Generic.*\n/g,
      replace: '\n',
      times: 1,
    },
    { find: /\nclass Servers:[\s\S]*?\n\n\n/g, replace: '\n', times: 1 },
    { find: /\ndef _safe_json\([\s\S]*?return None\n/g, replace: converter, times: 1 },
    {
      find: /^from __future__ import annotations\n/gm,
      replace:
        'from __future__ import annotations\n\nimport functools\nfrom abc import ABC, abstractmethod\n',
      times: 1,
    },
    {
      find: /^from typing import Any, AsyncIterator, .*\n/gm,
      replace:
        'from typing import Any, ClassVar, Dict, List, Literal, Optional, Union, cast\n\nfrom ._calls import Operation\nfrom .errors import InvalidResponseError\n',
      times: 1,
    },
    { find: /hints = get_type_hints\(type_\)/g, replace: 'hints = _type_hints(type_)', times: 1 },
  ]);
  return editSource(withoutRuntime, [
    {
      find: /"(\w+)": \{"id": "(\w+)", "method": "(\w+)", "path": "([^"]+)".*\},\n/g,
      replace: (_, name = '', id = '', method = '', path = '') => {
        const operation = operations.get(id);
        if (!operation) throw new Error(`The generator wrote ${id}, which the description doesn't have.`);
        const flags = [operation.isSigned, operation.isReadOnly, operation.returnsText];
        const [isSigned, isReadOnly, returnsText] = flags.map((flag) => (flag ? 'True' : 'False'));
        return `"${name}": Operation("${id}", "${method}", "${path}", ${isSigned}, ${isReadOnly}, ${returnsText}),\n`;
      },
      times: count,
    },
    { find: /Dict\[str, Dict\[str, Any\]\] = \{/g, replace: 'Dict[str, Operation] = {', times: 1 },
    {
      find: /^class (Async)?Client:\n.*\n {4}def __init__[\s\S]*?httpx\.(?:Async)?Client\(\)\n/gm,
      replace: (_, kind = '') => abstractClass(kind),
      times: 2,
    },
    {
      find: /, headers: Optional\[Dict\[str, str\]\] = None, (timeout: Optional\[float\] = None), retry: .*?, idempotency_key: Any = None/g,
      replace: (_, timeout = '') => `, ${timeout}`,
      times: 2 * count,
    },
    { find: / {8}auth_headers, auth_query = .*\n/g, replace: '', times: 2 * count },
    { find: /dict\(auth_query\)/g, replace: '{}', times: 2 * count },
    {
      find: /url = build_url\(self\._server_url, op\["path"\], (.*)\)\n/g,
      replace: (_, parameters = '') => `path: Dict[str, Any] = ${parameters}\n`,
      times: 2 * count,
    },
    {
      find: /response = (?:(await) send_async|send)\(self\._http, .*?, params=params(?:, json_body=(encode\(body\)))?, timeout=timeout, .*\n/g,
      replace: (_, wait = '', body = 'None') =>
        `response = ${wait ? 'await ' : ''}self._send(op, path, params, ${body || 'None'}, timeout)\n`,
      times: 2 * count,
    },
    { find: / {8}if not response\.is_success:\n.*\n/g, replace: '', times: 2 * count },
    {
      find: /return cast\((.*), decode\(.*, _safe_json\(response\)\)\)\n/g,
      replace: (_, type = '') => `return cast(${type}, _convert(op, ${type}, response))\n`,
      times: 2 * (count - texts),
    },
    { find: /-> None:(?=\n {8}"""Get )/g, replace: '-> str:', times: 2 * texts },
    { find: /^ {8}return None\n/gm, replace: '        return cast(str, response)\n', times: 2 * texts },
  ]);
}

const converter = `
_type_hints = functools.lru_cache(maxsize=None)(get_type_hints)


def _convert(op: Operation, type_: Any, data: Any) -> Any:
    try:
        return decode(type_, data)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InvalidResponseError(op.id, 200, f"the response is not as documented ({error})") from None
`;

const abstractClass = (kind: string): string => `class ${kind}Operations(ABC):
    """The operations of the API."""

    @abstractmethod
    ${kind ? 'async ' : ''}def _send(
        self,
        operation: Operation,
        path_parameters: Dict[str, Any],
        query: Dict[str, Any],
        body: Any,
        timeout: Optional[float],
    ) -> Any:
        """Sends a request, and returns the JSON or the text of its response."""
`;

/** A module with the types of bodies alone, by their names in the description. */
function modelsModule(operations: string, schemas: readonly string[]): string {
  const defined = schemas.filter((name) =>
    new RegExp(`^(?:class ${name}\\b|${name} = )`, 'm').test(operations),
  );
  if (defined.length !== schemas.length) {
    const lost = schemas.filter((name) => !defined.includes(name));
    throw new Error(`The generator wrote no type for ${lost.join(', ')}.`);
  }
  const names = defined.sort().map((name) => `    ${name} as ${name},\n`);
  return `"""The types of requests and responses, by their names in the description of the API."""\n\nfrom ._operations import (\n${names.join('')})\n`;
}
