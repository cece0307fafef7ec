/**
 * Ids, hashes and addresses that the server makes up differ from run to run. What the mock generates in their place is
 * learned when a response shows it for the first time; from then on the two stand for each other.
 */

/** The forms of generated values. Session JWTs are learned elsewhere. */
const forms =
  /0x[0-9a-fA-F]{64}(?![0-9a-fA-F])|0x[0-9a-fA-F]{40}(?![0-9a-fA-F])|\b\d{13}-\d+\b|\b(?:[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{24})\b|\b[0-9A-Fa-f]{4}(?:-[0-9A-Fa-f]{4}){3}\b|\b[a-z]+-[a-z]+-[0-9a-f]{6}\b|\bbaf[a-z2-7]{56}\b/g;

const isAddress = (value: string) => /^0x[0-9a-fA-F]{40}$/.test(value);

/** What is known of generated values. */
export class Names {
  readonly #recordedOf = new Map<string, string>();
  readonly #oursOf = new Map<string, string>();
  readonly #seen = new Set<string>();

  /** Takes the values in a recorded text for known: from now on they are not new. */
  see(text: string): void {
    for (const [value] of text.matchAll(forms)) this.#seen.add(value.toLowerCase());
  }

  /** Puts the mock's values in the place of the recorded ones. */
  ours(text: string): string {
    return replace(text, this.#oursOf);
  }

  /** Puts the recorded values in the place of the mock's. */
  recorded(text: string): string {
    return replace(text, this.#recordedOf);
  }

  /**
   * Lets two values stand for each other.
   * @returns Whether they may: both have the same form, and neither is known already.
   */
  learn(recorded: string, ours: string): boolean {
    const [from, to] = [recorded.toLowerCase(), ours.toLowerCase()];
    if (formOf(recorded) !== formOf(ours) || this.#seen.has(from)) return false;
    if (this.#oursOf.has(from) || this.#recordedOf.has(to)) return false;
    this.#oursOf.set(from, ours);
    this.#recordedOf.set(to, recorded);
    return true;
  }

  /**
   * Forgets a pair, because the mock is about to take over the recorded value.
   * @returns The recorded value, if there is one.
   */
  adopt(ours: string): string | undefined {
    const recorded = this.#recordedOf.get(ours.toLowerCase());
    if (recorded === undefined) return undefined;
    this.#recordedOf.delete(ours.toLowerCase());
    this.#oursOf.delete(recorded.toLowerCase());
    return recorded;
  }

  /**
   * Compares two strings and learns what is new in the recorded one.
   * @returns Whether they say the same.
   */
  agree(recorded: string, ours: string): boolean {
    const [theirs, mine] = [recorded.match(forms) ?? [], ours.match(forms) ?? []];
    if (recorded.replace(forms, '<>') !== ours.replace(forms, '<>')) return this.recorded(ours) === recorded;
    return theirs.every((value, at) => {
      const own = mine[at] as string;
      return this.recorded(own) === value || this.learn(value, own);
    });
  }
}

function replace(text: string, map: Map<string, string>): string {
  return text.replace(forms, (value) => {
    const other = map.get(value.toLowerCase());
    if (other === undefined) return value;
    return isAddress(value) && value === value.toLowerCase() ? other.toLowerCase() : other;
  });
}

function formOf(value: string): string {
  if (/^0x/.test(value)) return `hex ${value.length}`;
  if (/^\d{13}-\d+$/.test(value)) return 'task id';
  if (/^[0-9a-f]+$/.test(value)) return `hex ${value.length}`;
  if (/^[0-9A-F-]{19}$/i.test(value)) return 'code';
  return value.startsWith('baf') ? 'content' : 'name';
}
