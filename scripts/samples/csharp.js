// @ts-check
import { jsonLines, lines, when } from './text.js';

/** @type {import('./index.js').Template} A program of .NET 8, with its implicit usings. */
export const csharp = {
  lang: 'C#',
  render({ method, path, body, json, signed, server }) {
    return lines(
      ...when(signed, 'using System.Security.Cryptography;'),
      ...when(signed || body, 'using System.Text;', ''),
      'var baseUrl =',
      '    Environment.GetEnvironmentVariable("PLYR_BASE_URL")',
      `    ?? "${server}";`,
      // Compact JSON contains no line break, and never three quotes in a row, which would end the string.
      ...when(
        body,
        'var body = """',
        ...jsonLines(json, 4).map((line) => `    ${line}`),
        '    """.ReplaceLineEndings("");',
      ),
      ...when(
        signed,
        'var apiKey = Environment.GetEnvironmentVariable("PLYR_API_KEY");',
        'var secretKey =',
        '    Environment.GetEnvironmentVariable("PLYR_SECRET_KEY")!;',
        'var timestamp = DateTimeOffset.UtcNow',
        '    .ToUnixTimeMilliseconds().ToString();',
        'var mac = HMACSHA256.HashData(',
        '    Encoding.UTF8.GetBytes(secretKey),',
        `    Encoding.UTF8.GetBytes(timestamp + ${body ? 'body' : '"{}"'}));`,
        'var signature = Convert.ToHexString(mac).ToLowerInvariant();',
      ),
      '',
      'var request = new HttpRequestMessage(',
      `    HttpMethod.${method === 'GET' ? 'Get' : 'Post'},`,
      `    baseUrl + "${path}");`,
      ...when(body, 'request.Content = new StringContent(', '    body, Encoding.UTF8, "application/json");'),
      ...when(
        signed,
        'request.Headers.Add("apikey", apiKey);',
        'request.Headers.Add("timestamp", timestamp);',
        'request.Headers.Add("signature", signature);',
      ),
      'var response = await new HttpClient().SendAsync(request);',
      'var text = await response.Content.ReadAsStringAsync();',
      'if (!response.IsSuccessStatusCode)',
      '    throw new HttpRequestException(',
      '        $"{(int)response.StatusCode}: {text}");',
      'Console.WriteLine(text);',
    );
  },
};
