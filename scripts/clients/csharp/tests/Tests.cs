using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PlyrApi;
using PlyrApi.Models;

/// <summary>Tests of the library, as a program that needs nothing else. Its argument is the file of vectors.</summary>
internal static class Tests
{
    private const string Key = "test-key";
    private const string Secret = "test-secret";

    private static int Main(string[] args)
    {
        var tests = new Dictionary<string, Func<Task>>
        {
            ["accepted vectors have the same signature"] = () => Vectors(args[0]),
            ["the clock follows the server"] = Clock,
            ["a rejection with an accurate clock is an error"] = Rejection,
            ["a redirect is an error"] = Redirect,
            ["a POST is sent once"] = PostOnce,
            ["a POST without a body is sent once"] = EmptyPostOnce,
            ["missing keys and handlers that redirect are rejected"] = Arguments,
            ["a slow body ends with the time limit"] = SlowBody,
            ["errors contain no secrets"] = Secrets,
            ["waiting ends with the task"] = WaitForTask,
            ["fields keep their types"] = Fields,
        };
        var failed = 0;
        foreach (var test in tests)
        {
            try
            {
                if (!test.Value().Wait(TimeSpan.FromSeconds(60))) throw new TimeoutException("It takes too long.");
            }
            catch (Exception e)
            {
                failed++;
                Console.WriteLine(test.Key + ": " + (e.InnerException ?? e));
            }
        }
        Console.WriteLine(tests.Count - failed + " passed, " + failed + " failed");
        return failed;
    }

    private static PlyrClient Connect(TestServer server) => new PlyrClient(Key, Secret, server.Url);

    private static LoginRequest Login() => new LoginRequest { PlyrId = "alice", Otp = "123456" };

    private static void Equal(object expected, object actual, string what)
    {
        if (!Equals(expected, actual)) throw new Exception(what + " is " + actual + ", not " + expected + ".");
    }

    private static async Task<T> Fails<T>(Func<Task> call) where T : Exception
    {
        try
        {
            await call();
        }
        catch (T e)
        {
            return e;
        }
        throw new Exception("There was no " + typeof(T).Name + ".");
    }

    private static Task Vectors(string file)
    {
        var bodies = 0;
        foreach (JsonObject vector in (IEnumerable<object>)JsonObject.Parse(File.ReadAllText(file))["vectors"])
        {
            if (!(bool)vector["accepted"]) continue;
            var name = (string)vector["name"];
            var timestamp = (string)vector["timestamp"];
            var signed = ((string)vector["stringToSign"]).Substring(timestamp.Length);
            Equal(vector["signature"], PlyrSigning.Sign((string)vector["secretKey"], timestamp, signed), name);
            if (!"application/json".Equals(vector["contentType"]) || string.IsNullOrEmpty((string)vector["bodyText"])) continue;
            Equal(signed, PlyrSigning.Compact((string)vector["bodyText"]), name);
            bodies++;
        }
        if (bodies < 30) throw new Exception("Only " + bodies + " vectors have a body.");
        return Task.CompletedTask;
    }

    private static async Task Clock()
    {
        using (var server = new TestServer(OneHourAhead))
        using (var plyr = Connect(server))
        {
            Equal("alice", (await plyr.LoginAsync(Login())).PlyrId, "the player");
            Equal(2, server.Requests.Count, "the number of requests");
            Equal("alice", (await plyr.LoginAsync(Login())).PlyrId, "the player");
            Equal(3, server.Requests.Count, "the number of requests");
        }
    }

    private static string OneHourAhead(TestServer.Request request)
    {
        var now = DateTimeOffset.UtcNow.AddHours(1);
        var date = "\r\nDate: " + now.ToString("r");
        var timestamp = request.Headers["timestamp"];
        if (PlyrSigning.Sign(Secret, timestamp, request.Body) != request.Headers["signature"])
            return TestServer.Response("401 Unauthorized" + date, "{\"error\":\"Invalid signature\"}");
        return now.ToUnixTimeMilliseconds() - long.Parse(timestamp) > 300000
            ? TestServer.Response("401 Unauthorized" + date, "{\"error\":\"Request expired\"}")
            : TestServer.Response("200 OK" + date, "{\"plyrId\":\"alice\"}");
    }

    private static async Task Rejection()
    {
        using (var server = new TestServer(_ => TestServer.Response("401 Unauthorized", "{\"error\":\"Request expired\"}")))
        using (var plyr = Connect(server))
        {
            var error = await Fails<ApiException>(() => plyr.LoginAsync(Login()));
            Equal(401, error.Status, "the status code");
            Equal("Request expired", error.ErrorMessage, "the error message");
            Equal("The request login failed with status code 401: Request expired", error.Message, "the message");
            Equal(1, server.Requests.Count, "the number of requests");
        }
    }

    private static async Task Redirect()
    {
        using (var server = new TestServer(_ => TestServer.Response("307 Temporary Redirect\r\nLocation: /elsewhere", "")))
        using (var plyr = Connect(server))
        {
            Equal(307, (await Fails<RedirectException>(() => plyr.LoginAsync(Login()))).Status, "the status code");
            Equal(1, server.Requests.Count, "the number of requests");
        }
    }

    private static Task PostOnce() => Once(plyr => plyr.LoginAsync(Login()));

    private static Task EmptyPostOnce() => Once(plyr => plyr.RevokeAuthAsync("some-id"));

    /// <summary>Closes a kept connection after it got a POST, without a response.</summary>
    private static async Task Once(Func<PlyrClient, Task> post)
    {
        var empty = TestServer.Response("200 OK", "{}");
        using (var server = new TestServer(request => request.Method == "POST" ? null : empty))
        using (var plyr = Connect(server))
        {
            await plyr.GetUserInfoAsync("alice");
            await Fails<NoResponseException>(() => post(plyr));
            Equal(1, server.Requests.Count(request => request.Method == "POST"), "the number of POSTs");
        }
    }

    private static async Task Arguments()
    {
        await Fails<ArgumentException>(() => Task.FromResult(new PlyrClient("", Secret)));
        await Fails<ArgumentException>(() => Task.FromResult(new PlyrClient(Key, null)));
        var following = new HttpClientHandler { AllowAutoRedirect = true };
        await Fails<ArgumentException>(() => Task.FromResult(new PlyrClient(Key, Secret, handler: following)));
    }

    private static async Task SlowBody()
    {
        using (var server = new TestServer(_ => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"))
        using (var plyr = Connect(server))
        {
            plyr.Timeout = TimeSpan.FromMilliseconds(300);
            await Fails<NoResponseException>(() => plyr.GetUserInfoAsync("alice"));
        }
    }

    private static async Task Secrets()
    {
        using (var server = new TestServer(_ => null))
        using (var plyr = Connect(server))
        {
            var error = await Fails<NoResponseException>(() => plyr.VerifyClaimingCodeAsync("claiming-code"));
            foreach (var secret in new[] { Key, Secret, "claiming-code" })
                Equal(false, error.ToString().Contains(secret), "whether the error contains " + secret);
        }
    }

    private static async Task WaitForTask()
    {
        var states = new Queue<string>(new[]
        {
            "{\"status\":\"NOT_FOUND\"}",
            "{\"status\":\"FAILED\",\"taskId\":\"1-0\",\"taskData\":[\"a\",\"{}\"],\"errorMessage\":\"nonce too low\"}",
        });
        using (var server = new TestServer(_ => TestServer.Response("200 OK", states.Dequeue())))
        using (var plyr = Connect(server))
        {
            var error = await Fails<TaskException>(() => plyr.WaitForTaskAsync("1-0", CancellationToken.None));
            Equal("FAILED", error.Status, "the status");
            Equal("nonce too low", error.ErrorMessage, "the error message");
        }
    }

    private static Task Fields()
    {
        var record = JsonObject.Parse("{\"plyrId\":\"\\u00e9\\n\",\"nonce\":12345678901,\"other\":[1,2.5,null,{\"a\":true}]}");
        var payload = record.As<SessionPayload>();
        Equal("é\n", payload.PlyrId, "the string");
        Equal(12345678901L, payload.Nonce, "the integer");
        var items = (IReadOnlyList<object>)record["other"];
        Equal("1 2.5  True", string.Join(" ", items.Take(3).Concat(new[] { ((JsonObject)items[3])["a"] })), "the array");
        payload.PlyrId = null;
        Equal(false, record.Has("plyrId"), "whether a field that was set to null is there");
        return Task.CompletedTask;
    }
}
