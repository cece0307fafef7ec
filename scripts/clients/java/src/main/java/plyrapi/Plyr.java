package plyrapi;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import plyrapi.Client.ApiException;
import plyrapi.Client.ApiTimeoutException;
import plyrapi.Client.TaskFailed;
import plyrapi.Client.TaskStatus;
import plyrapi.Client.TaskSucceeded;
import plyrapi.Client.TaskWithoutRecord;

/**
 * Creates clients of the PLYR Game API that sign their requests, and waits for tasks.
 *
 * <pre>{@code
 * Client plyr = Plyr.client(apiKey, secretKey);
 * System.out.println(plyr.getUserInfo("alice").primaryAddress());
 * }</pre>
 */
public final class Plyr {
    /** The URL of the testnet, the default. */
    public static final String TESTNET = "{{testnet}}";

    /** The URL of the mainnet, on which real tokens move. */
    public static final String MAINNET = "{{mainnet}}";

    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final long SHORTEST_PAUSE_MS = 1_000;
    private static final long LONGEST_PAUSE_MS = 5_000;
    private static final int LONGEST_MESSAGE = 200;
    private static final List<Integer> TRANSIENT = List.of(408, 429, 502, 503, 504);

    private Plyr() {}

    /**
     * Creates a client for the testnet.
     *
     * @param apiKey the API key of your game
     * @param secretKey the secret key that belongs to it
     * @throws IllegalArgumentException if a key is null or empty
     */
    public static Client client(String apiKey, String secretKey) {
        return new Client(config(apiKey, secretKey));
    }

    /**
     * Creates the configuration of a client, which you can change and pass to {@code new Client}. It calls the testnet,
     * and an attempt takes at most 30 seconds.
     *
     * <pre>{@code
     * Client plyr = new Client(Plyr.config(apiKey, secretKey).serverUrl("http://127.0.0.1:4010/api"));
     * }</pre>
     *
     * <p>Don't replace its {@code httpClient}, because that signs the requests. See {@link #signing} for your own.
     *
     * @throws IllegalArgumentException if a key is null or empty
     */
    public static Client.Config config(String apiKey, String secretKey) {
        // With HTTP/2, a server can make Java repeat a request.
        HttpClient sender = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Client.Config()
            .serverUrl(TESTNET)
            .timeout(TIME_LIMIT)
            .httpClient(signing(apiKey, secretKey, sender));
    }

    /**
     * Returns an {@link HttpClient} that signs what it sends, for example through a proxy of your own.
     *
     * @param sender sends the signed requests
     * @throws IllegalArgumentException if a key is null or empty, or if the sender follows redirects
     * @throws IllegalStateException if a system property makes Java repeat a POST
     */
    public static HttpClient signing(String apiKey, String secretKey, HttpClient sender) {
        return new SigningHttpClient(apiKey, secretKey, sender);
    }

    /**
     * Polls a task until it ends, and returns its record. The pause between two polls grows from one to five seconds.
     *
     * @param limit how long to wait
     * @throws TaskException if the task failed, or if the server doesn't know it
     * @throws ApiTimeoutException if the task is still running at the limit. Wait again, but don't repeat the call that
     *     queued the task.
     */
    public static TaskSucceeded waitForTask(Client client, String taskId, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        long pause = SHORTEST_PAUSE_MS;
        for (int poll = 1; ; poll++) {
            TaskStatus status = poll(client, taskId);
            if (status instanceof TaskSucceeded succeeded) return succeeded;
            if (status instanceof TaskFailed failed) throw new TaskException(taskId, "FAILED", failed.errorMessage());
            // A new task may not be visible at once, so the first poll doesn't count.
            if (poll > 1 && status instanceof TaskWithoutRecord task && task.status().equals("NOT_FOUND")) {
                throw new TaskException(taskId, "NOT_FOUND", null);
            }
            if (System.nanoTime() + pause * 1_000_000 > end) throw new ApiTimeoutException("waitForTask", limit, poll);
            sleep(pause);
            pause = Math.min(pause * 3 / 2, LONGEST_PAUSE_MS);
        }
    }

    /** Returns the state of a task, or null if the next poll may succeed. */
    private static TaskStatus poll(Client client, String taskId) {
        try {
            return client.getTaskStatus(taskId);
        } catch (ApiException e) {
            if (TRANSIENT.contains(e.status)) return null;
            throw e;
        } catch (ApiTimeoutException e) {
            return null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof RedirectException || Thread.currentThread().isInterrupted()) throw e;
            return null;
        }
    }

    private static void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The thread was interrupted while it waited for a task.", e);
        }
    }

    /**
     * Returns the error message of the server. If the response has none, such as the HTML page of a gateway, this method
     * returns the body.
     */
    public static String errorMessage(ApiException error) {
        return errorMessage(error.body);
    }

    private static String errorMessage(Object body) {
        Object message = body instanceof Map<?, ?> fields ? fields.get("error") : body;
        return message instanceof String text ? text : "";
    }

    /** Returns the message of an exception, for which the page of a gateway is too long. */
    static String describe(int status, Object body) {
        String message = errorMessage(body);
        return "The request failed with status code " + status + ": "
            + (message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "..." : message);
    }
}
