using System;
using System.Threading;

namespace PlyrApi
{
    /// <summary>A clock that follows the server's, in milliseconds since 1970.</summary>
    internal sealed class ServerClock
    {
        /// <summary>The server accepts timestamps that are up to five minutes off. Its Date has whole seconds.</summary>
        private const long ToleranceMs = 60000;

        private long offset;

        public long Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + Interlocked.Read(ref offset);

        /// <summary>Follows a response that rejects a timestamp.</summary>
        /// <returns>Whether a request would now get another timestamp.</returns>
        public bool Follow(ServerResponse response, long rejected)
        {
            if (response.Date is DateTimeOffset date)
                Interlocked.Exchange(
                    ref offset, date.ToUnixTimeMilliseconds() - DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
            return Math.Abs(Now - rejected) > ToleranceMs;
        }
    }
}
