/** Reads the pins where they are written down: ARCHITECTURE.md, package.json, renovate.json. */

/** The versions that packages stay at, by name: exact, or `5.9.x` for a line of releases. */
export type Pins = Record<string, string>;

/** Where all reasons are; each rule of Renovate points there. */
const REASONS = 'ARCHITECTURE.md#pins';

/** Returns the pins in the table of ARCHITECTURE.md. */
export function pinsOfTable(markdown: string): Pins {
  const section = /^## Pins$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(markdown)?.[1] ?? '';
  const pins: Pins = {};
  for (const [, packages = '', version = ''] of section.matchAll(/^\| (`.*?) \| `(.+?)` \| .+ \|$/gm)) {
    for (const [, name = ''] of packages.matchAll(/`(.+?)`/g)) pins[name] = version;
  }
  return pins;
}

/** Returns the pins in Renovate's rules, apart from rules that don't say where the reason is. */
export function pinsOfRenovate(json: string): Pins {
  const { packageRules } = JSON.parse(json) as {
    packageRules: { description?: string; matchPackageNames?: string[]; allowedVersions?: string }[];
  };
  const pins: Pins = {};
  for (const { description, matchPackageNames = [], allowedVersions } of packageRules) {
    if (allowedVersions === undefined || !description?.includes(REASONS)) continue;
    for (const name of matchPackageNames) pins[name] = allowedVersions;
  }
  return pins;
}

/** Returns a line for each dependency of a package.json whose version is not the pinned one. */
export function unpinned(packageJson: string, pins: Pins): string[] {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(packageJson);
  const versions: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };
  return Object.entries(pins).flatMap(([name, pin]) => {
    const version = versions[name];
    return version === undefined || fits(version, pin) ? [] : [`${name} ${version} is not ${pin}`];
  });
}

/** Whether an exact version is the pinned one or belongs to its line. */
const fits = (version: string, pin: string): boolean =>
  pin.endsWith('.x') ? version.startsWith(pin.slice(0, -1)) : version === pin;
