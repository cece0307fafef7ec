/**
 * Returns the response of a handler that waits for its task. Such a handler must not be an `async` function: an exception
 * before the wait would become a rejected promise, so the transaction would not be undone.
 * @param body The result of the task.
 */
export async function okWhenDone(body: Promise<object>): Promise<{ status: 200; body: never }> {
  return { status: 200, body: (await body) as never };
}
