/** The projects, one for each client package. */
import type { ClientProject } from './client-project.js';
import { csharpProject } from './csharp-project.js';
import { goProject } from './go-project.js';
import { javaProject } from './java-project.js';
import { phpProject } from './php-project.js';
import { pythonProject } from './python-project.js';

export const clientProjects: readonly ClientProject[] = [
  csharpProject,
  goProject,
  javaProject,
  phpProject,
  pythonProject,
];
