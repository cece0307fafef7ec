// @ts-check
import { lines, when } from './text.js';

/** @type {import('./index.js').Template} A program of .NET 8, with its implicit usings. */
export const csharp = {
  lang: 'C#',
  render({ method, path, body, json, signed, server }) {
    return lines(
      ...when(signed, 'using System.Security.Cryptography;'),
      ...when(signed || body, 'using System.Text;', ''),
      `var baseUrl = Environment.GetEnvironmentVariable("PLYR_BASE_URL") ?? "${server}";`,
      // Three quotes in a row, which would end it, cannot stand in compact JSON.
      ...when(body, `var body = """${json}""";`),
      ...when(
        signed,
        'var secretKey = Environment.GetEnvironmentVariable("PLYR_SECRET_KEY")!;',
        'var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString();',
        `var message = timestamp + ${body ? 'body' : '"{}"'};`,
        'var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(message));',
      ),
      '',
      `var request = new HttpRequestMessage(HttpMethod.${method === 'GET' ? 'Get' : 'Post'}, baseUrl + "${path}");`,
      ...when(body, 'request.Content = new StringContent(body, Encoding.UTF8, "application/json");'),
      ...when(
        signed,
        'request.Headers.Add("apikey", Environment.GetEnvironmentVariable("PLYR_API_KEY"));',
        'request.Headers.Add("timestamp", timestamp);',
        'request.Headers.Add("signature", Convert.ToHexString(mac).ToLowerInvariant());',
      ),
      'var response = await new HttpClient().SendAsync(request);',
      'Console.WriteLine(await response.Content.ReadAsStringAsync());',
    );
  },
};
