/**
 * Everything that the search of a page finds. It comes from the description that the page contains. So the page does not
 * carry its text twice, and the search finds what the page shows.
 */
import { type Entry, type Place, plainText } from '../../../src/cli/docs/search/entry.js';
import { follow, type Reference, routesOf } from '../../lib/openapi-walk.js';
import { adviceFor } from '../advice.js';
import type { Document, Example, Media, ResponseObject, Route } from '../document.js';
import { errorTexts } from '../errors.js';
import { fieldEntries } from './field-entries.js';
import { backgroundWeight, guideEntries, titleEntries } from './guide-entries.js';

/** An error message of more operations than this is explained by the guide that names it. */
const manyOperations = 8;

/**
 * Lists what there is to find.
 * @param document The description as a page contains it.
 * @returns Entries in the order of the page. Each has at least one place.
 */
export function entriesOf(document: Document): Entry[] {
  const { title, description } = document.info;
  const sections = document.tags.map(({ name }) => name);
  const sectionOf = ({ operation }: Route) => sections.indexOf(operation.tags[0]);
  const routes = routesOf(document).sort((one, other) => sectionOf(one) - sectionOf(other));
  const guides = guideEntries(description, title);
  const titles = new Set(routes.map(({ operation }) => operation.summary));
  return [
    ...guides,
    ...document.tags.map(({ name, description: text, ...tag }): Entry => {
      const place = { href: `#/${name}`, label: 'Section' };
      return {
        kind: 'guide',
        title: tag['x-displayName'],
        names: [],
        text: plainText(text),
        places: [place],
      };
    }),
    ...routes.map(operationEntry),
    ...titleEntries(description, titles),
    ...fieldEntries(document, routes, placeOf),
    ...errorEntries(document, routes, guides),
    ...exampleEntries(document, routes),
  ];
}

/** The address of an operation on the page, without `#/`. */
const addressOf = ({ operation: { tags, operationId } }: Route) => `${tags[0]}/${operationId.toLowerCase()}`;

function placeOf(route: Route, part?: string): Place {
  const address = addressOf(route);
  const { summary, operationId } = route.operation;
  return {
    href: part ? `#/${address}#${address}/${part}` : `#/${address}`,
    label: summary,
    names: operationId,
  };
}

function operationEntry(route: Route): Entry {
  const { method, path, operation } = route;
  return {
    kind: 'operation',
    title: operation.summary,
    names: [operation.operationId, `${method} ${path}`, path],
    text: plainText(operation.description),
    places: [placeOf(route)],
    ...(operation['x-plyr-availability'] !== 'documented' && { weight: 0.8 }),
  };
}

function errorEntries(document: Document, routes: readonly Route[], guides: readonly Entry[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const route of routes)
    for (const status of Object.keys(route.operation.responses))
      for (const { name, text: message, when } of errorTexts(document, route, status, () => '')) {
        const [title = ''] = message.split('\n');
        const entry: Entry = entries.get(title) ?? {
          kind: 'error',
          title,
          names: [],
          text: plainText(`${when}.`),
          places: [],
        };
        entries.set(title, entry);
        const advice = plainText(adviceFor(route, status, message));
        if (!entry.text.includes(advice)) entry.text += ` ${advice}`;
        for (const known of [status, name]) if (!entry.names.includes(known)) entry.names.push(known);
        if (!entry.places.some(({ names }) => names === route.operation.operationId))
          entry.places.push(placeOf(route, `t=response&c=${status}&path=error`));
      }

  const all = [...entries.values()];
  explain(
    all.filter(({ places }) => places.length > manyOperations),
    guides,
  );
  return all;
}

/** Puts the guide before the operations. Of several guides, the one that names most of the messages is about them. */
function explain(errors: readonly Entry[], guides: readonly Entry[]): void {
  const named = (guide: Entry) =>
    guide.weight === backgroundWeight ? [] : errors.filter(({ title }) => guide.text.includes(title));
  const explaining = guides
    .map((guide) => ({ guide, errors: named(guide) }))
    .sort((one, other) => other.errors.length - one.errors.length);
  for (const error of errors) {
    const guide = explaining.find(({ errors }) => errors.includes(error))?.guide;
    const [place] = guide?.places ?? [];
    if (place) error.places.unshift({ href: place.href, label: `${place.label}: ${guide?.title}` });
  }
}

/** The examples of requests and of successes. Those of errors are names of the error messages. */
function exampleEntries(document: Document, routes: readonly Route[]): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (route: Route, part: string, content: Record<string, Media> | undefined) => {
    for (const { examples = {} } of Object.values(content ?? {}))
      for (const [name, reference] of Object.entries(examples)) {
        const { summary = '' } = follow<Example>(document, reference as Reference);
        const key = [name, summary].join('\n');
        const entry = entries.get(key) ?? {
          kind: 'example',
          title: name,
          names: [name],
          text: summary,
          places: [],
        };
        entries.set(key, entry);
        entry.places.push(placeOf(route, part));
      }
  };
  for (const route of routes) {
    add(route, 'request', route.operation.requestBody?.content);
    for (const [status, reference] of Object.entries(route.operation.responses))
      if (status.startsWith('2'))
        add(route, 'responses', follow<ResponseObject>(document, reference as Reference).content);
  }
  return [...entries.values()];
}
