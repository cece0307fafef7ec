/** The task methods, by the name in the records of tasks. */
import { accountTasks } from '../accounts/tasks.js';
import { airdropTasks } from '../airdrops/tasks.js';
import { badgeTasks } from '../badges/tasks.js';
import { chipTasks } from '../chips/tasks.js';
import { roomTasks } from '../game-rooms/tasks.js';
import { nftTasks } from '../nfts/tasks.js';

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
