/** The control token that a reader entered. The docs page uses the same one. */

const storageKey = 'plyr-mock-control-token';

/** Keeps the control token until the tab closes. */
export const controlToken = {
  get: (): string | null => sessionStorage.getItem(storageKey),
  set: (token: string): void => sessionStorage.setItem(storageKey, token),
  clear: (): void => sessionStorage.removeItem(storageKey),
};
