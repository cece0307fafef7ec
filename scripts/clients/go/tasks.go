package plyrapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"
)

const (
	shortestPause = time.Second
	longestPause  = 5 * time.Second
)

// A TaskError says that a task failed, or that the server doesn't know it. A task that failed changed nothing.
type TaskError struct {
	TaskID string
	// Status is FAILED or NOT_FOUND.
	Status string
	// Message is the error message of the worker. It is empty if the worker gave none.
	Message string
}

func (e *TaskError) Error() string {
	if e.Status == "NOT_FOUND" {
		return fmt.Sprintf("plyrapi: task %s is unknown; check its ID and the network", e.TaskID)
	}
	reason := e.Message
	if reason == "" {
		reason = "no reason given"
	}
	return fmt.Sprintf("plyrapi: task %s failed: %s; nothing was changed", e.TaskID, reason)
}

// WaitForTask polls a task until it ends, and returns its record. The pause between two polls grows from one to five
// seconds. Limit the wait with the context: when that ends, the task is still running, so wait again, but don't
// repeat the call that queued it. A task that failed is a [TaskError].
func (c *Client) WaitForTask(ctx context.Context, taskID string) (TaskSucceeded, error) {
	var none TaskSucceeded
	for polls, pause := 1, shortestPause; ; polls, pause = polls+1, min(pause*3/2, longestPause) {
		result, err := c.GetTaskStatus(ctx, taskID)
		if err != nil && !canPollAgain(ctx, err) {
			return none, err
		}
		state, _ := result.(map[string]any)
		switch status, _ := state["status"].(string); {
		case status == "SUCCESS":
			return As[TaskSucceeded](result)
		case status == "FAILED":
			message, _ := state["errorMessage"].(string)
			return none, &TaskError{TaskID: taskID, Status: status, Message: message}
		// A new task may not be visible at once, so the first poll doesn't count.
		case status == "NOT_FOUND" && polls > 1:
			return none, &TaskError{TaskID: taskID, Status: status}
		}
		select {
		case <-ctx.Done():
			return none, ctx.Err()
		case <-time.After(pause):
		}
	}
}

// canPollAgain reports whether the next poll may succeed after one that failed.
func canPollAgain(ctx context.Context, err error) bool {
	var rejected *APIError
	if errors.As(err, &rejected) {
		switch rejected.Status {
		case http.StatusRequestTimeout, http.StatusTooManyRequests, http.StatusBadGateway,
			http.StatusServiceUnavailable, http.StatusGatewayTimeout:
			return true
		}
		return false
	}
	var redirect *RedirectError
	return ctx.Err() == nil && !errors.As(err, &redirect)
}
