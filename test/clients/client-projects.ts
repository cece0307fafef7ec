/** The projects, one for each client package. */
import type { ClientProject } from './client-project.js';
import { phpProject } from './php-project.js';
import { pythonProject } from './python-project.js';

export const clientProjects: readonly ClientProject[] = [phpProject, pythonProject];
