// @ts-check
import { lines, when } from './text.js';

/**
 * The name of the sample's class.
 * @param {string} id The operationId.
 */
export const className = (id) => id.charAt(0).toUpperCase() + id.slice(1);

/** @param {string} text A text block keeps all but backslashes as they are. */
const quoted = (text) => `"""\n        ${text.replaceAll('\\', '\\\\')}"""`;

/** @type {import('./index.js').Template} The standard library of Java 17. */
export const java = {
  lang: 'Java',
  render({ id, method, path, body, json, signed, server }) {
    const send = body
      ? 'POST(HttpRequest.BodyPublishers.ofString(body))'
      : 'POST(HttpRequest.BodyPublishers.noBody())';
    return lines(
      ...when(signed, 'import static java.nio.charset.StandardCharsets.UTF_8;', ''),
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
      `    var baseUrl = env.getOrDefault("PLYR_BASE_URL", "${server}");`,
      ...when(body, `    var body = ${quoted(json)};`),
      ...when(
        signed,
        '    var timestamp = String.valueOf(System.currentTimeMillis());',
        '    var mac = Mac.getInstance("HmacSHA256");',
        '    mac.init(new SecretKeySpec(env.get("PLYR_SECRET_KEY").getBytes(UTF_8), "HmacSHA256"));',
        `    var signature = mac.doFinal((timestamp + ${body ? 'body' : '"{}"'}).getBytes(UTF_8));`,
      ),
      '',
      `    var request = HttpRequest.newBuilder(URI.create(baseUrl + "${path}"))`,
      ...when(body, '        .header("content-type", "application/json")'),
      ...when(
        signed,
        '        .header("apikey", env.get("PLYR_API_KEY"))',
        '        .header("timestamp", timestamp)',
        '        .header("signature", HexFormat.of().formatHex(signature))',
      ),
      ...when(method === 'POST', `        .${send}`),
      '        .build();',
      '    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
      '    System.out.println(response.body());',
      '  }',
      '}',
    );
  },
};
