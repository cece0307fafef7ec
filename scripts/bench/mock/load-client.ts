/** Signed calls to the mock under load, over connections that stay open. */
import { Agent, request } from 'node:http';
import { signed } from './requests.js';

/** The chip that is minted, one at a time, and whose balance is read. */
const GOLD = '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720';

/** Calls within one sandbox, over one connection. */
export class SandboxClient {
  readonly #origin: string;
  readonly #session: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  /**
   * @param origin Of the mock.
   * @param session The sandbox's name; empty for the default one.
   */
  constructor(origin: string, session: string) {
    this.#origin = origin;
    this.#session = session;
  }

  /** Reads how many gold chips a player has. */
  async chipsOf(plyrId: string): Promise<number> {
    const path = `/game/chip/balance?plyrId=${plyrId}&gameId=demo-game&chip=${GOLD}`;
    const answer = (await this.call('GET', path)) as Record<string, Record<string, { balance: string }>>;
    return Number(answer['demo-game']?.[GOLD]?.balance);
  }

  /** Mints one gold chip for a player; the response comes when the chip exists. */
  async mintOne(plyrId: string): Promise<void> {
    const body = { chips: [GOLD], plyrIds: [plyrId], amounts: [1] };
    const answer = (await this.call('POST', '/game/chip/mint', body)) as { status?: string };
    if (answer.status !== 'SUCCESS') throw new Error(`Not minted: ${JSON.stringify(answer)}`);
  }

  /** Creates a room; the response comes when the task is accepted. */
  async createRoom(): Promise<void> {
    await this.call('POST', '/game/create', { expiresIn: 3_600 });
  }

  /** Reads a player. */
  async player(plyrId: string): Promise<void> {
    await this.call('GET', `/user/info/${plyrId}`);
  }

  /** Whether a player is in a room. */
  async isJoined(plyrId: string, roomId: string): Promise<void> {
    await this.call('GET', `/game/isJoined?plyrId=${plyrId}&gameId=demo-game&roomId=${roomId}`);
  }

  /** Closes the connection. */
  close(): void {
    this.#agent.destroy();
  }

  /**
   * Sends a call.
   * @returns The body of the response.
   * @throws Error with the response when its status code is not 200.
   */
  call(method: string, path: string, body?: object): Promise<unknown> {
    const text = body && JSON.stringify(body);
    const headers = {
      ...signed(text),
      ...(this.#session && { 'x-mock-session': this.#session }),
      ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.#origin}/api${path}`,
        { method, headers, agent: this.#agent },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const answer = Buffer.concat(chunks).toString();
            if (response.statusCode === 200) resolve(JSON.parse(answer));
            else reject(new Error(`${method} ${path}: ${response.statusCode} ${answer}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  }
}
