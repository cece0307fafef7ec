// Package plyrsigning signs requests to the PLYR Game API. One file to copy, standard library only.
//
//	body, err := plyrsigning.Serialize(map[string]any{"plyrId": "alice", "otp": "123456"})
//	request, err := http.NewRequest("POST", baseURL+"/user/login", strings.NewReader(body))
//	plyrsigning.SetHeaders(request.Header, apiKey, secretKey, body)
//
//	plyrsigning.SetHeaders(request.Header, apiKey, secretKey, "") // a GET: no body
//
// The server does not sign the bytes that arrive but what JavaScript makes of them, JSON.stringify(JSON.parse(body)).
// So the body is written exactly as JSON.stringify writes it, and those bytes are sent.
package plyrsigning

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/http"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// MaxDepth is how many objects and arrays may be within each other. A deeper body is an error.
const MaxDepth = 500

// Serialize writes a body as the text to sign and to send. It takes what encoding/json takes: maps, slices, and
// structs with their tags. It rejects integers that JavaScript would write with other digits: send large amounts
// as text.
func Serialize(value any) (string, error) {
	text, err := json.Marshal(value)
	if err != nil {
		return "", err
	}
	return rewrite(text, true)
}

// Compact brings JSON text into the form that the server signs. The result is what the server reads: numbers as
// doubles, of a key that comes twice the last value. What the server rejects with 400 Bad Request is an error.
func Compact(text string) (string, error) {
	return rewrite([]byte(strings.TrimPrefix(text, "\ufeff")), false)
}

// Sign gives HMAC-SHA256 in lower-case hex of a timestamp, in milliseconds since 1970, and a body, "{}" if there is none.
func Sign(secretKey, timestamp, text string) string {
	mac := hmac.New(sha256.New, []byte(secretKey))
	mac.Write([]byte(timestamp + text))
	return hex.EncodeToString(mac.Sum(nil))
}

// SetHeaders sets the headers of a request that is sent now; text is its body, "" if there is none.
func SetHeaders(header http.Header, apiKey, secretKey, text string) {
	if text == "" {
		text = "{}"
	} else {
		header.Set("content-type", "application/json")
	}
	timestamp := strconv.FormatInt(time.Now().UnixMilli(), 10)
	header.Set("apikey", apiKey)
	header.Set("timestamp", timestamp)
	header.Set("signature", Sign(secretKey, timestamp, text))
}

var (
	tokens  = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|[{}\[\]]|[^\s{}\[\],:"]+`)
	escapes = regexp.MustCompile(`\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.`)
	integer = regexp.MustCompile(`^-?[1-9][0-9]*$`)
)

// A writer rewrites valid JSON token by token. The decoder of encoding/json would not do: it forgets the order of
// keys and replaces lone surrogates.
type writer struct {
	tokens []string
	exact  bool // reject integers that lose digits
	err    error
}

func rewrite(text []byte, exact bool) (string, error) {
	if !json.Valid(text) || !utf8.Valid(text) {
		return "", errors.New("plyrsigning: the body is not JSON")
	}
	if first := bytes.TrimSpace(text)[0]; first != '{' && first != '[' {
		return "", errors.New("plyrsigning: a body is an object or an array")
	}
	w := writer{tokens: tokens.FindAllString(string(text), -1), exact: exact}
	depth := 0
	for _, token := range w.tokens {
		switch token {
		case "{", "[":
			depth++
		case "}", "]":
			depth--
		}
		if depth > MaxDepth {
			return "", fmt.Errorf("plyrsigning: the body has more than %d objects and arrays within each other", MaxDepth)
		}
	}
	return w.value(), w.err
}

func (w *writer) next() string {
	token := w.tokens[0]
	w.tokens = w.tokens[1:]
	return token
}

func (w *writer) value() string {
	switch token := w.next(); {
	case token == "[":
		items := []string{}
		for w.tokens[0] != "]" {
			items = append(items, w.value())
		}
		w.next()
		return "[" + strings.Join(items, ",") + "]"
	case token == "{":
		return w.object()
	case token[0] == '"':
		return escapes.ReplaceAllStringFunc(token, unescape)
	case token[0] == '-' || token[0] <= '9':
		return w.number(token)
	default: // true, false, null
		return token
	}
}

// object writes array indexes first, in rising order, and the other keys as they came; each with its last value.
func (w *writer) object() string {
	keys, members := []string{}, map[string]string{}
	for w.tokens[0] != "}" {
		key := w.value()
		if key == `"__proto__"` {
			w.err = errors.New("plyrsigning: the server rejects the key __proto__")
		}
		if _, known := members[key]; !known {
			keys = append(keys, key)
		}
		members[key] = key + ":" + w.value()
	}
	w.next()
	sort.SliceStable(keys, func(i, j int) bool { return position(keys[i]) < position(keys[j]) })
	for i, key := range keys {
		keys[i] = members[key]
	}
	return "{" + strings.Join(keys, ",") + "}"
}

func position(key string) uint64 {
	number, err := strconv.ParseUint(strings.Trim(key, `"`), 10, 32)
	if err != nil || fmt.Sprintf(`"%d"`, number) != key {
		return math.MaxUint32
	}
	return number
}

// unescape resolves an escape that JavaScript does not write.
func unescape(escape string) string {
	if escape == `\/` {
		return "/"
	}
	if escape[1] != 'u' {
		return escape
	}
	unit, _ := strconv.ParseUint(escape[2:6], 16, 16)
	char := rune(unit)
	if len(escape) == 12 {
		low, _ := strconv.ParseUint(escape[8:], 16, 16)
		char = utf16.DecodeRune(char, rune(low))
	}
	if short := strings.IndexRune("\b\t\n\f\r\"\\", char); short >= 0 {
		return `\` + string(`btnfr"\`[short])
	}
	// Half of a surrogate pair has no UTF-8 form, so it stays an escape.
	if char < ' ' || utf16.IsSurrogate(char) {
		return fmt.Sprintf(`\u%04x`, char)
	}
	return string(char)
}

// number writes as Number.prototype.toString: the fewest digits that give the same double, an exponent from 1e21
// and below 1e-6.
func (w *writer) number(token string) string {
	value, err := strconv.ParseFloat(token, 64)
	if err != nil {
		if w.exact {
			w.err = errors.New("plyrsigning: a double cannot hold this number: send it as text")
		}
		return "null" // as JavaScript writes a number that is too large
	}
	if value == 0 {
		return "0"
	}
	text := strconv.FormatFloat(value, 'f', -1, 64)
	if size := math.Abs(value); size >= 1e21 || size < 1e-6 {
		mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(value, 'e', -1, 64), "e")
		scale, _ := strconv.Atoi(exponent)
		text = fmt.Sprintf("%se%+d", mantissa, scale)
	}
	if w.exact && integer.MatchString(token) && token != text {
		w.err = errors.New("plyrsigning: JavaScript would write this integer with other digits: send it as text")
	}
	return text
}
