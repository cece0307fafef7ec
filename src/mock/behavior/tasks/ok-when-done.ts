/**
 * The answer of a handler that waits for its task. Such a handler is no `async` function: what that throws before it
 * waits would not throw through its transaction, and so not be undone.
 * @param body What the task gives in the end.
 */
export async function okWhenDone(body: Promise<object>): Promise<{ status: 200; body: never }> {
  return { status: 200, body: (await body) as never };
}
