/** The operations of the API, read once. */
import { type Signal, signal } from '@preact/signals';
import type { OperationInfo } from '../../control-client/control-types.js';
import { control, done } from '../api/control.js';
import { base } from '../api/place.js';

const all: Signal<ReadonlyMap<string, OperationInfo>> = signal(new Map());
let isAsked = false;

/** Returns the operations by their operationIds. Empty until they are loaded. */
export function operations(): ReadonlyMap<string, OperationInfo> {
  if (!isAsked) void readOperations();
  return all.value;
}

async function readOperations(): Promise<void> {
  isAsked = true;
  try {
    const { operations: found } = await done(control.GET('/operations'));
    all.value = new Map(found.map((one) => [one.operationId, one]));
  } catch {
    // The next view that needs them requests them again.
    isAsked = false;
  }
}

/** Returns the address of an operation in the docs, or undefined for an unknown one. */
export function docsOf(operationId: string | null): string | undefined {
  const operation = operations().get(operationId ?? '');
  return operation && `${base}/docs/${operation.docs}`;
}
