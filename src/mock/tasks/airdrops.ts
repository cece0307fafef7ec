import type { TasksOf } from './method.js';

export const airdropTasks: TasksOf<never> = {};
