package plyrapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Signs each request, and sends it by another client. */
final class SigningHttpClient extends HttpClient {
    private static final String REPEAT_ALL = "jdk.httpclient.enableAllMethodRetry";

    private final String apiKey;
    private final String secretKey;
    private final HttpClient sender;
    private final ServerClock clock = new ServerClock();

    SigningHttpClient(String apiKey, String secretKey, HttpClient sender) {
        if (apiKey == null || apiKey.isEmpty()) {
            throw new IllegalArgumentException("The API key is empty. Pass the API key of your game.");
        }
        if (secretKey == null || secretKey.isEmpty()) {
            throw new IllegalArgumentException(
                "The secret key is empty. Pass the secret key that belongs to the API key.");
        }
        if (sender.followRedirects() != Redirect.NEVER) {
            throw new IllegalArgumentException("The HTTP client has followRedirects(" + sender.followRedirects()
                + "). It must be NEVER, because a redirect would send a signed request to another address.");
        }
        String repeat = System.getProperty(REPEAT_ALL);
        if (repeat != null && (repeat.isEmpty() || Boolean.parseBoolean(repeat))) {
            throw new IllegalStateException(
                "The system property " + REPEAT_ALL + " is set. Remove it, because Java could then pay twice.");
        }
        this.apiKey = apiKey;
        this.secretKey = secretKey;
        this.sender = sender;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> response = sendAsync(request, handler);
        try {
            return response.get();
        } catch (InterruptedException e) {
            response.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) throw cause;
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IOException(e.getCause());
        }
    }

    /**
     * Sends a request. If the server rejects the timestamp, this method corrects the clock and sends the request once
     * more. The server checks the timestamp before it changes anything, so this is safe for a POST.
     */
    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        return RequestBody.read(request)
            .thenApply(sent -> sent.isEmpty() ? null : PlyrSigning.compact(sent))
            .thenCompose(text -> {
                long timestamp = clock.now();
                return sendOnce(request, text, timestamp).thenCompose(response ->
                    isExpired(response) && clock.follow(response.headers(), timestamp)
                        ? sendOnce(request, text, clock.now())
                        : CompletableFuture.completedFuture(response));
            })
            .thenApply(response -> new ReadResponse<>(response, handler));
    }

    private static boolean isExpired(HttpResponse<byte[]> response) {
        return response.statusCode() == 401 && new String(response.body(), UTF_8).contains("\"Request expired\"");
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
        return sendAsync(request, handler);
    }

    /** Sends a request with a timestamp, and reads the response within the time limit of the request. */
    private CompletableFuture<HttpResponse<byte[]>> sendOnce(HttpRequest request, String text, long time) {
        String timestamp = Long.toString(time);
        // The generated code adds a header that says who generated it.
        HttpRequest.Builder signed = HttpRequest.newBuilder(request, (name, value) -> !name.startsWith("X-Redocly-"));
        signed.setHeader("apikey", apiKey);
        signed.setHeader("timestamp", timestamp);
        signed.setHeader("signature", PlyrSigning.sign(secretKey, timestamp, text == null ? "{}" : text));
        if (text != null) signed.method(request.method(), BodyPublishers.ofString(text));
        CompletableFuture<HttpResponse<byte[]>> exchange = sender.sendAsync(signed.build(), BodyHandlers.ofByteArray());
        // The time limit of Java ends with the headers of the response.
        CompletableFuture<HttpResponse<byte[]>> limited = exchange.copy();
        request.timeout().ifPresent(limit -> limited.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS));
        return limited.handle((response, failure) -> {
            if (failure != null) {
                exchange.cancel(true);
                throw new CompletionException(causeOf(failure));
            }
            if (response.statusCode() >= 300 && response.statusCode() < 400) {
                throw new CompletionException(new RedirectException(response.statusCode()));
            }
            return response;
        });
    }

    private static Throwable causeOf(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof TimeoutException ? new HttpTimeoutException("The response took too long.") : cause;
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return sender.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return sender.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return sender.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return sender.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return sender.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return sender.authenticator();
    }

    @Override
    public Version version() {
        return sender.version();
    }

    @Override
    public Optional<Executor> executor() {
        return sender.executor();
    }
}
