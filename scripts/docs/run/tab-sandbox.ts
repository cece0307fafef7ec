/** The sandbox of this tab. Its keys stay in this module: they are neither stored nor shown. */
import { controlToken } from '../../../src/console/api/control-token.js';
import { signatureOf } from '../../../src/console/api/sign.js';

/** Without a request for so long, the mock deletes the sandbox. */
const ttlSeconds = 1_800;

/** Why the mock does not let this page use its control API. */
export class ControlRejection extends Error {
  override name = 'ControlRejection';
  readonly status: number;

  /**
   * @param message What the mock says.
   * @param status The status code.
   */
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

interface KeyPair {
  apiKey: string;
  secretKey: string;
  role: string;
}

interface Sandbox {
  name: string;
  apiKeys: KeyPair[];
}

/** How the sandbox was found. */
export type Readiness = 'created' | 'kept' | 'created again';

/** A sandbox that belongs to this tab. It is created when it is needed first, and again when it is gone. */
export class TabSandbox {
  readonly #mock: string;
  readonly #origin: string;
  #sandbox: Sandbox | undefined;
  /** How far the clock for signatures is from the clock of this browser. */
  #aheadMs = 0;

  /**
   * @param mock The address of the mock, or its path on this site, without a slash at the end.
   * @param origin The sandbox whose state is copied; empty for the base state.
   */
  constructor(mock: string, origin = '') {
    this.#mock = mock;
    this.#origin = origin;
  }

  /** The address of the API. */
  get api(): string {
    return `${this.#mock}/api`;
  }

  /** The name of the sandbox; empty before it is created. */
  get name(): string {
    return this.#sandbox?.name ?? '';
  }

  /**
   * Makes sure that the sandbox exists, and reads its clock.
   * @returns Whether it had to be created.
   * @throws ControlRejection when the mock rejects this page, or Error when it does not respond.
   */
  async prepare(): Promise<Readiness> {
    const known = this.#sandbox;
    const isKept = known !== undefined && (await this.#exists(known));
    if (!isKept) await this.#create();
    const before = Date.now();
    const clock = await this.#call<{ signatureMs: number }>(`/s/${this.name}/_mock/clock`);
    this.#aheadMs = clock.signatureMs - Math.round((before + Date.now()) / 2);
    if (isKept) return 'kept';
    return known ? 'created again' : 'created';
  }

  /** Deletes the sandbox. The next request gets a new one. */
  discard(): void {
    if (!this.#sandbox) return;
    const path = `/_mock/sandboxes/${this.name}`;
    this.#sandbox = undefined;
    // The page may be closing. If the request is lost, the sandbox ends by its time to live.
    void this.#call(path, { method: 'DELETE', keepalive: true }).catch(() => {});
  }

  /**
   * Returns headers that lead a request into the sandbox, signed if it must be.
   * @param request `role` is the role that the API key needs; without it, the request is not signed.
   * @throws Error when the sandbox doesn't have this key, or the browser can't sign.
   */
  async headers({
    role,
    body,
  }: {
    role?: string;
    body?: string | undefined;
  }): Promise<Record<string, string>> {
    const inside = { 'x-mock-session': this.name };
    if (role === undefined) return inside;
    const key = this.#keyFor(role);
    const timestamp = String(Date.now() + this.#aheadMs);
    const signature = await signatureOf(key.secretKey, timestamp, body);
    return { ...inside, apikey: key.apiKey, timestamp, signature };
  }

  #keyFor(role: string): KeyPair {
    const keys = this.#sandbox?.apiKeys ?? [];
    const key = role === 'admin' ? keys.find((one) => one.role === role) : keys[0];
    if (!key)
      throw new Error(
        `The data of this mock has no API key with the role "${role}". Add one under "apiKeys" in its seed file, and start the mock again.`,
      );
    return key;
  }

  async #create(): Promise<void> {
    const { mode, proxy } = await this.#call<{ mode: string; proxy?: string }>('/_mock/');
    if (mode === 'proxy')
      throw new Error(
        `This mock forwards requests to ${proxy}, so the page sends none. Start a mock without --proxy to run samples.`,
      );
    try {
      this.#sandbox = await this.#post({ ttlSeconds, ...(this.#origin && { from: this.#origin }) });
    } catch (error) {
      // A page of a sandbox can be open before the sandbox has received a request, or after its end.
      if (!isNotFound(error)) throw error;
      this.#sandbox = await this.#post({ ttlSeconds });
    }
  }

  #post(body: { ttlSeconds: number; from?: string }): Promise<Sandbox> {
    const headers = { 'content-type': 'application/json' };
    return this.#call('/_mock/sandboxes', { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** A request that names a deleted sandbox would create another one, with other keys. */
  async #exists({ name, apiKeys }: Sandbox): Promise<boolean> {
    try {
      const found = await this.#call<Sandbox>(`/_mock/sandboxes/${name}`);
      return found.apiKeys.some(({ secretKey }) => secretKey === apiKeys[0]?.secretKey);
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }

  async #call<Data>(path: string, options: RequestInit = {}): Promise<Data> {
    const token = controlToken.get();
    const headers = { ...options.headers, ...(token !== null && { authorization: `Bearer ${token}` }) };
    const response = await fetch(this.#mock + path, { ...options, headers, cache: 'no-store' }).catch(() => {
      throw new Error('The mock does not respond. Check that it is running, and run again.');
    });
    if (response.ok) return response.json();
    const { error = `The mock returned the status code ${response.status}.` } = await response
      .json()
      .catch(() => ({}));
    throw new ControlRejection(error, response.status);
  }
}

const isNotFound = (error: unknown) => error instanceof ControlRejection && error.status === 404;
