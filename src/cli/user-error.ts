/** An error that the user can fix. Its message is shown without a stack, and the exit code is 2. */
export class UserError extends Error {}
