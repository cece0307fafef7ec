import { UserError } from '../../mock/openapi/user-error.js';

/**
 * Returns an argument that one form of a tool requires.
 * @param args The arguments.
 * @param name The name of the argument.
 * @param form The form, for the message.
 * @throws UserError if it is missing.
 */
export function need<Args, Name extends keyof Args & string>(
  args: Args,
  name: Name,
  form: string,
): NonNullable<Args[Name]> {
  const value = args[name];
  if (value === undefined || value === null) throw new UserError(`${form} needs ${name}.`);
  return value;
}
