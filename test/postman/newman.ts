import { createRequire } from 'node:module';
import { installTools, toolPath } from '../../scripts/lib/install-tools.js';
import type { Collection } from './collection.js';

/** A response that newman got. */
export interface Answer {
  id: string;
  status: number;
  mediaType: string;
  body: string;
}

interface Newman {
  run(options: object, done: (error: Error | null, summary: Summary) => void): Emitter;
}

interface Summary {
  run: { failures: { source?: { id?: string }; error: Error }[] };
}

interface Emitter {
  on(event: 'beforeItem', listener: (error: Error | null, args: { item: { id: string } }) => void): Emitter;
  on(
    event: 'request',
    listener: (
      error: Error | null,
      args: {
        item: { id: string };
        response?: { code: number; headers: { get(name: string): string }; text(): string };
      },
    ) => void,
  ): Emitter;
}

/** Installs newman, unless it is installed. */
export const installNewman = (): void => installTools('tools');

/**
 * Runs a collection, one request after the other.
 * @param collection As Postman exports it.
 * @param variables What is set in the environment.
 * @param beforeEach Called with the id of each request before its scripts run.
 * @returns The responses, in order.
 * @throws Error when a script throws or a request gets no response.
 */
export function runNewman(
  collection: Collection,
  variables: Record<string, string>,
  beforeEach: (id: string) => void = () => {},
): Promise<Answer[]> {
  const newman = createRequire(toolPath('tools', 'package.json'))('newman') as Newman;
  const answers: Answer[] = [];
  const envVar = Object.entries(variables).map(([key, value]) => ({ key, value }));
  return new Promise((resolve, reject) => {
    newman
      .run({ collection: structuredClone(collection), envVar, reporters: [] }, (error, { run }) => {
        const problems = run.failures.map((failure) => `${failure.source?.id}: ${failure.error.message}`);
        if (error || problems.length > 0) reject(error ?? new Error(problems.join('\n')));
        else resolve(answers);
      })
      .on('beforeItem', (_, { item }) => beforeEach(item.id))
      .on('request', (_, { item, response }) => {
        if (!response) return;
        const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] as string;
        answers.push({ id: item.id, status: response.code, mediaType, body: response.text() });
      });
  });
}
