/** Checks data against the JSON Schema of seeds. */
import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { assetPath } from '../package-files.js';
import type { Seed } from './seed.js';
import { nameOf, SeedError, type SeedPath } from './seed-error.js';

/** Where the schema is in the package. */
export const seedSchemaPath = 'dist/generated/mock-seed.schema.json';

/** Compiled on first use, because most mocks use only the demo data. */
let validate: ValidateFunction<Seed> | undefined;

/**
 * Checks data against the schema.
 * @param data Plain data.
 * @returns The same data.
 * @throws SeedError with the first mistake.
 */
export function checkSeed(data: unknown): Seed {
  validate ??= compile();
  if (validate(data)) return data;
  const [error] = validate.errors ?? [];
  const path = pathOf(error as ErrorObject, data);
  throw new SeedError(path, `${nameOf(path)} ${messageOf(error as ErrorObject)}`);
}

function compile(): ValidateFunction<Seed> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    // YAML has the numbers `.inf` and `.nan`.
    strictNumbers: true,
    validateSchema: false,
    meta: false,
    verbose: true,
    // A fault is checked only against the kind that it names.
    discriminator: true,
  });
  addFormats.default(ajv);
  return ajv.compile<Seed>(seedSchema());
}

/** Returns the place of a mistake. For an unknown field, that is the field itself. */
function pathOf({ instancePath, params }: ErrorObject, data: unknown): SeedPath {
  const path: (string | number)[] = [];
  let node = data;
  for (const token of instancePath.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(node) ? Number(name) : name);
    node = (node as Record<string, unknown>)[name];
  }
  const { additionalProperty, error, tag } = params;
  const field = additionalProperty ?? (error === 'mapping' ? tag : undefined);
  return field === undefined ? path : [...path, field];
}

function messageOf({ keyword, message, params, parentSchema, data }: ErrorObject): string {
  const isSecret = parentSchema?.['x-plyr-secret'] === true;
  if (keyword === 'additionalProperties')
    return 'is not a field of the format. See the schema for all fields.';
  if (keyword === 'discriminator')
    return `must be one of: ${choicesOf(parentSchema, params.tag).join(', ')}.`;
  if (keyword === 'enum') return `must be one of: ${params.allowedValues.join(', ')}.`;
  if (keyword === 'type') return typeMessage([params.type].flat(), data, isSecret);
  if (keyword === 'required') return `needs the field "${params.missingProperty}".`;
  // The description is easier to read than the pattern.
  if (keyword === 'pattern') {
    const value = isSecret ? '' : `: ${JSON.stringify(String(data).slice(0, 50))}`;
    return `is not valid${value}. ${parentSchema?.description}`;
  }
  return `${message}.`;
}

function typeMessage(types: readonly string[], data: unknown, isSecret: boolean): string {
  const isNumber = typeof data === 'number';
  const found = isNumber && !isSecret ? String(data) : data === null ? 'null' : typeOf(data);
  const hint = isNumber && types.includes('string') ? ' A number in quotes is a string.' : '';
  return `must have the type ${types.join(' or ')}, not ${found}.${hint}`;
}

const typeOf = (data: unknown): string => (Array.isArray(data) ? 'array' : typeof data);

/** Returns the allowed values of a discriminator. */
function choicesOf(parentSchema: ErrorObject['parentSchema'], tag: string): string[] {
  const choices = (parentSchema?.oneOf ?? []) as { $ref: string }[];
  return choices.map(
    ({ $ref }) => seedSchema().$defs[$ref.split('/').at(-1) ?? '']?.properties[tag]?.const ?? '',
  );
}

interface SeedSchema {
  $defs: Record<string, { properties: Record<string, { const?: string }> }>;
}

const seedSchema = (): SeedSchema => JSON.parse(readFileSync(assetPath(seedSchemaPath), 'utf8'));
