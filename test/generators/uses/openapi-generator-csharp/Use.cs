using System;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Org.OpenAPITools.Api;
using Org.OpenAPITools.Client;
using Org.OpenAPITools.Model;

public static class Use
{
    public static void Main()
    {
        var http = new HttpClient(new SigningHandler());
        var baseUrl = Environment.GetEnvironmentVariable("PLYR_BASE_URL");
        var users = new UsersApi(http, baseUrl);
        Console.WriteLine(users.GetUserInfo("alice").PlyrId);

        var login = new LoginRequest("alice", "123456");
        Console.WriteLine(new AuthenticationApi(http, baseUrl).Login(login).PlyrId);

        var request = new CreateGameRoomRequest(new RoomLifetime(3600L));
        var room = new GameRoomApi(http, baseUrl).CreateGameRoom(request);
        Console.WriteLine(room.GetTaskAccepted().Task.Status);

        try
        {
            users.GetUserInfo("nobody-here");
        }
        catch (ApiException e)
        {
            var body = JsonConvert.DeserializeObject<ErrorResponse>((string)e.ErrorContent);
            Console.WriteLine(e.ErrorCode + " " + body.Error);
        }
    }

    private class SigningHandler : DelegatingHandler
    {
        public SigningHandler() : base(new HttpClientHandler()) {}

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            var text = "{}";
            if (request.Content != null)
            {
                text = PlyrSigning.Compact(await request.Content.ReadAsStringAsync());
                request.Content = new StringContent(text, Encoding.UTF8, "application/json");
            }
            var apiKey = Environment.GetEnvironmentVariable("PLYR_API_KEY");
            var secretKey = Environment.GetEnvironmentVariable("PLYR_SECRET_KEY");
            foreach (var header in PlyrSigning.Headers(apiKey, secretKey, text))
                request.Headers.Add(header.Key, header.Value);
            return await base.SendAsync(request, cancel);
        }
    }
}
