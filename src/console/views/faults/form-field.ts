/** The fields of the form, generated from the control API's description. */
import form from '../../../../generated/mock-control-faults.json' with { type: 'json' };
import type { Fault } from '../../../control-client/control-types.js';

/** A field. */
export interface FormField {
  name: string;
  description: string;
  isRequired?: boolean;
  /** How the value is entered. `strings` and `values` are an object by name, and `any` is JSON or text. */
  input: 'text' | 'number' | 'choice' | 'flag' | 'strings' | 'values' | 'list' | 'any' | 'group' | 'variants';
  minimum?: number;
  maximum?: number;
  isInteger?: boolean;
  options?: readonly string[];
  /** The fields of a group. */
  fields?: readonly FormField[];
  /** The field whose value says which variant it is. */
  selector?: string;
  variants?: readonly Variant[];
}

/** Fields that belong to one value of a selector. */
export interface Variant {
  value: string;
  description: string;
  fields: readonly FormField[];
}

interface FaultForm {
  /** The fields that say when a fault happens, for all kinds. */
  conditions: readonly FormField[];
  /** The kinds of faults, with their fields. */
  kinds: readonly (Variant & { value: Fault['kind'] })[];
  /** The conditions of an incident. */
  incidentOptions: readonly FormField[];
}

/** All fields. */
export const faultForm: FaultForm = form as FaultForm;

/**
 * Returns the fields of a kind of fault.
 * @param kind The kind.
 * @returns Those of the kind, and those that say when it happens.
 */
export function fieldsOfKind(kind: string): { own: readonly FormField[]; when: readonly FormField[] } {
  const own = faultForm.kinds.find(({ value }) => value === kind)?.fields ?? [];
  const inOrder = ['times', 'nth', 'probability', 'match'];
  const when = faultForm.conditions.filter(({ name }) => inOrder.includes(name));
  when.sort((a, b) => inOrder.indexOf(a.name) - inOrder.indexOf(b.name));
  // A sequence ends after its last step.
  return { own, when: kind === 'sequence' ? when.filter(({ name }) => name !== 'times') : when };
}

/** The field for the operation, which a fault requires. */
export const operationField: FormField = {
  ...(faultForm.conditions.find(({ name }) => name === 'operation') as FormField),
  isRequired: true,
};

/** Labels for names that are not clear enough on a form. */
const labels: Record<string, string> = {
  after: 'Handle the request first',
  match: 'Only for some requests',
  ms: 'Milliseconds',
  nth: 'Only the nth request',
};

/**
 * Returns the label of a field.
 * @param name Such as `bytesPerSecond`.
 * @returns Such as `Bytes per second`.
 */
export function labelOf(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return labels[name] ?? words.replace(/^./, (first) => first.toUpperCase()).replace(/ ms$/, ' (ms)');
}
