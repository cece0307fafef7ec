package plyrapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Reads the body of a request, which is a publisher of bytes. */
final class RequestBody implements Flow.Subscriber<ByteBuffer> {
    private final BodySubscriber<String> text = BodySubscribers.ofString(UTF_8);

    private RequestBody() {}

    /** Returns the body; an empty string if there is none. */
    static CompletableFuture<String> read(HttpRequest request) {
        RequestBody body = new RequestBody();
        if (request.bodyPublisher().isEmpty()) return CompletableFuture.completedFuture("");
        request.bodyPublisher().get().subscribe(body);
        return body.text.getBody().toCompletableFuture();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        text.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer part) {
        text.onNext(List.of(part));
    }

    @Override
    public void onError(Throwable error) {
        text.onError(error);
    }

    @Override
    public void onComplete() {
        text.onComplete();
    }
}
