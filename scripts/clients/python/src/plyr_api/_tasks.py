"""When to read a task again, and what its last state means."""

from __future__ import annotations

import time

from ._operations import TaskFailed, TaskStatus, TaskSucceeded
from .errors import ApiError, NoResponseError, PlyrError, TaskError

SHORTEST_PAUSE = 1.0
LONGEST_PAUSE = 5.0


class TaskWait:
    """The wait for a task: a loop of `pause`, until `take` returns the task."""

    def __init__(self, task_id: str, timeout: float) -> None:
        self._task_id = task_id
        self._deadline = time.monotonic() + timeout
        self._polls = 0
        self._next_pause = SHORTEST_PAUSE

    def take(self, task: TaskStatus) -> TaskSucceeded | None:
        """Returns a task that has succeeded, and None for one that hasn't ended."""
        self._polls += 1
        if isinstance(task, TaskSucceeded):
            return task
        if isinstance(task, TaskFailed):
            raise TaskError(self._task_id, "FAILED", task.error_message or "")
        # A new task may not be visible at once, so the first poll doesn't count.
        if task.status == "NOT_FOUND" and self._polls > 1:
            raise TaskError(self._task_id, "NOT_FOUND")
        return None

    def tolerate(self, error: PlyrError) -> None:
        """Raises the error of a poll, unless the next poll may succeed."""
        can_recover = isinstance(error, NoResponseError) or (
            isinstance(error, ApiError) and error.status in (408, 429, 502, 503, 504)
        )
        if not can_recover:
            raise error
        self._polls += 1

    def pause(self) -> float:
        """Returns how many seconds to wait before the next poll."""
        pause = self._next_pause
        if time.monotonic() + pause > self._deadline:
            raise TaskError(self._task_id, "PENDING")
        self._next_pause = min(pause * 1.5, LONGEST_PAUSE)
        return pause
