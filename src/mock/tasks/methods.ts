/** The work that tasks do, by the name that their records carry. */
import { accountTasks } from './accounts.js';
import { airdropTasks } from './airdrops.js';
import { badgeTasks } from './badges.js';
import { chipTasks } from './chips.js';
import { nftTasks } from './nfts.js';
import { roomTasks } from './rooms.js';

/** All kinds of tasks. */
export const taskMethods: typeof accountTasks &
  typeof airdropTasks &
  typeof badgeTasks &
  typeof chipTasks &
  typeof nftTasks &
  typeof roomTasks = {
  ...accountTasks,
  ...airdropTasks,
  ...badgeTasks,
  ...chipTasks,
  ...nftTasks,
  ...roomTasks,
};

/** Name of a kind of task. */
export type TaskMethodName = keyof typeof taskMethods;
