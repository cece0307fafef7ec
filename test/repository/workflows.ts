import { parse } from 'yaml';

/** A step of a job. */
export interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  uses?: string;
  if?: string;
  needs?: string | string[];
  environment?: unknown;
  permissions?: Record<string, string>;
  steps?: Step[];
  'timeout-minutes'?: number;
}

interface Workflow {
  on?: Record<string, unknown>;
  permissions?: unknown;
  /** A composite action has none. */
  jobs?: Record<string, Job>;
}

/** What a job of a workflow may write, if it needs to. */
const writable = ['attestations', 'contents', 'id-token', 'packages', 'pages'];

const setup = './.github/actions/setup';

/**
 * Returns what is unsafe in a workflow or composite action. These are actions that are not pinned by digest with their
 * release in a comment, jobs without a time limit, and permissions beyond reading. A tag can be moved to other code, a digest can't.
 * A job that may write doesn't run the packages of the development, and a pull request gets no secrets.
 */
export function problemsOf(yaml: string): string[] {
  const { on, permissions, jobs } = parse(yaml) as Workflow;
  const problems = [...yaml.matchAll(/^[\s-]*uses:\s*(.*)$/gm)]
    .map(([, action = '']) => action)
    .filter((action) => !/^\.\/|^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))
    .map((action) => `not pinned by digest: ${action}`);
  if (!jobs) return problems;
  if (JSON.stringify(permissions) !== '{"contents":"read"}')
    problems.push('permissions are not contents: read');
  if (on && 'pull_request_target' in on) problems.push('pull_request_target gives secrets to pull requests');
  if (on && 'pull_request' in on && /\bsecrets\./.test(yaml))
    problems.push('secrets in a workflow of pull requests');
  for (const [name, job] of Object.entries(jobs)) problems.push(...problemsOfJob(name, job));
  return problems;
}

function problemsOfJob(name: string, job: Job): string[] {
  const { uses, steps = [], permissions = {}, 'timeout-minutes': limit } = job;
  const problems: string[] = [];
  // A job that calls another workflow has the limits of that one.
  if (!uses && typeof limit !== 'number') problems.push(`no time limit: ${name}`);
  const written = writtenBy(job);
  if (written.some((scope) => !writable.includes(scope)))
    problems.push(`writes ${written.join(', ')}: ${name}`);
  if (Object.values(permissions).some((access) => !['read', 'write'].includes(access)))
    problems.push(`permissions are not read or write: ${name}`);
  if (
    written.length > 0 &&
    steps.some((step) => step.uses === setup || /\bnpm (ci|i)\b/.test(step.run ?? ''))
  )
    problems.push(`installs packages and may write: ${name}`);
  for (const step of steps) {
    if (step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false)
      problems.push(`keeps the credentials of git: ${name}`);
    if (/\$\{\{/.test(step.run ?? '')) problems.push(`an expression in a command: ${name}`);
  }
  return problems;
}

/** Returns the permissions to write that a job has. */
const writtenBy = ({ permissions = {} }: Job): string[] =>
  Object.keys(permissions).filter((scope) => permissions[scope] !== 'read');

/** Returns the npm scripts that the commands of a workflow run. */
export const scriptsOf = (yaml: string): string[] =>
  [...yaml.matchAll(/\bnpm (?:run (?:--silent )?)?([\w:-]+)/g)]
    .filter(([command, name = '']) => command.includes(' run ') || name === 'test')
    .map(([, name = '']) => name);

/**
 * Returns the jobs of a release that publish something without a tag. A job publishes if it may write or has an environment.
 * It needs the condition, or a job that has it.
 */
export function untaggedJobs(yaml: string): string[] {
  const { jobs = {} } = parse(yaml) as Workflow;
  const isTagged = (name: string): boolean => {
    const job = jobs[name];
    return job?.if === "github.ref_type == 'tag'" || [job?.needs ?? []].flat().some(isTagged);
  };
  return Object.keys(jobs).filter((name) => {
    const job = jobs[name] as Job;
    return (writtenBy(job).length > 0 || job.environment !== undefined) && !isTagged(name);
  });
}
