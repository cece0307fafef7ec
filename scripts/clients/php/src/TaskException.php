<?php

declare(strict_types=1);

namespace PlyrApi;

/** A task failed, is unknown, or didn't end in time. */
final class TaskException extends PlyrException
{
    /**
     * @param string $taskId The ID of the task, with which you can wait again.
     * @param string $status `FAILED`, `NOT_FOUND`, or `PENDING`. Only a task that failed has changed nothing.
     * @param string $error The error message of the worker. It is empty if the worker gave none.
     */
    public function __construct(
        public readonly string $taskId,
        public readonly string $status,
        public readonly string $error = '',
    ) {
        $problem = match ($status) {
            'FAILED' => 'failed: ' . ($error === '' ? 'no reason given' : $error),
            'NOT_FOUND' => 'is unknown: check its ID and the network',
            default => "is still running: wait again, but don't repeat the call that queued it",
        };
        parent::__construct('getTaskStatus', "task $taskId $problem", $status !== 'FAILED');
    }
}
