/** The values in a form, and the JSON for them. */
import type { FormField } from './form-field.js';

/** The values in a form, by the path of the field, such as `match.player`. */
export type Entered = Readonly<Record<string, string | boolean>>;

/** The JSON of a form. */
export interface FormJson {
  value: Record<string, unknown>;
  /** What is wrong, by the path of the field. */
  errors: Record<string, string>;
}

/**
 * Returns the JSON for the values in a form. Empty fields are left out.
 * @param fields The fields.
 * @param entered The values in the form.
 * @param prefix The path of the group, with a dot at its end.
 */
export function jsonOf(fields: readonly FormField[], entered: Entered, prefix = ''): FormJson {
  const json: FormJson = { value: {}, errors: {} };
  for (const field of fields) {
    const path = prefix + field.name;
    try {
      const value = parsed(field, entered, path, json.errors);
      if (value !== undefined) json.value[field.name] = value;
      else if (field.isRequired) json.errors[path] ??= 'Enter a value.';
    } catch (error) {
      json.errors[path] = (error as Error).message;
    }
  }
  return json;
}

function parsed(field: FormField, entered: Entered, path: string, errors: Record<string, string>): unknown {
  if (field.input === 'group' || field.input === 'variants') return membersOf(field, entered, path, errors);
  if (field.input === 'flag') return entered[path] === true ? true : undefined;
  const text = String(entered[path] ?? '').trim();
  if (text === '') return undefined;
  switch (field.input) {
    case 'number':
      return numberOf(text, field);
    case 'strings':
      return Object.fromEntries(linesOf(text));
    case 'values':
      return Object.fromEntries(linesOf(text).map(([name, value]) => [name, looseJson(value)]));
    case 'list':
      return listOf(text);
    case 'any':
      return /^[[{]/.test(text) ? looseJson(text) : text;
    default:
      return text;
  }
}

/** The selector of variants is entered at the path of the field itself. */
function membersOf(
  field: FormField,
  entered: Entered,
  path: string,
  errors: Record<string, string>,
): unknown {
  const chosen = field.variants?.find(({ value }) => value === entered[path]);
  if (field.variants && !chosen) return undefined;
  const inner = jsonOf(chosen?.fields ?? field.fields ?? [], entered, `${path}.`);
  Object.assign(errors, inner.errors);
  const value = chosen ? { [field.selector ?? '']: chosen.value, ...inner.value } : inner.value;
  return Object.keys(value).length > 0 ? value : undefined;
}

function numberOf(text: string, { isInteger, minimum = -Infinity, maximum = Infinity }: FormField): number {
  const value = Number(text);
  if (Number.isNaN(value) || (isInteger && !Number.isInteger(value)))
    throw new Error(`Enter ${isInteger ? 'a whole number' : 'a number'}, not "${text}".`);
  if (value < minimum) throw new Error(`Enter at least ${minimum}.`);
  if (value > maximum) throw new Error(`Enter at most ${maximum}.`);
  return value;
}

function linesOf(text: string): [name: string, value: string][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name, value = ''] = /^\s*([^:\s]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
      if (!name) throw new Error(`Write "name: value" on each line, not "${line.trim()}".`);
      return [name, value];
    });
}

function looseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function listOf(text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`Enter a JSON array. ${(error as Error).message}`);
  }
  if (!Array.isArray(value)) throw new Error('Enter a JSON array, which begins with [.');
  return value;
}

/** The paths of all fields, for the variants that were chosen. Those in a group come before others. */
export function pathsOf(fields: readonly FormField[], entered: Entered, prefix = ''): string[] {
  const paths = fields.flatMap((field) => {
    const path = prefix + field.name;
    const chosen = field.variants?.find(({ value }) => value === entered[path]);
    return [...pathsOf(chosen?.fields ?? field.fields ?? [], entered, `${path}.`), path];
  });
  return paths.sort((a, b) => b.split('.').length - a.split('.').length);
}

/**
 * Finds the field to which an error message of the control API refers.
 * @param message Such as `body.status must be integer`.
 * @param paths The paths of the fields.
 * @returns The path of the field, or undefined if there is none.
 */
export function pathIn(message: string, paths: readonly string[]): string | undefined {
  // Many messages also contain the word "operation", so it is last.
  const inOrder = [...paths.filter((path) => path !== 'operation'), 'operation'];
  return inOrder.find((path) => {
    const literal = path.replaceAll('.', '\\.');
    return (
      paths.includes(path) && new RegExp(`(?<![\\w-]|(?<!\\bbody)\\.)${literal}(?![\\w-])`).test(message)
    );
  });
}
