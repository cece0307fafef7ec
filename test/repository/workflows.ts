import { parse } from 'yaml';

interface Workflow {
  permissions?: unknown;
  /** A composite action has none. */
  jobs?: Record<string, { uses?: string; 'timeout-minutes'?: number }>;
}

/**
 * Returns what is unsafe in a workflow or composite action. These are actions that are not pinned by digest with their
 * release in a comment, jobs without a time limit, and permissions beyond reading. A tag can be moved to other code, a digest can't.
 */
export function problemsOf(yaml: string): string[] {
  const { permissions, jobs } = parse(yaml) as Workflow;
  const problems = [...yaml.matchAll(/^[\s-]*uses:\s*(.*)$/gm)]
    .map(([, action = '']) => action)
    .filter((action) => !/^\.\/|^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))
    .map((action) => `not pinned by digest: ${action}`);
  if (!jobs) return problems;
  if (JSON.stringify(permissions) !== '{"contents":"read"}')
    problems.push('permissions are not contents: read');
  for (const [name, { uses, 'timeout-minutes': limit }] of Object.entries(jobs)) {
    // A job that calls another workflow has the limits of that one.
    if (!uses && typeof limit !== 'number') problems.push(`no time limit: ${name}`);
  }
  return problems;
}
