// @ts-check
import { jsonLines, lines, when } from './text.js';

/** @param {string} text Between backquotes nothing is escaped, and a backquote cannot stand. */
const quoted = (text) => (text.includes('`') ? JSON.stringify(text) : `\`${text}\``);

/** @type {import('./index.js').Template} The standard library alone. */
export const go = {
  lang: 'Go',
  render({ method, path, body, json, signed, server }) {
    const packages = [
      'cmp',
      ...when(signed, 'crypto/hmac', 'crypto/sha256', 'encoding/hex'),
      'fmt',
      'io',
      'log',
      'net/http',
      'os',
      ...when(body, 'strings'),
      ...when(signed, 'time'),
    ];
    const data = jsonLines(json, 16).map(quoted).join(' +\n\t\t');
    return lines(
      'package main',
      '',
      'import (',
      packages.map((name) => `\t"${name}"`),
      ')',
      '',
      'func main() {',
      '\tbaseURL := cmp.Or(',
      '\t\tos.Getenv("PLYR_BASE_URL"),',
      `\t\t"${server}",`,
      '\t)',
      ...when(body, `\tbody := ${data}`),
      ...when(
        signed,
        '\ttimestamp := fmt.Sprint(time.Now().UnixMilli())',
        '\tsecretKey := []byte(os.Getenv("PLYR_SECRET_KEY"))',
        '\tmac := hmac.New(sha256.New, secretKey)',
        `\tio.WriteString(mac, timestamp+${body ? 'body' : '"{}"'})`,
        '\tsignature := hex.EncodeToString(mac.Sum(nil))',
      ),
      '',
      '\trequest, err := http.NewRequest(',
      `\t\t"${method}",`,
      `\t\tbaseURL+"${path}",`,
      `\t\t${body ? 'strings.NewReader(body)' : 'nil'},`,
      '\t)',
      ...fatal,
      ...when(body, '\trequest.Header.Set("content-type", "application/json")'),
      ...when(
        signed,
        '\trequest.Header.Set("apikey", os.Getenv("PLYR_API_KEY"))',
        '\trequest.Header.Set("timestamp", timestamp)',
        '\trequest.Header.Set("signature", signature)',
      ),
      '\tresponse, err := http.DefaultClient.Do(request)',
      ...fatal,
      '\tdefer response.Body.Close()',
      '\ttext, err := io.ReadAll(response.Body)',
      ...fatal,
      '\tif response.StatusCode >= 400 {',
      '\t\tlog.Fatalf("%s: %s", response.Status, text)',
      '\t}',
      '\tfmt.Println(string(text))',
      '}',
    );
  },
};

const fatal = ['\tif err != nil {', '\t\tlog.Fatal(err)', '\t}'];
