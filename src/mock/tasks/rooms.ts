import type { TasksOf } from './method.js';

export const roomTasks: TasksOf<never> = {};
