/** What the mock knows. Plain data, changed only by handlers. */

/** A key pair that may call the API. */
export interface ApiKey {
  apiKey: string;
  secretKey: string;
  /** The game that owns the key: the default `gameId` of its calls. */
  gameId: string;
  role: 'user' | 'game' | 'admin';
}

/** The mock's state. */
export interface World {
  apiKeys: ApiKey[];
}

/**
 * The world that the mock starts with.
 * @returns A new world: two games and an administrator.
 */
export function demoWorld(): World {
  return {
    apiKeys: [
      { apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', gameId: 'demo-game', role: 'game' },
      { apiKey: 'plyr-other-key', secretKey: 'plyr-other-secret', gameId: 'other-game', role: 'game' },
      { apiKey: 'plyr-admin-key', secretKey: 'plyr-admin-secret', gameId: 'plyr-admin', role: 'admin' },
    ],
  };
}
