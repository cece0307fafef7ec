/** Loads the control API when it is first used. */
import type { Control } from './control-api.js';
import type { ControlDependencies } from './handler.js';

/**
 * Returns the control API. Most mocks are never controlled, and don't need to read what describes it.
 * @param parts What it works on.
 */
export function lazyControl(parts: ControlDependencies): Control {
  let control: Promise<Control> | undefined;
  return async (...call) => {
    control ??= import('./control-api.js').then(({ createControl }) => createControl(parts));
    return (await control)(...call);
  };
}
