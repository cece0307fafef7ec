// Package signed has an HTTP client that signs what it sends.
package signed

import (
	"io"
	"net/http"
	"os"
	"strings"

	"example.com/plyr/client/plyrsigning"
)

// BaseURL is where the API is.
var BaseURL = os.Getenv("PLYR_BASE_URL")

// Client signs with the keys of the environment.
var Client = &http.Client{Transport: transport{}}

type transport struct{}

func (transport) RoundTrip(request *http.Request) (*http.Response, error) {
	request = request.Clone(request.Context())
	text := ""
	if request.Body != nil && request.Body != http.NoBody {
		sent, err := io.ReadAll(request.Body)
		if err != nil {
			return nil, err
		}
		if text, err = plyrsigning.Compact(string(sent)); err != nil {
			return nil, err
		}
		request.Body = io.NopCloser(strings.NewReader(text))
		request.ContentLength = int64(len(text))
	}
	plyrsigning.SetHeaders(request.Header, os.Getenv("PLYR_API_KEY"), os.Getenv("PLYR_SECRET_KEY"), text)
	return http.DefaultTransport.RoundTrip(request)
}
