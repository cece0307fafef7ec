package plyrapi

import (
	"errors"
	"net"
	"net/http"
)

// reverted is the error message after the chain rejected a transaction, which then changed nothing.
const reverted = "Transaction Receipt Failed"

// A NoResponseError says that there was no connection, or that it broke before the response was complete.
type NoResponseError struct {
	// Err is the error of net/http, without the URL.
	Err     error
	isWrite bool
}

func (e *NoResponseError) Error() string {
	return "plyrapi: there was no response: " + e.Err.Error()
}

// Unwrap returns the error of net/http.
func (e *NoResponseError) Unwrap() error {
	return e.Err
}

// OutcomeUnknown reports whether the server may have carried out the call that failed with an error. If so, check its
// effect before you call again.
func OutcomeUnknown(err error) bool {
	var rejected *APIError
	if errors.As(err, &rejected) {
		status := rejected.Status
		isUnclear := status == http.StatusRequestTimeout || status >= 500 && status != http.StatusNotImplemented
		return rejected.isWrite && isUnclear && rejected.Message() != reverted
	}
	var redirect *RedirectError
	if errors.As(err, &redirect) {
		return redirect.isWrite
	}
	var late *TimeoutError
	if errors.As(err, &late) {
		return isWrite(operations[late.OperationID].Method)
	}
	var lost *NoResponseError
	if errors.As(err, &lost) {
		var network *net.OpError
		return lost.isWrite && !(errors.As(err, &network) && network.Op == "dial")
	}
	return false
}

func isWrite(method string) bool {
	return method != http.MethodGet
}
