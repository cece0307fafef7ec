package plyrapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import plyrapi.Client.ApiException;
import plyrapi.Client.ApiTimeoutException;
import plyrapi.Client.LoginRequest;

@Timeout(60)
class PlyrTest {
    private static final String KEY = "test-key";
    private static final String SECRET = "test-secret";
    private static final LoginRequest LOGIN = new LoginRequest("alice", "123456", null, null, null);

    private static Client connect(TestServer server) {
        return new Client(Plyr.config(KEY, SECRET).serverUrl(server.url()));
    }

    @Test
    void theClockFollowsTheServer() throws Exception {
        try (TestServer server = new TestServer(PlyrTest::oneHourAhead)) {
            Client plyr = connect(server);
            assertEquals("alice", plyr.login(LOGIN).plyrId());
            assertEquals(2, server.requests.size());
            assertEquals("alice", plyr.login(LOGIN).plyrId());
            assertEquals(3, server.requests.size());
        }
    }

    private static String oneHourAhead(TestServer.Request request) {
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1);
        String date = "\r\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now);
        String timestamp = request.headers().get("timestamp");
        if (!PlyrSigning.sign(SECRET, timestamp, request.body()).equals(request.headers().get("signature"))) {
            return TestServer.response("401 Unauthorized" + date, "{\"error\":\"Invalid signature\"}");
        }
        long age = now.toInstant().toEpochMilli() - Long.parseLong(timestamp);
        return age > 300_000
            ? TestServer.response("401 Unauthorized" + date, "{\"error\":\"Request expired\"}")
            : TestServer.response("200 OK" + date, "{\"plyrId\":\"alice\"}");
    }

    @Test
    void aRejectionWithAnAccurateClockIsAnError() throws Exception {
        String rejection = TestServer.response("401 Unauthorized", "{\"error\":\"Request expired\"}");
        try (TestServer server = new TestServer(request -> rejection)) {
            ApiException error = assertThrows(ApiException.class, () -> connect(server).login(LOGIN));
            assertEquals(401, error.status);
            assertEquals("Request expired", Plyr.errorMessage(error));
            assertEquals("The request failed with status code 401: Request expired", error.getMessage());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void aRedirectIsAnError() throws Exception {
        String redirect = TestServer.response("307 Temporary Redirect\r\nLocation: /elsewhere", "");
        try (TestServer server = new TestServer(request -> redirect)) {
            Exception error = assertThrows(UncheckedIOException.class, () -> connect(server).login(LOGIN));
            assertEquals(307, assertInstanceOf(RedirectException.class, error.getCause()).status);
            assertEquals(1, server.requests.size());
        }
    }

    /**
     * Closes a kept connection after it got a POST, without a response. Java repeats a GET in this case, and the generated
     * code everything for which {@code retryOn} is true.
     */
    @Test
    void aPostIsSentOnce() throws Exception {
        String empty = TestServer.response("200 OK", "{}");
        try (TestServer server = new TestServer(request -> request.method().equals("POST") ? null : empty)) {
            Client.Retry always = new Client.Retry().retries(2).retryOn((attempt, response, error) -> true);
            Client plyr = new Client(Plyr.config(KEY, SECRET).serverUrl(server.url()).retry(always));
            plyr.getUserInfo("alice");
            assertThrows(UncheckedIOException.class, () -> plyr.login(LOGIN));
            assertEquals(1, server.requests.stream().filter(request -> request.method().equals("POST")).count());
        }
    }

    @Test
    void aPropertyThatRepeatsPostsIsRejected() {
        String property = "jdk.httpclient.enableAllMethodRetry";
        System.setProperty(property, "");
        try {
            assertThrows(IllegalStateException.class, () -> Plyr.client(KEY, SECRET));
        } finally {
            System.clearProperty(property);
        }
        assertNotNull(Plyr.client(KEY, SECRET));
    }

    @Test
    void aSenderThatFollowsRedirectsIsRejected() {
        HttpClient sender = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
        assertThrows(IllegalArgumentException.class, () -> Plyr.signing(KEY, SECRET, sender));
    }

    @Test
    void missingKeysAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> Plyr.client("", SECRET));
        assertThrows(IllegalArgumentException.class, () -> Plyr.client(KEY, null));
    }

    @Test
    void aSlowBodyIsATimeout() throws Exception {
        String cut = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{";
        try (TestServer server = new TestServer(request -> cut)) {
            Client plyr = new Client(
                Plyr.config(KEY, SECRET).serverUrl(server.url()).timeout(Duration.ofMillis(300)));
            assertThrows(ApiTimeoutException.class, () -> plyr.getUserInfo("alice"));
        }
    }

    @Test
    void errorsContainNoSecrets() throws Exception {
        try (TestServer server = new TestServer(request -> null)) {
            Exception error = assertThrows(
                UncheckedIOException.class, () -> connect(server).verifyClaimingCode("claiming-code"));
            for (String secret : List.of(KEY, SECRET, "claiming-code")) {
                assertFalse(error.toString().contains(secret), error.toString());
            }
        }
    }

    @Test
    void waitingEndsWithTheTask() throws Exception {
        Queue<String> states = new ArrayDeque<>(List.of(
            "{\"status\":\"NOT_FOUND\"}",
            "{\"status\":\"FAILED\",\"taskId\":\"1-0\",\"taskData\":[\"a\",\"{}\"],\"errorMessage\":null}"));
        try (TestServer server = new TestServer(request -> TestServer.response("200 OK", states.remove()))) {
            Client plyr = connect(server);
            TaskException error = assertThrows(
                TaskException.class, () -> Plyr.waitForTask(plyr, "1-0", Duration.ofSeconds(20)));
            assertEquals("FAILED", error.status);
            assertNull(error.errorMessage);
        }
    }
}
