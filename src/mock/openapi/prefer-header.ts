/** The `Prefer` header (RFC 7240), by which callers choose a response. It has the same preferences as in Prism. */

import type { Operation, ResponseForm } from './document.js';
import { UserError } from './user-error.js';

/** A parsed `Prefer` header. */
export interface Preference {
  code?: number;
  example?: string;
  dynamic?: boolean;
}

/** The documented response that a preference selects. */
export interface Selection {
  form: ResponseForm;
  /** Name of the example. Undefined when the body is generated from the schema. */
  example: string | undefined;
}

/**
 * Parses a `Prefer` header.
 * @param header For example `code=401, example=requestExpired`. Unknown preferences are ignored, as RFC 7240 requires.
 * @returns The preferences for the mock, or undefined when there are none.
 * @throws UserError that names a value that is not valid.
 */
export function parsePrefer(header: string | string[] | undefined): Preference | undefined {
  if (header === undefined) return undefined;
  const preference: Preference = {};
  for (const part of [header].flat().join(',').split(/[,;]/)) {
    const [name = '', ...rest] = part.split('=');
    const value = rest
      .join('=')
      .trim()
      .replace(/^"(.*)"$/, '$1');
    switch (name.trim().toLowerCase()) {
      case 'code':
        if (!/^[1-5]\d\d$/.test(value))
          throw new UserError(`Prefer: code must be a status such as 401, not "${value}"`);
        preference.code = Number(value);
        break;
      case 'example':
        if (value === '') throw new UserError('Prefer: example needs a name, as in example=requestExpired');
        preference.example = value;
        break;
      case 'dynamic':
        if (value !== 'true' && value !== 'false')
          throw new UserError('Prefer: dynamic must be true or false');
        preference.dynamic = value === 'true';
        break;
    }
  }
  return preference.code === undefined && preference.example === undefined && !preference.dynamic
    ? undefined
    : preference;
}

/**
 * Finds the documented response that a preference asks for.
 * @param operation The operation.
 * @param preference The preference. An empty one selects the first successful response.
 * @returns The form and the example of the response.
 * @throws UserError when the operation does not document such a response. The message lists those that it documents.
 */
export function selectResponse(operation: Operation, preference: Preference = {}): Selection {
  const { code, example, dynamic } = preference;
  const forms = operation.responses.filter((form) => code === undefined || form.status === code);
  if (forms.length === 0) {
    const statuses = [...new Set(operation.responses.map((form) => form.status))].join(', ');
    throw new UserError(`Prefer: ${operation.id} documents the statuses ${statuses}, not ${code}`);
  }
  if (example !== undefined) {
    const form = forms.find((candidate) => Object.hasOwn(candidate.examples, example));
    if (!form) {
      const names = forms.flatMap((candidate) => Object.keys(candidate.examples)).join(', ');
      const where = code === undefined ? operation.id : `${operation.id} with status ${code}`;
      throw new UserError(`Prefer: ${where} has the examples ${names}, not "${example}"`);
    }
    return { form, example: dynamic ? undefined : example };
  }
  const form =
    (code === undefined && forms.find((candidate) => candidate.status < 300)) || (forms[0] as ResponseForm);
  return { form, example: dynamic ? undefined : Object.keys(form.examples)[0] };
}
