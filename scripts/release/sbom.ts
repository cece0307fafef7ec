/** The software bill of materials of the npm package, in CycloneDX. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { npmCommand } from '../lib/npm-command.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A package, as `npm sbom` describes it. */
export interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  scope?: string;
  properties?: { name: string; value: string }[];
  [field: string]: unknown;
}

/** What `npm sbom` prints. */
export interface Bom {
  serialNumber: string;
  metadata: { timestamp: string; component: Component; [field: string]: unknown };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
  [field: string]: unknown;
}

/** A part of the package that has libraries in it, and the text of its file with their licenses. */
export interface BundledPart {
  part: 'mock' | 'console' | 'docs';
  licenses: string;
}

/** A library that contains others, without a list of them. */
const opaque = '@redocly/cli';

/** Returns what npm knows of all packages in the lock file. */
export function readNpmBom(): Bom {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  return JSON.parse(execFileSync(...npmCommand(args), { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }));
}

/** Reads the licenses that the builds have written into `dist/`. */
export function readBundledParts(): BundledPart[] {
  const read = (path: string) => readFileSync(`${root}dist/${path}`);
  return [
    { part: 'mock', licenses: read('src/mock/THIRD-PARTY-LICENSES.txt').toString() },
    { part: 'console', licenses: brotliDecompressSync(read('console/licenses.txt.br')).toString() },
    { part: 'docs', licenses: read('docs/licenses.txt').toString() },
  ];
}

/**
 * Returns the packages that a file with licenses names, such as `ajv@8.20.0`.
 * @throws Error if it names none.
 */
export function packagesIn({ part, licenses }: BundledPart): string[] {
  const lines = [...licenses.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+\S*) \(.+\)$/gm)];
  if (lines.length === 0) throw new Error(`The licenses of the ${part} name no package. Build it again.`);
  return [...new Set(lines.map(([, name, version]) => `${name}@${version}`))];
}

/**
 * Reduces npm's list to what users of the package get. These are its dependencies, and the libraries that are bundled into it.
 * For npm, the latter are dependencies of the development alone.
 * @param npm From {@link readNpmBom}.
 * @param parts From {@link readBundledParts}.
 * @param manifest The package.json of the package.
 * @param seconds The time of the release, in seconds since 1970. With it, the same inputs give the same bytes.
 * @throws Error if a bundled library is not in the lock file.
 */
export function sbomOf(
  npm: Bom,
  parts: readonly BundledPart[],
  manifest: { name: string; dependencies: object; optionalDependencies?: object },
  seconds: number,
): Bom {
  const known = new Map(npm.components.map((component) => [component['bom-ref'], component]));
  const needs = new Map(npm.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const self = npm.metadata.component['bom-ref'];
  const names = new Set(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }));
  const direct = (needs.get(self) ?? []).filter((ref) => names.has(known.get(ref)?.name ?? ''));
  const installed = reachable(direct, needs);
  const places = placesOf(parts, known);
  const shipped = new Set([...installed, ...places.keys()]);
  const bom: Bom = {
    ...npm,
    metadata: {
      ...npm.metadata,
      timestamp: new Date(seconds * 1000).toISOString(),
      lifecycles: [{ phase: 'build' }],
      // npm takes the name of the folder.
      component: { ...npm.metadata.component, name: manifest.name },
    },
    components: [...shipped].sort().map((ref) => {
      const component = known.get(ref) as Component;
      const found = places.get(ref);
      return found ? { ...component, scope: 'required', properties: found.map(property) } : component;
    }),
    dependencies: [
      { ref: self, dependsOn: [...new Set([...direct, ...places.keys()])].sort() },
      ...[...shipped].sort().map((ref) => ({
        ref,
        // The bundler leaves out what nothing uses.
        dependsOn: (needs.get(ref) ?? []).filter((other) => shipped.has(other)),
      })),
    ],
    compositions: [...shipped]
      .filter((ref) => known.get(ref)?.name === opaque)
      .map((ref) => ({ aggregate: 'incomplete', assemblies: [ref] })),
  };
  return { ...bom, serialNumber: `urn:uuid:${uuidOf({ ...bom, serialNumber: '' })}` };
}

/** In which parts each bundled library is. */
function placesOf(parts: readonly BundledPart[], known: ReadonlyMap<string, Component>) {
  const places = new Map<string, BundledPart['part'][]>();
  for (const bundled of parts)
    for (const ref of packagesIn(bundled)) {
      if (!known.has(ref))
        throw new Error(
          `The ${bundled.part} contains ${ref}, which package-lock.json does not have. Run \`npm ci\`, then build again.`,
        );
      places.set(ref, [...(places.get(ref) ?? []), bundled.part]);
    }
  return places;
}

const property = (part: BundledPart['part']) => ({ name: 'plyr-api:bundledIn', value: part });

function reachable(refs: readonly string[], needs: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(refs);
  for (const ref of found) for (const other of needs.get(ref) ?? []) found.add(other);
  return found;
}

/** Derives a `UUID` of version 8 from a content. */
function uuidOf(content: object): string {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...groups, hex.slice(20, 32)].join('-');
}
