/** The parts of Node that the client uses. It compiles without Node's types, because it must also run elsewhere. */
import type { HttpAgent } from './transport.js';

interface Emitter {
  on(event: string, listener: (value: never) => void): unknown;
  once(event: string, listener: (value: never) => void): unknown;
}

export interface NodeSocket extends Emitter {
  readonly connecting: boolean;
  setTimeout(ms: number): unknown;
  emit(event: 'agentRemove'): boolean;
  destroy(): unknown;
}

export interface NodeAgent extends HttpAgent {
  readonly freeSockets: Readonly<Record<string, readonly NodeSocket[] | undefined>>;
  keepSocketAlive(socket: NodeSocket): boolean;
}

export interface NodeRequest extends Emitter {
  end(body?: Uint8Array | string, encoding?: 'latin1'): unknown;
  destroy(error?: Error): unknown;
}

export interface NodeResponse extends Emitter {
  readonly statusCode: number;
  readonly statusMessage: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly rawHeaders: readonly string[];
  readonly socket: NodeSocket;
  readonly destroyed: boolean;
  readonly errored: Error | null;
}

export interface HttpModule {
  request(options: object): NodeRequest;
  Agent: new (options: object) => NodeAgent;
}

type Decoder = (
  bytes: Uint8Array,
  options: object,
  done: (error: (Error & { code?: string }) | null, bytes?: Uint8Array) => void,
) => void;

export interface ZlibModule {
  gunzip: Decoder;
  inflate: Decoder;
  inflateRaw: Decoder;
  brotliDecompress: Decoder;
  constants: Readonly<Record<string, number>>;
}

export interface CryptoModule {
  createSecretKey(key: string, encoding: 'utf8'): object;
  createHmac(algorithm: 'sha256', key: object): { update(text: string): { digest(encoding: 'hex'): string } };
}

interface Modules {
  http: HttpModule;
  https: HttpModule;
  zlib: ZlibModule;
  crypto: CryptoModule;
  timers: { setImmediate(callback: () => void): unknown };
}

/** The parts of `process` that the client uses, where it exists. */
export interface NodeProcess {
  getBuiltinModule?<Name extends keyof Modules>(name: Name): Modules[Name] | undefined;
  versions?: { node?: string };
  env?: Readonly<Record<string, string | undefined>>;
}
