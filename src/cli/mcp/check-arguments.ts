import { listOperations, packagedDocument } from '../../mock/openapi/document.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { createValidator } from '../../mock/openapi/validator.js';
import type { CatalogOperation } from '../api/catalog.js';
import { missingFrom, type Parameters, unknownParameter } from '../api/read-arguments.js';

/**
 * Checks the parameters of a call against the description.
 * @param operation What is called.
 * @param parameters All parameters.
 * @throws UserError with all mistakes. It quotes no values, because they can be secrets.
 */
export function checkArguments(operation: CatalogOperation, parameters: Parameters): void {
  const { id, parameters: known } = operation;
  const unknown = Object.keys(parameters).filter((name) => !known.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new UserError(unknown.map((name) => unknownParameter(operation, name)).join(' '));
  const missing = missingFrom(operation, parameters).map(({ name }) => name);
  if (missing.length > 0) throw new UserError(`${id} needs ${missing.join(', ')}. See describe ${id}.`);
  const placed = { path: {}, query: {}, body: {} } as Record<'path' | 'query' | 'body', Parameters>;
  for (const { name, in: place } of known)
    if (parameters[name] !== undefined) placed[place][name] = parameters[name];
  const document = packagedDocument();
  const described = listOperations(document).find((one) => one.id === id);
  if (!described) return;
  const violations = createValidator(document).checkRequest(described, {
    path: asText(placed.path),
    query: asText(placed.query),
    body: placed.body,
  });
  if (violations.length > 0)
    throw new UserError(`the arguments do not fit ${id}: ${violations.join('; ')}. See describe ${id}.`);
}

/** Converts values of a path or a query to strings. */
const asText = (parameters: Parameters): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
