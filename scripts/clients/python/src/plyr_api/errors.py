"""What can go wrong with a call. No message contains a key, a signature, or a request body."""

from __future__ import annotations

from typing import Any


class PlyrError(Exception):
    """A call without a usable result.

    Attributes:
        operation: The operationId, such as `payGameRoom`.
        outcome_unknown: Whether the server may have carried out a request that changes something. If so, check the task, the
            activity log, or the balances before you call again: a second payment is a second transaction.
    """

    def __init__(self, operation: str, problem: str, outcome_unknown: bool) -> None:
        advice = " It may have run: check the task, the activity log, or the balances." if outcome_unknown else ""
        super().__init__(f"{operation}: {problem}.{advice}")
        self.operation = operation
        self.outcome_unknown = outcome_unknown


class ApiError(PlyrError):
    """The server rejected the request, or failed.

    Attributes:
        status: The status code. Several causes share one, so compare `error` instead.
        error: The error message of the server, such as `Invalid 2fa token`.
        body: The whole body: parsed JSON, or a string.
    """

    def __init__(self, operation: str, status: int, error: str, body: Any, outcome_unknown: bool) -> None:
        super().__init__(operation, f"{status} {error[:200] or 'no reason given'}", outcome_unknown)
        self.status = status
        self.error = error
        self.body = body


class RedirectError(PlyrError):
    """The server sent a redirect. The client doesn't follow it, because the new address would get the signed headers."""

    def __init__(self, operation: str, status: int, outcome_unknown: bool) -> None:
        super().__init__(
            operation, f"redirect {status} was not followed: check the base URL", outcome_unknown
        )
        self.status = status


class NoResponseError(PlyrError):
    """There was no connection, the connection broke, or the response took too long."""


class InvalidResponseError(PlyrError):
    """The server reported success with a response that is not as documented. The operation has run."""

    def __init__(self, operation: str, status: int, problem: str) -> None:
        super().__init__(operation, f"{status}, but {problem}", False)
        self.status = status


class TaskError(PlyrError):
    """A task failed, is unknown, or didn't end in time.

    Attributes:
        task_id: The ID of the task, with which you can wait again.
        status: `FAILED`, `NOT_FOUND`, or `PENDING`. Only a task that failed has changed nothing.
        error: The error message of the worker. It is empty if the worker gave none.
    """

    def __init__(self, task_id: str, status: str, error: str = "") -> None:
        problem = {
            "FAILED": f"task {task_id} failed: {error or 'no reason given'}",
            "NOT_FOUND": f"task {task_id} is unknown: check its ID and the network",
        }.get(status, f"task {task_id} is still running: wait again, but don't repeat the call that queued it")
        super().__init__("getTaskStatus", problem, status != "FAILED")
        self.task_id = task_id
        self.status = status
        self.error = error
