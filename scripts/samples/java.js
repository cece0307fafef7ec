// @ts-check
import { jsonLines, lines, when } from './text.js';

/**
 * The name of the sample's class.
 * @param {string} id The operationId.
 */
export const className = (id) => id.charAt(0).toUpperCase() + id.slice(1);

/**
 * In a text block, only backslashes have a meaning. One at the end of a line joins it with the next.
 * @param {string} json
 */
const quoted = (json) => {
  const parts = jsonLines(json, 12).map((line) => line.replaceAll('\\', '\\\\'));
  return `"""\n        ${parts.join('\\\n        ')}"""`;
};

/** @type {import('./index.js').Template} The standard library of Java 17. */
export const java = {
  lang: 'Java',
  render({ id, method, path, body, json, signed, server }) {
    const publisher = body ? 'ofString(body)' : 'noBody()';
    return lines(
      ...when(signed, 'import static java.nio.charset.StandardCharsets.UTF_8;', ''),
      'import java.io.IOException;',
      'import java.net.URI;',
      'import java.net.http.*;',
      ...when(
        signed,
        'import java.util.HexFormat;',
        'import javax.crypto.Mac;',
        'import javax.crypto.spec.SecretKeySpec;',
      ),
      '',
      `public class ${className(id)} {`,
      '  public static void main(String[] args) throws Exception {',
      '    var env = System.getenv();',
      '    var baseUrl = env.getOrDefault(',
      '        "PLYR_BASE_URL",',
      `        "${server}");`,
      ...when(body, `    var body = ${quoted(json)};`),
      ...when(
        signed,
        '    var secretKey = env.get("PLYR_SECRET_KEY").getBytes(UTF_8);',
        '    var timestamp = String.valueOf(System.currentTimeMillis());',
        `    var message = timestamp + ${body ? 'body' : '"{}"'};`,
        '    var mac = Mac.getInstance("HmacSHA256");',
        '    mac.init(new SecretKeySpec(secretKey, "HmacSHA256"));',
        '    var signature = HexFormat.of().formatHex(',
        '        mac.doFinal(message.getBytes(UTF_8)));',
      ),
      '',
      `    var url = baseUrl + "${path}";`,
      '    var request = HttpRequest.newBuilder()',
      '        .uri(URI.create(url))',
      ...when(body, '        .header("content-type", "application/json")'),
      ...when(
        signed,
        '        .header("apikey", env.get("PLYR_API_KEY"))',
        '        .header("timestamp", timestamp)',
        '        .header("signature", signature)',
      ),
      ...when(method === 'POST', `        .POST(HttpRequest.BodyPublishers.${publisher})`),
      '        .build();',
      '    var response = HttpClient.newHttpClient().send(',
      '        request, HttpResponse.BodyHandlers.ofString());',
      '    if (response.statusCode() >= 400)',
      '      throw new IOException(',
      '          response.statusCode() + ": " + response.body());',
      '    System.out.println(response.body());',
      '  }',
      '}',
    );
  },
};
