package plyrapi

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"{{module}}/clients/go/plyrsigning"
)

const (
	// The server accepts timestamps that are up to five minutes off. Its Date has whole seconds.
	toleranceMs = 60_000
	// How much of a rejection is read to find its reason.
	largestRejection = 1 << 16
)

// A signingTransport signs each request, and sends it by base.
type signingTransport struct {
	apiKey, secretKey string
	base              http.RoundTripper
	// offset is how many milliseconds the clock of the server is ahead.
	offset atomic.Int64
}

// RoundTrip sends a request. If the server rejects the timestamp, RoundTrip corrects the clock and sends the request
// once more. The server checks the timestamp before it changes anything, so this is safe for a POST.
func (t *signingTransport) RoundTrip(request *http.Request) (*http.Response, error) {
	text, err := compactBody(request)
	if err != nil {
		return nil, err
	}
	sent := t.now()
	response, err := t.send(request, text, sent)
	if err != nil || response.StatusCode != http.StatusUnauthorized {
		return response, err
	}
	rejection, err := io.ReadAll(io.LimitReader(response.Body, largestRejection))
	response.Body.Close()
	if err != nil {
		return nil, err
	}
	if strings.Contains(string(rejection), `"Request expired"`) {
		t.adjust(response.Header)
		if now := t.now(); now < sent-toleranceMs || now > sent+toleranceMs {
			return t.send(request, text, now)
		}
	}
	response.Body = io.NopCloser(bytes.NewReader(rejection))
	return response, nil
}

// send signs a request with a timestamp, and sends it. A redirect is an error.
func (t *signingTransport) send(original *http.Request, text string, now int64) (*http.Response, error) {
	request := original.Clone(original.Context())
	// Without GetBody, http.Transport can't send a POST a second time.
	request.Body, request.GetBody, request.ContentLength = nil, nil, int64(len(text))
	signed := "{}"
	if text != "" {
		signed = text
		request.Body = io.NopCloser(strings.NewReader(text))
	}
	timestamp := strconv.FormatInt(now, 10)
	request.Header.Set("apikey", t.apiKey)
	request.Header.Set("timestamp", timestamp)
	request.Header.Set("signature", plyrsigning.Sign(t.secretKey, timestamp, signed))
	response, err := t.base.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	if response.StatusCode >= 300 && response.StatusCode < 400 {
		response.Body.Close()
		return nil, &RedirectError{Status: response.StatusCode, isWrite: isWrite(request.Method)}
	}
	return response, nil
}

// now returns the time of the server, as far as it is known, in milliseconds since 1970.
func (t *signingTransport) now() int64 {
	return time.Now().UnixMilli() + t.offset.Load()
}

// adjust sets the clock to the Date of a response. A response with Age comes from a cache, so its Date is old.
func (t *signingTransport) adjust(header http.Header) {
	if date, err := http.ParseTime(header.Get("Date")); err == nil && header.Get("Age") == "" {
		t.offset.Store(date.UnixMilli() - time.Now().UnixMilli())
	}
}

// compactBody reads the body of a request, and returns it as the server signs it, or "" if there is none.
func compactBody(request *http.Request) (string, error) {
	if request.Body == nil {
		return "", nil
	}
	defer request.Body.Close()
	sent, err := io.ReadAll(request.Body)
	if err != nil || len(sent) == 0 {
		return "", err
	}
	return plyrsigning.Compact(string(sent))
}

// do sends a request. Its errors don't contain the URL, because a path can contain a secret, such as a claiming code.
func do(client *http.Client, request *http.Request) (*http.Response, error) {
	response, err := client.Do(request)
	var failure *url.Error
	if !errors.As(err, &failure) {
		return response, err
	}
	var redirect *RedirectError
	if errors.As(err, &redirect) {
		return nil, redirect
	}
	return nil, &NoResponseError{Err: failure.Err, isWrite: isWrite(request.Method)}
}

// readText returns the body of a response that is plain text.
func readText(response *http.Response) (string, error) {
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return string(text), err
}
