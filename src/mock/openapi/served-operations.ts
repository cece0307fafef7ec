/** Selects the operations that the server of a network has. */
import type { Operation } from './document.js';
import { compileRoutes } from './router.js';

/**
 * Returns the operations that the server of a network has.
 * @param operations All operations.
 * @param network The network. Undefined for the operations of all networks.
 * @param isServed Returns true for an operation that is served although the network does not have it.
 */
export function servedOperations(
  operations: readonly Operation[],
  network: string | undefined,
  isServed: (operation: Operation) => boolean = () => false,
): readonly Operation[] {
  if (network === undefined) return operations;
  return operations
    .filter((operation) => operation.networks?.includes(network) !== false || isServed(operation))
    .map((operation) => (operation.publicOn.includes(network) ? { ...operation, signed: false } : operation));
}

/**
 * Creates the function that explains why a request matches no operation.
 * @param operations All operations.
 * @param served The operations that the server has.
 * @returns A function of method and path. It returns undefined when no network has such an operation.
 */
export function createAbsenceFinder(
  operations: readonly Operation[],
  served: readonly Operation[],
): (method: string, path: string) => string | undefined {
  const ids = new Set(served.map(({ id }) => id));
  const absent = operations.filter(({ id }) => !ids.has(id));
  let route: ReturnType<typeof compileRoutes> | undefined;
  return (method, path) => {
    if (absent.length === 0) return undefined;
    route ??= compileRoutes(absent);
    const found = route(method, path);
    if (!('operation' in found)) return undefined;
    const { id, networks = [] } = found.operation;
    const where = networks.length > 0 ? `only on ${networks.join(' and ')}` : 'on no network';
    return `${id} exists ${where}`;
  };
}
