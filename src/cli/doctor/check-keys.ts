import type { Environment } from '../../client/env.js';
import { configFile, type Profile } from '../api/profile.js';
import { type Finding, fail, ok, warning } from './check.js';

/**
 * Checks that an API key and a secret key are set, and that they look like keys. No message contains a part of them.
 * @param profile The profile with the keys.
 * @param env The environment, from which keys can come.
 */
export function checkKeys(profile: Profile, env: Environment): Finding {
  const keys = [
    { title: 'API key', variable: 'PLYR_API_KEY', value: profile.apiKey, digits: 32 },
    { title: 'secret key', variable: 'PLYR_SECRET_KEY', value: profile.secretKey, digits: 64 },
  ];
  const missing = keys.filter(({ value }) => value === undefined);
  if (missing.length > 0) {
    const { name, baseUrl } = profile;
    const titles = missing.map(({ title }) => title).join(' and no ');
    return fail(
      name === undefined ? `No ${titles} for ${baseUrl}.` : `The profile ${name} has no ${titles}.`,
      `Set ${missing.map(({ variable }) => variable).join(' and ')}, or ${name === undefined ? 'choose a profile with --profile' : `add what is missing to ${configFile(env)}`}.`,
    );
  }
  for (const { title, value = '' } of keys) {
    const mistake = mistakeIn(value);
    if (mistake) return fail(`The ${title} ${mistake}.`, 'Copy the key again, exactly as it was issued.');
  }
  if (profile.apiKey === profile.secretKey)
    return fail('The API key and the secret key are the same.', 'Set each to its own value.');
  const [fromVariable, other] = [true, false].map((isSet) =>
    keys.find(({ variable }) => Boolean(env[variable]) === isSet),
  );
  if (fromVariable && other)
    return warning(
      `The ${fromVariable.title} is from ${fromVariable.variable}, and the ${other.title} is not from the environment.`,
      `Check that the two belong together. If not, set ${other.variable} too.`,
    );
  // openapi/evidence/users-auth-misc.md#13-hmac-authentication. A mock can have any keys.
  const unusual = keys.filter(({ value = '', digits }) => !new RegExp(`^[0-9a-f]{${digits}}$`).test(value));
  const [first] = unusual;
  if (profile.network === undefined || first === undefined) return ok('An API key and a secret key are set.');
  return warning(
    `The ${unusual.map(({ title }) => title).join(' and the ')} does not look like one that the API issues: ${unusual.map(({ digits }) => `${digits}`).join(' and ')} lowercase hexadecimal digits.`,
    'If the server rejects the key, check that it is complete.',
  );
}

/** Returns what is wrong with a key, as the end of a sentence. */
function mistakeIn(key: string): string | undefined {
  if (key.trim() !== key) return 'begins or ends with a space or a line break';
  if (/^(["']).*\1$/.test(key)) return 'is in quotes';
  if (!/^[\x21-\x7e]+$/.test(key)) return 'has a space or a character that is not printable ASCII';
  return /^your-/.test(key) ? 'is the placeholder of the docs' : undefined;
}
