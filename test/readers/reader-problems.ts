import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import type { Operation, Schema } from '../../scripts/docs/document.js';
import { follow, routesOf } from '../../scripts/lib/openapi-walk.js';
import { serveReader } from './reader-server.js';
import type { Reader, ShownOperation } from './readers.js';

/** An operation, with names that its text must contain. */
export interface ExpectedOperation extends ShownOperation {
  words: string[];
}

/**
 * Lists the operations of a bundle, with what a reader must show of each: the summary, and the names of parameters and of the
 * required fields of the body.
 * @param bundle The YAML of the bundle.
 */
export function expectedOperations(bundle: string): ExpectedOperation[] {
  const document = parse(bundle);
  return routesOf<Operation>(document).map(({ method, path, operation }) => {
    const { operationId: id, summary, tags, parameters = [], requestBody } = operation;
    const media = Object.values(requestBody?.content ?? {})[0];
    const fields = media ? (follow<Schema>(document, media.schema as Schema).required ?? []) : [];
    const names = parameters.map((parameter) => follow<{ name: string }>(document, parameter).name);
    return { id, method, path, tag: tags[0], summary, words: [summary, ...names, ...fields] };
  });
}

/**
 * Opens a bundle in a reader, and operations in it, and collects what a user would complain about.
 * @param reader The reader.
 * @param browser The browser, whose network ends at this machine.
 * @param bundle The YAML of the bundle.
 * @param expected What the reader must list.
 * @param isOpened Which operations are opened, too.
 * @returns A line for each problem.
 */
export async function readerProblems(
  reader: Reader,
  browser: Browser,
  bundle: string,
  expected = expectedOperations(bundle),
  isOpened: (operation: ExpectedOperation) => boolean = () => true,
): Promise<string[]> {
  const server = await serveReader(reader, 'plyr.yaml', () => bundle);
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(60_000);
  try {
    const problems = watch(page, server.url, reader.noise);
    await page.goto(server.url);
    const listed = await reader.list(page).catch((error: Error) => {
      problems.push(`lists no operation: ${error.message.split('\n', 1)[0]}`);
      return [] as string[];
    });
    const names = new Map(expected.map((operation) => [reader.nameOf(operation), operation]));
    for (const name of listed) if (!names.has(name)) problems.push(`lists ${name}, which does not exist`);
    for (const [name, operation] of names) {
      if (!listed.includes(name)) problems.push(`does not list ${operation.id}`);
      else if (isOpened(operation)) problems.push(...(await operationProblems(reader, page, operation)));
    }
    problems.push(...(await shownErrors(reader, page)));
    return problems;
  } finally {
    await page.close();
    server.close();
  }
}

async function operationProblems(reader: Reader, page: Page, operation: ExpectedOperation) {
  const text = await reader.open(page, operation);
  const missing = operation.words.filter((word) => !text.includes(word));
  return missing.map((word) => `${operation.id}: does not show ${word}`);
}

async function shownErrors(reader: Reader, page: Page): Promise<string[]> {
  const boxes = await page.locator(reader.errors).filter({ visible: true }).allInnerTexts();
  return boxes.map((text) => `shows an error: ${text.replaceAll(/\s+/g, ' ')}`);
}

/** Collects errors of the page, and requests that leave it. */
function watch(page: Page, url: string, noise: RegExp | undefined): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`throws: ${error.message}`));
  page.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning';
    if (isBad && !noise?.test(message.text())) problems.push(`writes to the console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const target = request.url();
    if (!target.startsWith(`${url}/`) && !/^(data|blob):/.test(target))
      problems.push(`sends a request to ${target}`);
  });
  return problems;
}
