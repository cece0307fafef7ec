import type { TasksOf } from './method.js';

export const badgeTasks: TasksOf<never> = {};
