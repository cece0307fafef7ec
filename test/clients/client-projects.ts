/** The projects, one for each client package. */
import type { ClientProject } from './client-project.js';

export const clientProjects: readonly ClientProject[] = [];
