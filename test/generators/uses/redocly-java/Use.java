import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import plyrgameapi.Client;

class Use {
    public static void main(String[] args) {
        Client.Middleware sign = new Client.Middleware() {
            @Override
            public void onRequest(HttpRequest.Builder request) {
                sign(request);
            }
        };
        Client client = new Client(
            new Client.Config().serverUrl(System.getenv("PLYR_BASE_URL")).middleware(sign));
        System.out.println(client.getUserInfo("alice").plyrId());

        Client.LoginRequest login = new Client.LoginRequest("alice", "123456", null, null, null);
        System.out.println(client.login(login).plyrId());

        Map<?, ?> room = (Map<?, ?>) client.createGameRoom(new Client.CreateGameRoomRequest(3600, null));
        System.out.println(((Map<?, ?>) room.get("task")).get("status"));

        try {
            client.getUserInfo("nobody-here");
        } catch (Client.ApiException e) {
            System.out.println(e.status + " " + ((Map<?, ?>) e.body).get("error"));
        }
    }

    private static void sign(HttpRequest.Builder request) {
        HttpRequest draft = request.build();
        String text = draft.bodyPublisher().map(Use::read).filter(sent -> !sent.isEmpty())
            .map(PlyrSigning::compact).orElse(null);
        if (text != null) request.method(draft.method(), BodyPublishers.ofString(text));
        PlyrSigning.headers(System.getenv("PLYR_API_KEY"), System.getenv("PLYR_SECRET_KEY"), text)
            .forEach(request::setHeader);
    }

    private static String read(BodyPublisher publisher) {
        BodySubscriber<String> reader = BodySubscribers.ofString(UTF_8);
        publisher.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                reader.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                reader.onNext(List.of(part));
            }

            @Override
            public void onError(Throwable error) {
                reader.onError(error);
            }

            @Override
            public void onComplete() {
                reader.onComplete();
            }
        });
        return reader.getBody().toCompletableFuture().join();
    }
}
