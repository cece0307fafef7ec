package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"io"
	"math"
	"math/big"
	"net/http"
	"os"
	"strconv"
	"strings"

	"driver/plyrsigning"
)

type login struct {
	PlyrID string `json:"plyrId"`
	OTP    string `json:"otp"`
	Unset  string `json:"unset,omitempty"`
}

// Maps of Go have no order of their own: encoding/json sorts their keys. Structs keep theirs.
var cases = map[string]any{
	"login": struct {
		PlyrID    string  `json:"plyrId"`
		OTP       string  `json:"otp"`
		ExpiresIn int     `json:"expiresIn"`
		Remember  bool    `json:"remember"`
		GameID    *string `json:"gameId"`
	}{"alice", "123456", 3600, true, nil},
	"class": login{PlyrID: "alice", OTP: "123456"},
	"index keys": struct {
		B   int `json:"b"`
		Two int `json:"2"`
		A   int `json:"a"`
		One int `json:"1"`
	}{1, 1, 1, 1},
	"nested":        []any{map[string]any{"list": []any{1, map[string]any{"x": []int{}, "3": map[string]int{}}}}},
	"characters":    []string{"é世🎲e\u0301 /<a>&'\u2028\u2029\u007f\"\\\b\t\n\f\r\u0000\u001f"},
	"doubles":       []float64{1.0, math.Copysign(0, -1), 0.1, -1.5, 1e20, 1e21, 1e-6, 1e-7, 5e-324, math.MaxFloat64, math.Pow(2, -44)},
	"integers":      []int64{0, -1, 1 << 53, -1 << 53},
	"large integer": map[string]int64{"amount": 1<<53 + 1},
	"not a number":  map[string]float64{"amount": math.NaN()},
	"infinity":      map[string]float64{"amount": math.Inf(1)},
	"text":          "{}",
	"nothing":       nil,
	"__proto__":     []any{map[string]any{"a": map[string]int{"__proto__": 1}}},
	"not JSON":      map[string]any{"a": func() {}},

	"nested 500 times":     nested(500),
	"nested 501 times":     nested(501),
	"nested 100,000 times": nested(100_000),
	"within itself":        withinItself(),
	"huge integer":         []*big.Int{new(big.Int).Exp(big.NewInt(10), big.NewInt(400), nil)},
}

func nested(depth int) []any {
	value := []any{}
	for level := 1; level < depth; level++ {
		value = []any{value}
	}
	return value
}

func withinItself() map[string]any {
	value := map[string]any{}
	value["a"] = []any{value}
	return value
}

func decode(text string) string {
	bytes, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		panic(err)
	}
	return string(bytes)
}

func call(url, method, body, sent string) string {
	text, data := "", io.Reader(nil)
	if body != "-" {
		text = decode(body)
	}
	if sent != "-" {
		data = strings.NewReader(decode(sent))
	}
	request, err := http.NewRequest(method, url, data)
	if err != nil {
		panic(err)
	}
	plyrsigning.SetHeaders(request.Header, "plyr-demo-key", "plyr-demo-secret", text)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	answer.Body.Close()
	return strconv.Itoa(answer.StatusCode)
}

func run(fields []string) (string, error) {
	switch fields[0] {
	case "compact":
		return plyrsigning.Compact(decode(fields[1]))
	case "sign":
		return plyrsigning.Sign(decode(fields[1]), fields[2], decode(fields[3])), nil
	case "serialize":
		return plyrsigning.Serialize(cases[fields[1]])
	}
	return call(fields[1], fields[2], fields[3], fields[4]), nil
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if _, known := cases[fields[1]]; fields[0] == "serialize" && !known {
			fmt.Println("absent\t")
			continue
		}
		verdict := "ok"
		text, err := run(fields)
		if err != nil {
			verdict, text = "refused", err.Error()
		}
		fmt.Printf("%s\t%s\n", verdict, base64.StdEncoding.EncodeToString([]byte(text)))
	}
}
