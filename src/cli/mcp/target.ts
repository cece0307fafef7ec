/** The server that an agent calls. The person who starts the command chooses it, and the agent can't change it. */
import { type Mock, startMock } from '../../mock/index.js';
import { localMock, type Profile, resolveProfile } from '../api/profile.js';

/** A server, and what an agent may do there. */
export interface Target {
  /** For the agent: which server it is. */
  readonly name: string;
  /** A mock can be controlled, and nothing that happens there counts. */
  readonly isMock: boolean;
  /** Whether it is the mock of this process. */
  readonly isOwn: boolean;
  readonly allowsWrites: boolean;
  /** Returns where to send calls, and with which keys. It starts the mock of this process first. */
  profile(): Promise<Profile>;
  /** Ends the mock of this process. */
  close(): Promise<void>;
}

/**
 * Returns the server of a profile, or a mock in this process.
 * @param name The profile; without one, the mock. The environment chooses no server here, so that no agent calls a public
 *   server by accident.
 * @param allowsWrites Whether calls may change something on a server that is not a mock.
 * @throws UserError for an unknown profile.
 */
export function chooseTarget(name: string | undefined, allowsWrites: boolean): Target {
  if (name === undefined) return ownMock();
  const profile = resolveProfile({ profile: name });
  const isMock = profile.name === 'mock' && profile.network === undefined;
  return {
    name: isMock ? `the mock at ${profile.baseUrl}` : `${profile.name} (${profile.baseUrl})`,
    isMock,
    isOwn: false,
    allowsWrites: isMock || allowsWrites,
    profile: async () => profile,
    close: async () => {},
  };
}

function ownMock(): Target {
  let started: Promise<Mock> | undefined;
  return {
    name: 'a mock of its own',
    isMock: true,
    isOwn: true,
    allowsWrites: true,
    async profile() {
      // Agents sign with the time of the machine, wherever they move the clock of the mock.
      started ??= startMock({ port: 0, signatureClock: 'real', log: () => {} });
      const { url } = await started;
      return { ...demoProfile, baseUrl: url };
    },
    close: async () => (await started)?.close(),
  };
}

/** With the keys of the demo data. Those of the environment belong to other servers. */
const demoProfile: Profile = {
  name: 'mock',
  baseUrl: localMock,
  network: undefined,
  isMainnet: false,
  apiKey: 'plyr-demo-key',
  secretKey: 'plyr-demo-secret',
  isDefault: true,
};
