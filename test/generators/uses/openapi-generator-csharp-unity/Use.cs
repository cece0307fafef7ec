using System;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Org.OpenAPITools.Api;
using Org.OpenAPITools.Client;
using Org.OpenAPITools.Model;
using UnityEngine.Networking;

public static class Use
{
    public static void Main() => Run().Wait();

    private static async Task Run()
    {
        var configuration = new Configuration { BasePath = Environment.GetEnvironmentVariable("PLYR_BASE_URL") };
        var users = new UsersApi(configuration);
        Console.WriteLine((await users.GetUserInfoAsync("alice")).PlyrId);

        var login = new LoginRequest("alice", "123456");
        Console.WriteLine((await new AuthenticationApi(configuration).LoginAsync(login)).PlyrId);

        var request = new CreateGameRoomRequest(new RoomLifetime(3600L));
        var room = await new GameRoomApi(configuration).CreateGameRoomAsync(request);
        Console.WriteLine(room.GetTaskAccepted().Task.Status);

        try
        {
            await users.GetUserInfoAsync("nobody-here");
        }
        catch (ApiException e)
        {
            var body = JsonConvert.DeserializeObject<ErrorResponse>((string)e.ErrorContent);
            Console.WriteLine(e.ErrorCode + " " + body.Error);
        }
    }
}

namespace Org.OpenAPITools.Client
{
    public partial class ApiClient
    {
        /// Signs each request. Only for a game's server: the secret key must never be part of what players download.
        partial void InterceptRequest(
            UnityWebRequest request, string path, RequestOptions options, IReadableConfiguration configuration)
        {
            var text = "{}";
            if (request.uploadHandler != null)
            {
                text = PlyrSigning.Compact(Encoding.UTF8.GetString(request.uploadHandler.data));
                request.uploadHandler = new UploadHandlerRaw(Encoding.UTF8.GetBytes(text));
            }
            var apiKey = Environment.GetEnvironmentVariable("PLYR_API_KEY");
            var secretKey = Environment.GetEnvironmentVariable("PLYR_SECRET_KEY");
            foreach (var header in PlyrSigning.Headers(apiKey, secretKey, text))
                request.SetRequestHeader(header.Key, header.Value);
        }
    }
}
