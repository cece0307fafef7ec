using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace PlyrApi
{
    /// <summary>A response that has been read.</summary>
    internal sealed class ServerResponse
    {
        public int Status { get; private set; }
        public string Text { get; private set; }
        public bool IsJson { get; private set; }

        /// <summary>The clock of the server, unless the response comes from a cache.</summary>
        public DateTimeOffset? Date { get; private set; }

        public static async Task<ServerResponse> ReadAsync(HttpResponseMessage response)
        {
            var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
            return new ServerResponse
            {
                Status = (int)response.StatusCode,
                Text = text ?? "",
                IsJson = response.Content.Headers.ContentType?.MediaType != "text/plain",
                Date = response.Headers.Age == null ? response.Headers.Date : null,
            };
        }
    }
}
