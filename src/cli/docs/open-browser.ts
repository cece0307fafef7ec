import { spawn } from 'node:child_process';

/** An opener that still runs after this time has shown the page. */
const patienceMs = 3000;

/**
 * Opens an address in the browser, without a shell, which would interpret it.
 * @param url The address.
 * @param platform Which opener to use.
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

/** "start" belongs to the shell of Windows; this is the program behind it. */
const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
