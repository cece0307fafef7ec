import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.AuthenticationApi;
import org.openapitools.client.api.GameRoomApi;
import org.openapitools.client.api.UsersApi;
import org.openapitools.client.model.CreateGameRoomRequest;
import org.openapitools.client.model.CreateGameRoomResponse;
import org.openapitools.client.model.ErrorResponse;
import org.openapitools.client.model.LoginRequest;
import org.openapitools.client.model.RoomLifetime;
import org.openapitools.client.model.TaskAccepted;

class Use {
    public static void main(String[] args) throws Exception {
        OkHttpClient http = new OkHttpClient.Builder().addInterceptor(Use::sign).build();
        ApiClient client = new ApiClient(http).setBasePath(System.getenv("PLYR_BASE_URL"));
        UsersApi users = new UsersApi(client);
        System.out.println(users.getUserInfo("alice").getPlyrId());

        LoginRequest login = new LoginRequest().plyrId("alice").otp("123456");
        System.out.println(new AuthenticationApi(client).login(login).getPlyrId());

        CreateGameRoomRequest request = new CreateGameRoomRequest().expiresIn(new RoomLifetime(3600L));
        CreateGameRoomResponse room = new GameRoomApi(client).createGameRoom(request);
        System.out.println(((TaskAccepted) room.getActualInstance()).getTask().getStatus());

        try {
            users.getUserInfo("nobody-here");
        } catch (ApiException e) {
            System.out.println(e.getCode() + " " + ErrorResponse.fromJson(e.getResponseBody()).getError());
        }
    }

    private static Response sign(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Request.Builder signed = request.newBuilder();
        String text = null;
        if (request.body() != null) {
            Buffer buffer = new Buffer();
            request.body().writeTo(buffer);
            text = PlyrSigning.compact(buffer.readUtf8());
            signed.method(request.method(), RequestBody.create(text, MediaType.get("application/json")));
        }
        PlyrSigning.headers(System.getenv("PLYR_API_KEY"), System.getenv("PLYR_SECRET_KEY"), text)
            .forEach(signed::header);
        return chain.proceed(signed.build());
    }
}
