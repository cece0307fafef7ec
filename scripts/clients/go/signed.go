// Package plyrapi calls the PLYR Game API. It signs each request, follows the clock of the server, and never repeats
// a POST that may have been carried out.
//
//	client, err := plyrapi.NewSigned(apiKey, secretKey, plyrapi.Config{})
//	player, err := client.GetUserInfo(ctx, "alice")
package plyrapi

import (
	"errors"
	"fmt"
	"net/http"
	"time"
)

const (
	// Testnet is the URL of the testnet, the default.
	Testnet = "{{testnet}}"
	// Mainnet is the URL of the mainnet, on which real tokens move.
	Mainnet = "{{mainnet}}"
)

// longestMessage is how many characters of a message the text of an error has.
const longestMessage = 200

// NewSigned returns a client that signs its requests with these keys.
//
// It calls the testnet unless config.ServerURL is the address of another server. An attempt takes at most 30 seconds
// unless config.Timeout has another limit. If you set config.HTTPClient, for example for a proxy, its transport sends
// the signed requests.
func NewSigned(apiKey, secretKey string, config Config) (*Client, error) {
	if apiKey == "" {
		return nil, errors.New("plyrapi: the API key is empty; pass the API key of your game")
	}
	if secretKey == "" {
		return nil, errors.New("plyrapi: the secret key is empty; pass the secret key that belongs to the API key")
	}
	signed := &http.Client{}
	if config.HTTPClient != nil {
		*signed = *config.HTTPClient
	}
	base := signed.Transport
	if base == nil {
		base = http.DefaultTransport
	}
	signed.Transport = &signingTransport{apiKey: apiKey, secretKey: secretKey, base: base}
	config.HTTPClient = signed
	if config.ServerURL == "" {
		config.ServerURL = Testnet
	}
	if config.Timeout == 0 {
		config.Timeout = 30 * time.Second
	}
	return New(config), nil
}

// A RedirectError says that the server redirected a request. The client doesn't follow redirects, because it would
// send a signed request to another address. After a POST, the outcome is unknown.
type RedirectError struct {
	Status  int
	isWrite bool
}

func (e *RedirectError) Error() string {
	return fmt.Sprintf("plyrapi: a redirect (status code %d) was not followed; check Config.ServerURL", e.Status)
}

// Message returns the error message of the server. If the response has none, such as the HTML page of a gateway, it
// returns the body.
func (e *APIError) Message() string {
	switch body := e.Body.(type) {
	case string:
		return body
	case map[string]any:
		message, _ := body["error"].(string)
		return message
	}
	return ""
}

// describe returns the text of the error, for which the page of a gateway is too long.
func (e *APIError) describe() string {
	message := []rune(e.Message())
	if len(message) > longestMessage {
		message = append(message[:longestMessage], '…')
	}
	return fmt.Sprintf("plyrapi: the request failed with status code %d: %s", e.Status, string(message))
}

// As converts a result that can have several types to one of them. Such results have the type any.
//
//	room, err := client.CreateGameRoom(ctx, plyrapi.CreateGameRoomRequest{})
//	accepted, err := plyrapi.As[plyrapi.TaskAccepted](room)
func As[T any](value any) (T, error) {
	var converted T
	err := reencode(value, &converted)
	return converted, err
}
