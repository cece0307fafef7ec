import { describe, expect, test } from 'vitest';
import { fillTemplate, identity } from '../../../scripts/clients/client-package.js';
import { chooseClients, clientPackages } from '../../../scripts/clients/client-packages.js';
import { readDescription } from '../../../scripts/clients/described-operations.js';
import { clientProjects } from '../../clients/client-projects.js';

test('the identity comes from package.json', () => {
  expect(identity.repository).toBe(`https://${identity.module}`);
  expect(identity.module.split('/')).toEqual([expect.any(String), identity.organization, identity.name]);
  for (const value of Object.values(identity)) expect(value).toMatch(/./);
});

describe('a template', () => {
  test('gets the values of the identity, and those of a language', () => {
    expect(fillTemplate('{{name}} {{version}} {{more}}', { more: '$1' })).toBe(
      `${identity.name} ${identity.version} $1`,
    );
  });

  test('with an unknown name is an error', () => {
    expect(() => fillTemplate('{{nme}}')).toThrow('The template has {{nme}}. Known names: name, version');
  });
});

describe('the packages', () => {
  test('are chosen by language', () => {
    const [first] = clientPackages;
    expect(chooseClients(['--only', `${first?.language}`])).toEqual([first]);
    expect(chooseClients([])).toEqual(clientPackages);
    expect(() => chooseClients(['--only', 'python,cobol'])).toThrow(
      '--only cobol: there is no client package',
    );
  });

  test('are all tested', () => {
    const languages = (list: readonly { language: string }[]) => list.map(({ language }) => language).sort();
    expect(languages(clientProjects)).toEqual(languages(clientPackages));
  });
});

test('the description says what to sign, what may be repeated, and what is plain text', () => {
  const { operations, testnet, mainnet, schemas } = readDescription();
  expect([testnet, mainnet]).toEqual([
    'https://api-testnet.plyr.network/api',
    'https://api.plyr.network/api',
  ]);
  expect(operations.size).toBeGreaterThan(100);
  expect(schemas).toContain('TaskAccepted');
  const flags = (isSigned: boolean, isReadOnly: boolean, returnsText: boolean) => ({
    isSigned,
    isReadOnly,
    returnsText,
  });
  expect(operations.get('payGameRoom')).toEqual(flags(true, false, false));
  expect(operations.get('verifySession')).toEqual(flags(true, true, false));
  expect(operations.get('getAvatars')).toEqual(flags(false, true, false));
  expect(operations.get('getTotalSupply')).toEqual(flags(false, true, true));
});
