/**
 * Replaces the examples' values with values that a server has. The examples have players such as `alice`, who
 * may not exist on the live server. With `--set alice=my-player`, requests to the live server contain
 * `my-player`, and requests to the mock `alice`.
 */
export class Replacements {
  readonly #own: ReadonlyMap<string, string>;
  readonly #examples: readonly (readonly [RegExp, string])[];

  /** @param own The server's values by the examples' values. */
  constructor(own: ReadonlyMap<string, string> = new Map()) {
    this.#own = own;
    this.#examples = [...own].map(
      ([example, value]) => [new RegExp(`(?<![\\w-])${escaped(value)}(?![\\w-])`, 'gi'), example] as const,
    );
  }

  /** Replaces the examples' values in a part of a request, at any depth. */
  toServer(value: unknown): unknown {
    if (typeof value === 'string') return this.#own.get(value) ?? value;
    if (Array.isArray(value)) return value.map((item) => this.toServer(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.toServer(item)]));
  }

  /** Replaces the server's values in a string of its response with the examples' values. */
  toExample(text: string): string {
    return this.#examples.reduce((shown, [own, example]) => shown.replaceAll(own, example), text);
  }
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
