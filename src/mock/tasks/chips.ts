import type { TasksOf } from './method.js';

export const chipTasks: TasksOf<never> = {};
