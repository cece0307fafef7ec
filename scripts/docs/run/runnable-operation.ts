/** What Run knows of an operation: its sample as a form, and its documented responses. */
import { follow, routesOf } from '../../lib/openapi-walk.js';
import { type SampleRequest, sampleRequests } from '../../samples/request.js';
import type { Document, Example, Parameter, ResponseObject, Route } from '../document.js';

/** A field of the form. */
export interface Field {
  name: string;
  in: 'path' | 'query';
  isRequired: boolean;
  /** As in the sample. */
  value: string;
}

/** A documented response. */
export interface DocumentedResponse {
  status: string;
  /** What `Prefer: example=` takes. */
  name: string;
  summary: string;
  value: unknown;
}

/** An operation that can be run. */
export interface RunnableOperation {
  id: string;
  title: string;
  method: 'GET' | 'POST';
  /** The path with parameters in braces. */
  template: string;
  isSigned: boolean;
  /** The lowest role of an API key that may send it. */
  role: string;
  fields: Field[];
  /** The body of the sample; undefined when none is sent. */
  body: object | undefined;
  responses: DocumentedResponse[];
}

/** What a reader chose to send. */
export interface RequestValues {
  /** By the name of the parameter. */
  parameters: Readonly<Record<string, string>>;
  body: unknown;
}

/**
 * Reads all operations of a page.
 * @param document The description that the page contains.
 * @returns Operations by the address that they have on the page, without `#/`.
 */
export function runnableOperations(document: Document): Map<string, RunnableOperation> {
  const samples = sampleRequests(document as unknown as Parameters<typeof sampleRequests>[0]);
  return new Map(
    routesOf(document).map((route) => {
      const { tags, operationId } = route.operation;
      const sample = samples.get(operationId) as SampleRequest;
      return [`${tags[0]}/${operationId.toLowerCase()}`, runnable(document, route, sample)];
    }),
  );
}

function runnable(document: Document, { operation }: Route, sample: SampleRequest): RunnableOperation {
  const { id, method, template, signed, role, body } = sample;
  const values: Record<string, unknown> = { ...sample.pathParameters, ...sample.query };
  const parameters = (operation.parameters ?? []).map((one) => follow<Parameter>(document, one));
  return {
    ...{ id, method, template, role, body },
    title: operation.summary,
    isSigned: signed,
    fields: parameters.flatMap((parameter) =>
      parameter.in === 'path' || parameter.in === 'query'
        ? {
            name: parameter.name,
            in: parameter.in,
            isRequired: parameter.required === true,
            value: String(values[parameter.name] ?? ''),
          }
        : [],
    ),
    responses: Object.entries(operation.responses).flatMap(([status, reference]) =>
      Object.values(follow<ResponseObject>(document, reference).content ?? {}).flatMap(({ examples = {} }) =>
        Object.entries(examples).map(([name, one]) => {
          const { summary = name, value } = follow<Example>(document, one);
          return { status, name, summary, value };
        }),
      ),
    ),
  };
}

/**
 * Returns what the sample sends.
 * @param operation The operation.
 */
export const sampleValues = ({ fields, body }: RunnableOperation): RequestValues => ({
  parameters: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  body,
});

/**
 * Returns the path with its parameters. A query parameter without a value is left out.
 * @param operation The operation.
 * @param parameters Their values.
 */
export function requestPath(
  { template, fields }: RunnableOperation,
  parameters: RequestValues['parameters'],
): string {
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(parameters[name] ?? ''));
  const query = fields
    .filter((field) => field.in === 'query' && parameters[field.name])
    .map(({ name }) => `${encodeURIComponent(name)}=${encodeURIComponent(parameters[name] ?? '')}`);
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

/**
 * Chooses the documented response to compare a real one with.
 * @param operation The operation.
 * @param status The status code of the real response.
 * @param body Its parsed body.
 * @param forced The name of the example that was asked for.
 * @returns The example that was asked for, else the one with the same body, else the one with the same error message, else
 *   the first one of the status code.
 */
export function documentedFor(
  { responses }: RunnableOperation,
  status: number,
  body: unknown,
  forced?: string,
): DocumentedResponse | undefined {
  const candidates = responses.filter((one) => one.status === String(status));
  const same = (value: unknown, other: unknown) => JSON.stringify(value) === JSON.stringify(other);
  return (
    candidates.find(({ name }) => name === forced) ??
    candidates.find(({ value }) => same(value, body)) ??
    candidates.find(
      ({ value }) => messageOf(body) !== undefined && same(messageOf(value), messageOf(body)),
    ) ??
    candidates[0]
  );
}

const messageOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null ? ((body as { error?: unknown }).error ?? undefined) : undefined;
