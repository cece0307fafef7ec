/** The faults that are tried: of each kind a few, spread over the files by a fixed rule. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiler } from './compiles.js';
import { editsOf, operators } from './operators.js';

/** One way in which the mock could be wrong. */
export interface Fault {
  kind: string;
  /** Absolute path. */
  file: string;
  /** Path below `src/mock`. */
  name: string;
  line: number;
  start: number;
  end: number;
  text: string;
  /** The source before. */
  before: string;
}

/** Which faults to choose. */
export interface Choice {
  /** How many of each kind at most. */
  perKind: number;
  /** How many of each kind to pass over: those that another run tries. */
  skip?: number;
  /** A fault must have this in its place or kind. */
  only?: string;
}

const folders = ['behavior', 'state'];
/** Files that only list or type what others do, or that contain data. */
const left =
  /(behavior\/(handler|index|api-error|strict-mode|known-differences)|tasks\/index|state\/(records|layouts|task-method)|tokens\/(mainnet-)?token-list)\.ts$/;

/**
 * Finds all faults that can be planted.
 * @returns Those of one kind stand together, in an order that says nothing about them.
 */
export function allFaults(): Fault[] {
  const root = fileURLToPath(new URL('../../src/mock/', import.meta.url));
  const files = folders
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true }).map((name) => `${root}${folder}/${name}`),
    )
    .filter((file) => file.endsWith('.ts') && !left.test(file))
    .map((file) => ({ file, name: relative(root, file), text: readFileSync(file, 'utf8') }));

  return Object.entries(operators).flatMap(([kind, operator]) =>
    files
      .flatMap(({ file, name, text }) =>
        editsOf(file, text, operator).map((edit) => {
          const before = text.slice(edit.start, edit.end);
          const line = text.slice(0, edit.start).split('\n').length;
          // Not by line number: a fault stays chosen when something above it changes.
          const rank = createHash('sha256')
            .update(`${name} ${kind} ${context(text, edit)}`)
            .digest('hex');
          return { rank, fault: { kind, file, name, line, ...edit, before } };
        }),
      )
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ fault }) => fault),
  );
}

const context = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(Math.max(0, start - 40), end + 40);

/**
 * Chooses faults with which the project still compiles.
 * @param faults All there are.
 * @param choice Which to take.
 * @returns The same ones for the same sources.
 */
export function chooseFaults(faults: readonly Fault[], { perKind, skip = 0, only = '' }: Choice): Fault[] {
  const compiles = compiler();
  const counts = new Map<string, number>();
  return faults.filter((fault) => {
    const count = counts.get(fault.kind) ?? 0;
    if (count >= skip + perKind || !place(fault).includes(only) || !compiles(fault.file, planted(fault)))
      return false;
    counts.set(fault.kind, count + 1);
    return count >= skip;
  });
}

/**
 * The source with the fault in it.
 * @throws Error when the source is no longer the one that the fault was chosen for.
 */
export function planted({ file, start, end, text, before }: Fault): string {
  const source = readFileSync(file, 'utf8');
  if (source.slice(start, end) !== before) throw new Error(`${file} has changed. Start again.`);
  return source.slice(0, start) + text + source.slice(end);
}

/** Where a fault is, and what it is, in one line. */
export const place = ({ kind, name, line, before, text }: Fault): string =>
  `src/mock/${name}:${line}: ${kind}: ${short(before)} -> ${short(text)}`;

const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 70);
