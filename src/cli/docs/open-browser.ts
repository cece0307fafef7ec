import { spawn } from 'node:child_process';

/** An opener that still runs after this time has shown the page. */
const patienceMs = 3000;

/**
 * Opens an address in the browser. It uses no shell, because a shell would interpret the address.
 * @param url The address.
 * @param platform The operating system, which determines the opener.
 * @returns Whether the opener ran and reported no failure.
 */
export function openBrowser(url: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [file, ...args] = openers[platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(file, [...args, url], { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => resolve(true), patienceMs);
    const end = (isOpen: boolean) => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    child.once('error', () => end(false)).once('exit', (code) => end(code === 0));
    // The browser outlives the command.
    child.unref();
  });
}

/** On Windows, "start" is a command of the shell. This is the program behind it. */
const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
