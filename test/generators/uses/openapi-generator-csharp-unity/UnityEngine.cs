// Replaces the few classes of Unity that the client uses. Unity itself is not free to install in CI. Everything
// here behaves as Unity's manual says, and nothing more is here than what the client needs.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace UnityEngine
{
    public static class Debug
    {
        public static void LogError(object message) => Console.Error.WriteLine(message);
    }

    /// A form in the older style. The API has none.
    public class WWWForm
    {
        public void AddField(string name, string value) => throw new NotSupportedException();
    }
}

namespace UnityEngine.Networking
{
    /// A part of a form. The API has none.
    public interface IMultipartFormSection {}

    public class MultipartFormDataSection : IMultipartFormSection
    {
        public MultipartFormDataSection(string name, string data) => throw new NotSupportedException();
    }

    public class UploadHandlerRaw
    {
        public UploadHandlerRaw(byte[] data) { this.data = data; }

        public byte[] data { get; }
    }

    public class DownloadHandlerBuffer
    {
        public byte[] data { get; internal set; }

        public string text => Encoding.UTF8.GetString(data);
    }

    public class UnityWebRequestAsyncOperation
    {
        private readonly Task task;

        internal UnityWebRequestAsyncOperation(Task task) { this.task = task; }

        public event Action<UnityWebRequestAsyncOperation> completed
        {
            add => task.ContinueWith(_ => value(this));
            remove => throw new NotSupportedException();
        }
    }

    public class UnityWebRequest : IDisposable
    {
        public enum Result { InProgress, Success, ConnectionError, ProtocolError, DataProcessingError }

        private static readonly HttpClient Http = new HttpClient();
        private readonly CancellationTokenSource abort = new CancellationTokenSource();
        private readonly Dictionary<string, string> sent = new Dictionary<string, string>();
        private Dictionary<string, string> received;

        public UnityWebRequest(string uri, string method)
        {
            this.uri = uri;
            this.method = method;
        }

        public string uri { get; }
        public string method { get; set; }
        public int timeout { get; set; }
        public UploadHandlerRaw uploadHandler { get; set; }
        public DownloadHandlerBuffer downloadHandler { get; set; }
        public Result result { get; private set; }
        public long responseCode { get; private set; }
        public string error { get; private set; }

        public static UnityWebRequest Put(string uri, string text) => Put(uri, Encoding.UTF8.GetBytes(text));

        public static UnityWebRequest Put(string uri, byte[] data) => new UnityWebRequest(uri, "PUT")
        {
            uploadHandler = new UploadHandlerRaw(data),
            downloadHandler = new DownloadHandlerBuffer(),
        };

        public static UnityWebRequest Post(string uri, WWWForm form) => throw new NotSupportedException();

        public static UnityWebRequest Post(string uri, List<IMultipartFormSection> form) => throw new NotSupportedException();

        public void SetRequestHeader(string name, string value) => sent[name] = value;

        public Dictionary<string, string> GetResponseHeaders() => received;

        public string GetResponseHeader(string name) =>
            received.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

        public UnityWebRequestAsyncOperation SendWebRequest() => new UnityWebRequestAsyncOperation(Send());

        public void Abort() => abort.Cancel();

        public void Dispose() => abort.Dispose();

        private async Task Send()
        {
            var request = new HttpRequestMessage(new HttpMethod(method), uri);
            if (uploadHandler != null) request.Content = new ByteArrayContent(uploadHandler.data);
            foreach (var header in sent)
                if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value))
                    request.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value);
            try
            {
                var response = await Http.SendAsync(request, abort.Token);
                var headers = response.Headers.Concat(response.Content.Headers);
                received = headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
                responseCode = (long)response.StatusCode;
                downloadHandler.data = await response.Content.ReadAsByteArrayAsync();
                result = response.IsSuccessStatusCode ? Result.Success : Result.ProtocolError;
                error = response.IsSuccessStatusCode ? null : response.ReasonPhrase;
            }
            catch (HttpRequestException e)
            {
                result = Result.ConnectionError;
                error = e.Message;
            }
        }
    }
}
