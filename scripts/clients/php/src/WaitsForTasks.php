<?php

declare(strict_types=1);

namespace PlyrApi;

use PlyrApi\Model\TaskFailed;
use PlyrApi\Model\TaskSucceeded;

/**
 * How a client waits for tasks.
 *
 * @internal
 */
trait WaitsForTasks
{
    /**
     * Reads a task until it ends.
     *
     * @param string $taskId The ID that the operation returned, such as `$room['task']['id']`.
     * @param float $timeout How many seconds to wait.
     * @throws TaskException When the task failed, is unknown, or didn't end in time.
     * @throws PlyrException When it can't be read.
     */
    public function waitForTask(string $taskId, float $timeout = 120.0): TaskSucceeded
    {
        $deadline = hrtime(true) / 1e9 + $timeout;
        for ($polls = 1, $pause = 1.0;; $polls++, $pause = min($pause * 1.5, 5.0)) {
            try {
                $task = $this->getTaskStatus($taskId);
            } catch (ApiException | NoResponseException $error) {
                if ($error instanceof ApiException && !in_array($error->status, [408, 429, 502, 503, 504], true)) {
                    throw $error;
                }
                $task = null;
            }
            if ($task instanceof TaskSucceeded) {
                return $task;
            }
            if ($task instanceof TaskFailed) {
                throw new TaskException($taskId, 'FAILED', $task->errorMessage ?? '');
            }
            // A new task may not be visible at once, so the first poll doesn't count.
            if ($task?->status === 'NOT_FOUND' && $polls > 1) {
                throw new TaskException($taskId, 'NOT_FOUND');
            }
            if (hrtime(true) / 1e9 + $pause > $deadline) {
                throw new TaskException($taskId, 'PENDING');
            }
            usleep((int) round($pause * 1e6));
        }
    }
}
