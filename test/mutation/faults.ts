/** The faults that are tried: of each kind a few, spread over the files by a fixed rule. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { editsOf, operators } from './operators.js';

/** One way in which the mock could be wrong. */
export interface Fault {
  kind: string;
  /** Absolute path. */
  file: string;
  line: number;
  start: number;
  end: number;
  text: string;
  /** What stood there before. */
  before: string;
}

const behaviour = ['handlers', 'tasks', 'checks', 'chain', 'auth', 'state'];
/** Files that only say what others do, or whose content is data. */
const left = /(handlers\/(handler|index)|tasks\/methods?|state\/(records|demo-\w+))\.ts$/;

/**
 * Chooses faults.
 * @param perKind How many of each kind at most.
 * @returns The faults; the same ones for the same sources.
 */
export function chooseFaults(perKind: number): Fault[] {
  const root = fileURLToPath(new URL('../../src/mock/', import.meta.url));
  const files = behaviour
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true }).map((name) => `${root}${folder}/${name}`),
    )
    .filter((file) => file.endsWith('.ts') && !left.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  return Object.entries(operators).flatMap(([kind, operator]) =>
    files
      .flatMap(({ file, text }) =>
        editsOf(file, text, operator).map((edit): Fault & { rank: string } => {
          const before = text.slice(edit.start, edit.end);
          const line = text.slice(0, edit.start).split('\n').length;
          // Not by line number: a fault stays chosen when something above it changes.
          const rank = createHash('sha256')
            .update(`${file.slice(root.length)} ${kind} ${context(text, edit)}`)
            .digest('hex');
          return { kind, file, line, ...edit, before, rank };
        }),
      )
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, perKind)
      .map(({ rank: _rank, ...fault }) => fault),
  );
}

const context = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(Math.max(0, start - 40), end + 40);
