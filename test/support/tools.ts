import { execFileSync } from 'node:child_process';

/** Which of the commands that a language needs are not installed. */
export function missingTools({ tools }: { tools: readonly string[] }): string[] {
  return tools.filter((tool) => {
    try {
      execFileSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
}
