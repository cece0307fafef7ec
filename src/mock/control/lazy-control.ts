/** Loads the control API on first use. */
import type { Control } from './control-api.js';
import type { ControlDependencies } from './handler.js';

/**
 * Returns the control API. Its description is read on first use, because most mocks are never controlled.
 * @param parts The dependencies.
 */
export function lazyControl(parts: ControlDependencies): Control {
  let control: Promise<Control> | undefined;
  return async (...call) => {
    control ??= import('./control-api.js').then(({ createControl }) => createControl(parts));
    return (await control)(...call);
  };
}
