import { createRequire } from 'node:module';
import { toolPath } from '../../scripts/lib/install-tools.js';
import type { Answer, RunCollection } from './collection.js';

interface Newman {
  run(options: object, done: (error: Error | null, summary: Summary) => void): Emitter;
}

interface Summary {
  run: { failures: { source?: { id?: string }; error: Error }[] };
}

interface Emitter {
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

/** Runs a collection in newman, which must be installed (`installTools`). */
export const runNewman: RunCollection = (collection, variables) => {
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
      .on('request', (_, { item, response }) => {
        if (!response) return;
        const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] as string;
        answers.push({ id: item.id, status: response.code, mediaType, body: response.text() });
      });
  });
};
