using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PlyrApi.Models;

namespace PlyrApi
{
    /// <summary>
    /// Calls the PLYR Game API. It signs each request, follows the clock of the server, and never repeats a POST that may
    /// have been carried out. One client can make many calls at once.
    /// <code>
    /// using (var plyr = new PlyrClient(apiKey, secretKey))
    ///     Console.WriteLine((await plyr.GetUserInfoAsync("alice")).PrimaryAddress);
    /// </code>
    /// </summary>
    public sealed partial class PlyrClient : IDisposable
    {
        private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
        private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

        private readonly string baseUrl;
        private readonly string apiKey;
        private readonly string secretKey;
        private readonly ServerClock clock = new ServerClock();
        private readonly HttpClient http;

        /// <summary>Creates a client.</summary>
        /// <param name="apiKey">The API key of your game.</param>
        /// <param name="secretKey">The secret key that belongs to the API key.</param>
        /// <param name="baseUrl">The URL of the server, with its prefix <c>/api</c>.</param>
        /// <param name="handler">Sends the requests, for example through a proxy. It must not follow redirects.</param>
        /// <exception cref="ArgumentException">A key is empty, or the handler follows redirects.</exception>
        public PlyrClient(
            string apiKey, string secretKey, string baseUrl = TestnetUrl, HttpMessageHandler handler = null)
        {
            if (string.IsNullOrEmpty(apiKey))
                throw new ArgumentException("The API key is empty. Pass the API key of your game.");
            if (string.IsNullOrEmpty(secretKey))
                throw new ArgumentException("The secret key is empty. Pass the secret key that belongs to the API key.");
            if (string.IsNullOrEmpty(baseUrl))
                throw new ArgumentException("The base URL is empty. Pass the URL of the server, or leave it out.");
            if (handler is HttpClientHandler own && own.AllowAutoRedirect)
                throw new ArgumentException("The handler follows redirects. Set AllowAutoRedirect to false.");
            this.apiKey = apiKey;
            this.secretKey = secretKey;
            this.baseUrl = baseUrl.TrimEnd('/');
            var sender = handler ?? new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
            http = new HttpClient(sender, handler == null) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        }

        /// <summary>How long an attempt may take, up to the end of the response. By default, 30 seconds.</summary>
        public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

        /// <summary>Closes the connections.</summary>
        public void Dispose() => http.Dispose();

        /// <summary>
        /// Polls a task until it ends, and returns its record. The pause between two polls grows from one to five seconds.
        /// </summary>
        /// <param name="taskId">The ID of the task.</param>
        /// <param name="cancellation">
        /// Ends the wait. The task is then still running: wait again, but don't repeat the call that queued it.
        /// </param>
        /// <exception cref="TaskException">The task failed, or the server doesn't know it.</exception>
        public async Task<TaskSucceeded> WaitForTaskAsync(
            string taskId, CancellationToken cancellation = default(CancellationToken))
        {
            var pause = ShortestPause;
            for (var poll = 1; ; poll++)
            {
                var task = await PollAsync(taskId, cancellation).ConfigureAwait(false);
                var status = task?.Status;
                if (status == "SUCCESS") return task.As<TaskSucceeded>();
                if (status == "FAILED") throw new TaskException(taskId, status, task.ErrorMessage);
                // A new task may not be visible at once, so the first poll doesn't count.
                if (status == "NOT_FOUND" && poll > 1) throw new TaskException(taskId, status, null);
                await Task.Delay(pause, cancellation).ConfigureAwait(false);
                pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 3 / 2, LongestPause.Ticks));
            }
        }

        /// <summary>Returns the state of a task, or null if the next poll may succeed.</summary>
        private async Task<Models.TaskStatus> PollAsync(string taskId, CancellationToken cancellation)
        {
            try
            {
                return await GetTaskStatusAsync(taskId, cancellation).ConfigureAwait(false);
            }
            catch (ApiException e) when (Array.IndexOf(new[] { 408, 429, 502, 503, 504 }, e.Status) >= 0)
            {
                return null;
            }
            catch (NoResponseException)
            {
                return null;
            }
        }

        private async Task<T> CallAsync<T>(
            string operation, HttpMethod method, bool isWrite, string path, IDictionary<string, object> query,
            JsonObject body, CancellationToken cancellation)
        {
            var url = baseUrl + path + Json.Query(query);
            // A POST has a body, so that no HTTP library repeats it.
            var text = body != null ? PlyrSigning.Serialize(body.ToPlain()) : method == HttpMethod.Post ? "{}" : null;
            var sent = clock.Now;
            var response = await SendAsync(operation, method, isWrite, url, text, sent, cancellation).ConfigureAwait(false);
            // The server checks the timestamp before it changes anything, so this is safe for a POST.
            if (response.Status == 401 && response.Text.Contains("\"Request expired\"") && clock.Follow(response, sent))
                response = await SendAsync(operation, method, isWrite, url, text, clock.Now, cancellation)
                    .ConfigureAwait(false);
            if (response.Status >= 300 && response.Status < 400)
                throw new RedirectException(operation, response.Status, isWrite);
            if (response.Status >= 400) throw new ApiException(operation, response.Status, response.Text, isWrite);
            return response.IsJson ? Json.Read<T>(operation, response.Text) : (T)(object)response.Text;
        }

        /// <summary>Signs a request with a timestamp, sends it, and reads the response within the time limit.</summary>
        private async Task<ServerResponse> SendAsync(
            string operation, HttpMethod method, bool isWrite, string url, string text, long time,
            CancellationToken cancellation)
        {
            using (var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
            using (var request = new HttpRequestMessage(method, url))
            {
                if (Timeout > TimeSpan.Zero) limit.CancelAfter(Timeout);
                var timestamp = time.ToString(System.Globalization.CultureInfo.InvariantCulture);
                request.Headers.Add("apikey", apiKey);
                request.Headers.Add("timestamp", timestamp);
                request.Headers.Add("signature", PlyrSigning.Sign(secretKey, timestamp, text ?? "{}"));
                request.Headers.ExpectContinue = false;
                if (text != null) request.Content = new StringContent(text, new UTF8Encoding(false), "application/json");
                try
                {
                    using (var response = await http.SendAsync(request, limit.Token).ConfigureAwait(false))
                        return await ServerResponse.ReadAsync(response).ConfigureAwait(false);
                }
                catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
                {
                    throw new NoResponseException(operation, "the time limit is " + Timeout, null, isWrite);
                }
                catch (Exception e) when (e is HttpRequestException || e is System.IO.IOException)
                {
                    throw new NoResponseException(operation, (e.InnerException ?? e).Message, e, isWrite);
                }
            }
        }
    }
}
