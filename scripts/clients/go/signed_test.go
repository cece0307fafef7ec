package plyrapi

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"{{module}}/clients/go/plyrsigning"
)

const testKey, testSecret = "test-key", "test-secret"

func TestSigningVectors(t *testing.T) {
	text, err := os.ReadFile("testdata/signing-vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Vectors []struct {
			Name, SecretKey, Timestamp, StringToSign, Signature string
			ContentType, BodyText                               *string
			Accepted                                            bool
		}
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	bodies := 0
	for _, vector := range file.Vectors {
		if !vector.Accepted {
			continue
		}
		signed := strings.TrimPrefix(vector.StringToSign, vector.Timestamp)
		if got := plyrsigning.Sign(vector.SecretKey, vector.Timestamp, signed); got != vector.Signature {
			t.Errorf("%s: the signature is %s, not %s", vector.Name, got, vector.Signature)
		}
		isJSON := vector.ContentType != nil && *vector.ContentType == "application/json"
		if !isJSON || vector.BodyText == nil || *vector.BodyText == "" {
			continue
		}
		bodies++
		if got, err := plyrsigning.Compact(*vector.BodyText); err != nil || got != signed {
			t.Errorf("%s: the body is %s (%v), not %s", vector.Name, got, err, signed)
		}
	}
	if bodies < 30 {
		t.Errorf("only %d vectors have a body", bodies)
	}
}

// connect starts a server, and returns a client for it.
func connect(t *testing.T, handler http.HandlerFunc) *Client {
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	client, err := NewSigned(testKey, testSecret, Config{ServerURL: server.URL})
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func TestMissingKeys(t *testing.T) {
	for _, keys := range [][2]string{{"", testSecret}, {testKey, ""}} {
		if _, err := NewSigned(keys[0], keys[1], Config{}); err == nil || strings.Contains(err.Error(), "test-") {
			t.Errorf("the error is %v", err)
		}
	}
}

func TestClockFollowsTheServer(t *testing.T) {
	var requests atomic.Int32
	client := connect(t, func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		now := time.Now().Add(time.Hour)
		body, _ := io.ReadAll(r.Body)
		timestamp := r.Header.Get("timestamp")
		sent, _ := strconv.ParseInt(timestamp, 10, 64)
		w.Header().Set("Date", now.UTC().Format(http.TimeFormat))
		switch {
		case r.Header.Get("signature") != plyrsigning.Sign(testSecret, timestamp, string(body)):
			w.WriteHeader(http.StatusUnauthorized)
			io.WriteString(w, `{"error":"Invalid signature"}`)
		case now.UnixMilli()-sent > 300_000:
			w.WriteHeader(http.StatusUnauthorized)
			io.WriteString(w, `{"error":"Request expired"}`)
		default:
			io.WriteString(w, `{"plyrId":"alice"}`)
		}
	})
	for call, expected := range []int32{2, 3} {
		session, err := client.Login(context.Background(), LoginRequest{PlyrId: "alice", Otp: "123456"})
		if err != nil || session.PlyrId != "alice" {
			t.Fatalf("call %d: %v, %v", call, session, err)
		}
		if requests.Load() != expected {
			t.Errorf("after call %d, the server got %d requests, not %d", call, requests.Load(), expected)
		}
	}
}

func TestRejectionWithAnAccurateClock(t *testing.T) {
	var requests atomic.Int32
	client := connect(t, func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		w.WriteHeader(http.StatusUnauthorized)
		io.WriteString(w, `{"error":"Request expired"}`)
	})
	_, err := client.GetUserInfo(context.Background(), "alice")
	var rejected *APIError
	if !errors.As(err, &rejected) || rejected.Status != 401 || rejected.Message() != "Request expired" {
		t.Errorf("the error is %v", err)
	}
	if requests.Load() != 1 {
		t.Errorf("the server got %d requests", requests.Load())
	}
}

func TestRedirectIsAnError(t *testing.T) {
	var followed atomic.Bool
	client := connect(t, func(w http.ResponseWriter, r *http.Request) {
		followed.Store(followed.Load() || r.URL.Path == "/elsewhere")
		http.Redirect(w, r, "/elsewhere", http.StatusTemporaryRedirect)
	})
	_, err := client.Login(context.Background(), LoginRequest{PlyrId: "alice", Otp: "123456"})
	var redirect *RedirectError
	if !errors.As(err, &redirect) || redirect.Status != 307 || followed.Load() {
		t.Errorf("the error is %v, followed: %v", err, followed.Load())
	}
}

// TestPostIsSentOnce closes a kept connection after it got a POST, without a response. Go repeats such a request if it
// can read the body again and the request has an Idempotency-Key. The generated code repeats it if RetryOn says so.
func TestPostIsSentOnce(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	var posts atomic.Int32
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer connection.Close()
				reader := bufio.NewReader(connection)
				for {
					request, err := http.ReadRequest(reader)
					if err != nil {
						return
					}
					io.Copy(io.Discard, request.Body)
					if request.Method == http.MethodPost {
						posts.Add(1)
						return
					}
					io.WriteString(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
				}
			}()
		}
	}()
	client, err := NewSigned(testKey, testSecret, Config{
		ServerURL: "http://" + listener.Addr().String(),
		Headers:   map[string]string{"Idempotency-Key": "1"},
		Retry:     RetryConfig{Retries: 2, RetryOn: func(int, *http.Response, error) bool { return true }},
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := client.GetUserInfo(context.Background(), "alice"); err != nil {
		t.Fatal(err)
	}
	if _, err = client.Login(context.Background(), LoginRequest{PlyrId: "alice", Otp: "123456"}); err == nil {
		t.Error("the call has no error")
	}
	if posts.Load() != 1 {
		t.Errorf("the server got %d POSTs, not 1", posts.Load())
	}
}

func TestErrorsContainNoSecrets(t *testing.T) {
	client := connect(t, func(w http.ResponseWriter, r *http.Request) {
		connection, _, _ := w.(http.Hijacker).Hijack()
		connection.Close()
	})
	_, err := client.VerifyClaimingCode(context.Background(), "claiming-code")
	if err == nil {
		t.Fatal("the call has no error")
	}
	for _, secret := range []string{testKey, testSecret, "claiming-code"} {
		if strings.Contains(err.Error(), secret) {
			t.Errorf("the error is %v", err)
		}
	}
}

func TestWaitForTask(t *testing.T) {
	states := []string{
		`{"status":"NOT_FOUND"}`,
		`{"status":"PENDING"}`,
		`{"status":"FAILED","taskId":"1-0","taskData":["a","{}"],"errorMessage":"Transaction Receipt Failed"}`,
	}
	var polls atomic.Int32
	client := connect(t, func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, states[polls.Add(1)-1])
	})
	_, err := client.WaitForTask(context.Background(), "1-0")
	var failed *TaskError
	if !errors.As(err, &failed) || failed.Status != "FAILED" || failed.Message != "Transaction Receipt Failed" {
		t.Errorf("the error is %v", err)
	}
}
