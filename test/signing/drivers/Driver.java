import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class Driver {
    private static final Map<String, Object> CASES = new HashMap<>();

    static {
        CASES.put("login", map("plyrId", "alice", "otp", "123456", "expiresIn", 3600, "remember", true, "gameId", null));
        CASES.put("index keys", map("b", 1, "2", 1, "a", 1, "1", 1));
        CASES.put("nested", List.of(Map.of("list", List.of(1, map("x", List.of(), "3", Map.of())))));
        CASES.put("characters", List.of("é世🎲e\u0301 /<a>&'\u2028\u2029\u007f\"\\\b\t\n\f\r\0\u001f"));
        CASES.put("doubles", List.of(
            1.0, -0.0, 0.1f, new BigDecimal("-1.50"), 1e20, 1e21, 1e-6, 1e-7, 5e-324, Double.MAX_VALUE, Math.pow(2, -44)));
        CASES.put("integers", List.of((byte) 0, -1, 1L << 53, BigInteger.TWO.pow(53).negate()));
        CASES.put("lone surrogate", List.of("\ud800", "\udc00\ud800"));
        CASES.put("large integer", Map.of("amount", (1L << 53) + 1));
        CASES.put("not a number", Map.of("amount", Double.NaN));
        CASES.put("infinity", Map.of("amount", Float.POSITIVE_INFINITY));
        CASES.put("text", "{}");
        CASES.put("nothing", null);
        CASES.put("__proto__", List.of(Map.of("a", Map.of("__proto__", 1))));
        CASES.put("not JSON", Map.of("a", new Object()));
        CASES.put("key that is no text", Map.of(1, 1));
        CASES.put("nested 500 times", nested(500));
        CASES.put("nested 501 times", nested(501));
        CASES.put("nested 100,000 times", nested(100_000));
        Map<String, Object> withinItself = new HashMap<>();
        withinItself.put("a", Arrays.asList(withinItself));
        CASES.put("within itself", withinItself);
        CASES.put("huge integer", List.of(BigInteger.TEN.pow(400)));
    }

    private static List<Object> nested(int depth) {
        List<Object> value = Arrays.asList();
        for (int level = 1; level < depth; level++) value = Arrays.asList((Object) value);
        return value;
    }

    private static Map<String, Object> map(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) map.put((String) members[i], members[i + 1]);
        return map;
    }

    private static String call(String url, String method, String body, String sent) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).method(
            method, sent.equals("-") ? BodyPublishers.noBody() : BodyPublishers.ofString(decode(sent)));
        PlyrSigning.headers("plyr-demo-key", "plyr-demo-secret", body.equals("-") ? null : decode(body))
            .forEach(request::header);
        return "" + HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static String decode(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private static String run(List<String> fields) throws Exception {
        return switch (fields.get(0)) {
            case "compact" -> PlyrSigning.compact(decode(fields.get(1)));
            case "sign" -> PlyrSigning.sign(decode(fields.get(1)), fields.get(2), decode(fields.get(3)));
            case "serialize" -> PlyrSigning.serialize(CASES.get(fields.get(1)));
            default -> call(fields.get(1), fields.get(2), fields.get(3), fields.get(4));
        };
    }

    public static void main(String[] args) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null; ) {
            List<String> fields = Arrays.asList(line.split("\t", -1));
            String verdict = "ok";
            String text;
            try {
                if (fields.get(0).equals("serialize") && !CASES.containsKey(fields.get(1))) verdict = "absent";
                text = verdict.equals("ok") ? run(fields) : "";
            } catch (IllegalArgumentException e) {
                verdict = "refused";
                text = e.getMessage();
            }
            System.out.println(verdict + "\t" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
