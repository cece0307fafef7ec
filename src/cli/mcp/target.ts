/** The server that an agent calls. The person who starts the command chooses it, and the agent can't change it. */
import { type Mock, startMock } from '../../mock/index.js';
import { localMock, type Profile, resolveProfile } from '../api/profile.js';

/** A server that an agent can call. */
export interface Target {
  /** The name of the server, for the agent. */
  readonly name: string;
  /** Whether it is a mock, which can be controlled, and where nothing real happens. */
  readonly isMock: boolean;
  /** Whether it is the mock of this process. */
  readonly isOwn: boolean;
  readonly allowsWrites: boolean;
  /** Returns the server of calls, with its keys. If it is the mock of this process, it starts that first. */
  profile(): Promise<Profile>;
  /** Ends the mock of this process. */
  close(): Promise<void>;
}

/**
 * Returns the server of a profile, or a mock in this process.
 * @param name The profile. Without one, a mock. The environment has no effect here, so that no agent calls a
 *   public server by accident.
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
      // Agents sign with the time of the machine, even after they move the clock of the mock.
      started ??= startMock({ port: 0, signatureClock: 'real', log: () => {} });
      const { url } = await started;
      return { ...demoProfile, baseUrl: url };
    },
    close: async () => (await started)?.close(),
  };
}

/** The profile of a mock, with the keys of the demo data. Keys in the environment are for other servers. */
const demoProfile: Profile = {
  name: 'mock',
  baseUrl: localMock,
  network: undefined,
  isMainnet: false,
  apiKey: 'plyr-demo-key',
  secretKey: 'plyr-demo-secret',
  isDefault: true,
};
