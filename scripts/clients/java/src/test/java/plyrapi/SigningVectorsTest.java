package plyrapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningVectorsTest {
    @Test
    void acceptedVectorsHaveTheSameSignature() throws IOException {
        int bodies = 0;
        for (Map<?, ?> vector : vectors()) {
            if (!Boolean.TRUE.equals(vector.get("accepted"))) continue;
            String name = (String) vector.get("name");
            String timestamp = (String) vector.get("timestamp");
            String signed = ((String) vector.get("stringToSign")).substring(timestamp.length());
            String secretKey = (String) vector.get("secretKey");
            assertEquals(vector.get("signature"), PlyrSigning.sign(secretKey, timestamp, signed), name);
            if ("application/json".equals(vector.get("contentType"))
                    && vector.get("bodyText") instanceof String body && !body.isEmpty()) {
                assertEquals(signed, PlyrSigning.compact(body), name);
                bodies++;
            }
        }
        assertTrue(bodies >= 30, bodies + " vectors with a body");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> vectors() throws IOException {
        try (InputStream file = SigningVectorsTest.class.getResourceAsStream("/signing-vectors.json")) {
            Map<?, ?> root = (Map<?, ?>) Client.Json.parse(new String(file.readAllBytes(), UTF_8));
            return (List<Map<?, ?>>) root.get("vectors");
        }
    }
}
