import type { TasksOf } from './method.js';

export const accountTasks: TasksOf<never> = {};
