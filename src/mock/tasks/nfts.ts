import type { TasksOf } from './method.js';

export const nftTasks: TasksOf<never> = {};
