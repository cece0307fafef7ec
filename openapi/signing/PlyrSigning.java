import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests to the PLYR Game API. One file to copy, Java 17 or newer, standard library only.
 *
 * <pre>{@code
 * String body = PlyrSigning.serialize(Map.of("plyrId", "alice", "otp", "123456"));
 * HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body));
 * PlyrSigning.headers(apiKey, secretKey, body).forEach(request::header);
 *
 * PlyrSigning.compact(mapper.writeValueAsString(login)); // a body from Jackson, Gson, ...
 * PlyrSigning.headers(apiKey, secretKey, null); // a GET: no body
 * }</pre>
 *
 * <p>The server does not sign the bytes that arrive but what JavaScript makes of them,
 * {@code JSON.stringify(JSON.parse(body))}. So the body is written exactly as JSON.stringify writes it, and those
 * bytes are sent.
 */
public final class PlyrSigning {
    /** How many objects and arrays may be within each other; a deeper body is rejected. */
    public static final int MAX_DEPTH = 500;

    private static final String ESCAPED = "\b\t\n\f\r\"\\";
    private static final String ESCAPES = "btnfr\"\\";

    private PlyrSigning() {}

    /**
     * Writes a body as the text to sign and to send.
     *
     * @param value a Map or Iterable of Map, Iterable, CharSequence, Number, Boolean, and null
     * @throws IllegalArgumentException for anything else, for numbers that a double cannot hold (send large amounts as
     *     text), and for more than {@link #MAX_DEPTH} levels
     */
    public static String serialize(Object value) {
        if (value instanceof Map || value instanceof Iterable) return write(value, 1);
        throw new IllegalArgumentException("A body is a Map or an Iterable.");
    }

    /**
     * Brings JSON text into the form that the server signs.
     *
     * @return what the server reads: numbers as doubles, of a key that comes twice the last value
     * @throws IllegalArgumentException for what the server rejects with 400 Bad Request, and for more than
     *     {@link #MAX_DEPTH} levels
     */
    public static String compact(String text) {
        return serialize(new Parser(text.startsWith("\ufeff") ? text.substring(1) : text).document());
    }

    /** Gives HMAC-SHA256 in lower-case hex of a timestamp, in milliseconds since 1970, and a body, {} if none. */
    public static String sign(String secretKey, String timestamp, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // Every Java has HmacSHA256.
        }
    }

    /** The headers of a request that is sent now; text is its body, null if there is none. */
    public static Map<String, String> headers(String apiKey, String secretKey, String text) {
        String timestamp = Long.toString(System.currentTimeMillis());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("apikey", apiKey);
        headers.put("timestamp", timestamp);
        headers.put("signature", sign(secretKey, timestamp, text == null ? "{}" : text));
        if (text != null) headers.put("content-type", "application/json");
        return headers;
    }

    private static void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("The body has more than " + MAX_DEPTH + " objects and arrays within each other.");
        }
    }

    private static String write(Object value, int depth) {
        if (value == null || value instanceof Boolean) return String.valueOf(value);
        if (value instanceof Number number) return writeNumber(number);
        if (value instanceof CharSequence text) return writeString(text);
        checkDepth(depth);
        if (value instanceof Map<?, ?> map) return writeObject(map, depth);
        if (value instanceof Iterable<?> items) {
            List<String> written = new ArrayList<>();
            items.forEach(item -> written.add(write(item, depth + 1)));
            return "[" + String.join(",", written) + "]";
        }
        throw new IllegalArgumentException(value.getClass().getName() + " is not JSON.");
    }

    /** Keys that are array indexes come first, in rising order, the others as they are in the map. */
    private static String writeObject(Map<?, ?> map, int depth) {
        Map<Long, String> indexes = new TreeMap<>();
        List<String> others = new ArrayList<>();
        map.forEach((name, value) -> {
            if (!(name instanceof String key)) throw new IllegalArgumentException("A key is a String.");
            if (key.equals("__proto__")) throw new IllegalArgumentException("The server rejects the key __proto__.");
            String member = writeString(key) + ":" + write(value, depth + 1);
            if (key.matches("0|[1-9][0-9]{0,9}") && Long.parseLong(key) < (1L << 32) - 1) {
                indexes.put(Long.parseLong(key), member);
            } else {
                others.add(member);
            }
        });
        others.addAll(0, indexes.values());
        return "{" + String.join(",", others) + "}";
    }

    private static String writeString(CharSequence text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            int shortForm = ESCAPED.indexOf(c);
            if (shortForm >= 0) out.append('\\').append(ESCAPES.charAt(shortForm));
            // Half of a surrogate pair has no UTF-8 form, so it stays an escape.
            else if (c < ' ' || c >= 0xd800 && c <= 0xdfff) out.append(String.format("\\u%04x", c));
            else out.appendCodePoint(c);
        });
        return out.append('"').toString();
    }

    /** Number.prototype.toString: the fewest digits that give the same double, an exponent from 1e21 and below 1e-6. */
    private static String writeNumber(Number number) {
        double value = number instanceof Double d ? d : Double.parseDouble(number.toString());
        if (!Double.isFinite(value)) throw new IllegalArgumentException("The number is not a finite double.");
        if (value == 0) return "0";
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        String text;
        if (point > 21 || point <= -6) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            text = digits.charAt(0) + fraction + (point > 0 ? "e+" : "e") + (point - 1);
        } else {
            text = shortest.toPlainString();
        }
        boolean exact = number instanceof Double || number instanceof Float
            || new BigDecimal(number.toString()).abs().compareTo(shortest) == 0;
        if (!exact) throw new IllegalArgumentException("A double cannot hold this number: send it as text.");
        return value < 0 ? "-" + text : text;
    }

    /** Double.toString gives more digits than needed before Java 19. */
    private static BigDecimal shortest(double value) {
        BigDecimal all = new BigDecimal(value);
        for (int precision = 1; ; precision++) {
            // Below a power of two doubles are closer together than above: there the nearest number may miss.
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal rounded = all.round(new MathContext(precision, mode)).stripTrailingZeros();
                if (rounded.doubleValue() == value) return rounded;
            }
        }
    }

    /** Reads JSON into Map, List, String, Double, Boolean, and null. */
    private static final class Parser {
        private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

        private final String text;
        private int at;
        private int depth;

        Parser(String text) {
            this.text = text;
        }

        Object document() {
            Object value = value();
            if (!take("") || at < text.length()) throw syntax();
            return value;
        }

        private Object value() {
            if (take("{")) return members();
            if (take("[")) return items();
            if (take("\"")) return string();
            if (take("true")) return true;
            if (take("false")) return false;
            if (take("null")) return null;
            Matcher number = NUMBER.matcher(text).region(at, text.length());
            if (!number.lookingAt()) throw syntax();
            at = number.end();
            double value = Double.parseDouble(number.group());
            return Double.isFinite(value) ? value : null; // JavaScript writes a number that is too large as null.
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            checkDepth(++depth);
            if (take("}")) {
                depth--;
                return members;
            }
            do {
                expect("\"");
                String key = string();
                expect(":");
                members.put(key, value());
            } while (take(","));
            expect("}");
            depth--;
            return members;
        }

        private List<Object> items() {
            List<Object> items = new ArrayList<>();
            checkDepth(++depth);
            if (take("]")) {
                depth--;
                return items;
            }
            do items.add(value()); while (take(","));
            expect("]");
            depth--;
            return items;
        }

        private String string() {
            StringBuilder out = new StringBuilder();
            for (char c; (c = next()) != '"'; ) {
                if (c < ' ') throw syntax();
                out.append(c == '\\' ? escape() : c);
            }
            return out.toString();
        }

        private char escape() {
            char escape = next();
            if (escape == '/') return '/';
            int shortForm = ESCAPES.indexOf(escape);
            if (shortForm >= 0) return ESCAPED.charAt(shortForm);
            int unit = 0;
            for (int i = 0; i < 4; i++) {
                int digit = escape == 'u' ? "0123456789abcdef".indexOf(Character.toLowerCase(next())) : -1;
                if (digit < 0) throw syntax();
                unit = unit * 16 + digit;
            }
            return (char) unit;
        }

        private char next() {
            if (at == text.length()) throw syntax();
            return text.charAt(at++);
        }

        /** Skips white space, then the token if it follows. */
        private boolean take(String token) {
            while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
            if (!text.startsWith(token, at)) return false;
            at += token.length();
            return true;
        }

        private void expect(String token) {
            if (!take(token)) throw syntax();
        }

        private IllegalArgumentException syntax() {
            return new IllegalArgumentException("The body is not JSON, at character " + at + ".");
        }
    }
}
