/** A mock with the data of the guide, in which the commands of the test script run one after another. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlyrOperations, type PlyrOperationsClient } from '../../src/client/index.js';
import { type JournalEntry, type Mock, startMock } from '../../src/mock/index.js';
import { metadata } from './script-requests.js';
import { type keys, seed } from './test-script-guide.js';

const player = { plyrId: 'fennec2', otp: '123456' };

/** Makes what commands need from an earlier call. */
const makers: Readonly<Record<string, (plyr: PlyrOperationsClient) => Promise<string>>> = {
  SESSION: async (plyr) => (await plyr.login(player)).sessionJwt,
  GUEST: async (plyr) => (await plyr.registerInstantPlayPass({ tokens: ['plyr'] })).sessionJwt,
  async CODE(plyr) {
    const { sessionJwt } = await plyr.registerInstantPlayPass({ tokens: ['plyr'] });
    return (await plyr.revealClaimingCode({ sessionJwt })).claimingCode;
  },
  async TASK(plyr) {
    const created = await plyr.createGameRoom({ expiresIn: 60 });
    return 'task' in created ? created.task.id : created.taskId;
  },
  async UID(plyr) {
    const uid = '3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a';
    await plyr.login({ ...player, uid });
    return uid;
  },
};

const secrets = { 'session.txt': 'SESSION', 'guest.txt': 'GUEST' };

/** See above. */
export class ScriptStage {
  readonly mock: Mock;
  readonly #plyr: PlyrOperationsClient;
  /** Where the reader of the guide would be. */
  readonly folder = mkdtempSync(join(tmpdir(), 'plyr-test-script-'));

  private constructor(mock: Mock, ofReader: typeof keys) {
    this.mock = mock;
    this.#plyr = createPlyrOperations({ ...ofReader, baseUrl: mock.url });
    writeFileSync(join(this.folder, 'example.json'), JSON.stringify(metadata));
  }

  /**
   * Starts a mock.
   * @param ofReader The keys that the reader uses.
   */
  static async open(ofReader: typeof keys): Promise<ScriptStage> {
    return new ScriptStage(await startMock({ seed, taskDelayMs: 0 }), ofReader);
  }

  async close(): Promise<void> {
    rmSync(this.folder, { recursive: true });
    await this.mock.close();
  }

  /**
   * Fills in a command or a request, and writes the files that it names.
   * @param text Has names such as `SESSION` or `@session.txt`.
   */
  async filledIn(text: string): Promise<string> {
    for (const [file, name] of Object.entries(secrets)) {
      if (!text.includes(`@${file}`)) continue;
      writeFileSync(join(this.folder, file), `${await this.#make(name)}\n`);
    }
    let filled = text.replaceAll(/@(?=\w+\.(?:txt|json))/g, `@${this.folder}/`);
    for (const name of Object.keys(makers))
      if (new RegExp(`\\b${name}\\b`).test(filled))
        filled = filled.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), await this.#make(name));
    return filled;
  }

  /**
   * Returns the first request that a command sent. Polls of a task follow it.
   * @param run Runs the command.
   */
  async firstRequestOf(run: () => Promise<void>): Promise<JournalEntry | undefined> {
    this.mock.journal.clear();
    await run();
    return this.mock.journal.list().at(-1);
  }

  #make(name: string): Promise<string> {
    return (makers[name] as (plyr: PlyrOperationsClient) => Promise<string>)(this.#plyr);
  }
}

/**
 * Returns what a request asks for: without its slash at the end, with numbers as the text that forms send.
 * @param entry From the journal, which hides secrets.
 */
export function essence({ method, path, request }: JournalEntry): object {
  const url = new URL(path, 'http://mock');
  return {
    method,
    path: url.pathname.replace(/\/$/, '').replace(/\d{13}-\d+$/, 'TASK'),
    query: Object.fromEntries(url.searchParams),
    body: asText(request.body ?? {}),
  };
}

function asText(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asText(one)]));
}
