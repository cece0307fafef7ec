/** The control token that a reader entered. The docs page uses the same one. */

const storageKey = 'plyr-mock-control-token';

/** The control token lives as long as the tab. */
export const controlToken = {
  get: (): string | null => sessionStorage.getItem(storageKey),
  set: (token: string): void => sessionStorage.setItem(storageKey, token),
  clear: (): void => sessionStorage.removeItem(storageKey),
};
