// @ts-check
import { lines, when } from './text.js';

/** @param {string} text Between backquotes nothing is escaped, and a backquote cannot stand. */
const quoted = (text) => (text.includes('`') ? JSON.stringify(text) : `\`${text}\``);

/** @type {import('./index.js').Template} The standard library alone. */
export const go = {
  lang: 'Go',
  render({ method, path, body, json, signed, server }) {
    const packages = [
      'cmp',
      ...when(signed, 'crypto/hmac', 'crypto/sha256', 'encoding/hex', 'fmt'),
      'io',
      'log',
      'net/http',
      'os',
      ...when(body, 'strings'),
      ...when(signed, 'time'),
    ];
    return lines(
      'package main',
      '',
      'import (',
      packages.map((name) => `\t"${name}"`),
      ')',
      '',
      'func main() {',
      `\tbaseURL := cmp.Or(os.Getenv("PLYR_BASE_URL"), "${server}")`,
      ...when(body, `\tbody := ${quoted(json)}`),
      ...when(
        signed,
        '\ttimestamp := fmt.Sprint(time.Now().UnixMilli())',
        '\tmac := hmac.New(sha256.New, []byte(os.Getenv("PLYR_SECRET_KEY")))',
        `\tio.WriteString(mac, timestamp+${body ? 'body' : '"{}"'})`,
      ),
      '',
      `\trequest, err := http.NewRequest("${method}", baseURL+"${path}", ${body ? 'strings.NewReader(body)' : 'nil'})`,
      ...fatal,
      ...when(body, '\trequest.Header.Set("content-type", "application/json")'),
      ...when(
        signed,
        '\trequest.Header.Set("apikey", os.Getenv("PLYR_API_KEY"))',
        '\trequest.Header.Set("timestamp", timestamp)',
        '\trequest.Header.Set("signature", hex.EncodeToString(mac.Sum(nil)))',
      ),
      '\tresponse, err := http.DefaultClient.Do(request)',
      ...fatal,
      '\tdefer response.Body.Close()',
      '\tio.Copy(os.Stdout, response.Body)',
      '}',
    );
  },
};

const fatal = ['\tif err != nil {', '\t\tlog.Fatal(err)', '\t}'];
