using System;

namespace PlyrApi
{
    /// <summary>A call failed. Its messages contain no keys, signatures, or URLs.</summary>
    public abstract class PlyrException : Exception
    {
        /// <summary>Creates the exception.</summary>
        protected PlyrException(string message, Exception cause = null) : base(message, cause) { }

        /// <summary>
        /// Whether the server may have carried out the call. If so, check its effect before you call again.
        /// </summary>
        public bool OutcomeUnknown { get; protected set; }
    }

    /// <summary>The server rejected a request.</summary>
    public sealed class ApiException : PlyrException
    {
        private const int LongestMessage = 200;

        // The chain rejected the transaction, so nothing was changed.
        private const string Reverted = "Transaction Receipt Failed";

        internal ApiException(string operation, int status, string body, bool isWrite)
            : this(operation, status, body, MessageIn(body), isWrite) { }

        private ApiException(string operation, int status, string body, string error, bool isWrite)
            : base("The request " + operation + " failed with status code " + status + ": "
                + (error.Length > LongestMessage ? error.Substring(0, LongestMessage) + "..." : error))
        {
            Status = status;
            ErrorMessage = error;
            Body = body;
            OutcomeUnknown = isWrite && (status == 408 || (status >= 500 && status != 501)) && error != Reverted;
        }

        /// <summary>The status code.</summary>
        public int Status { get; }

        /// <summary>The error message of the server, or the body if it has none, such as the page of a gateway.</summary>
        public string ErrorMessage { get; }

        /// <summary>The body of the response.</summary>
        public string Body { get; }

        private static string MessageIn(string body)
        {
            try
            {
                return Json.Parse<JsonObject>(body)?["error"] as string ?? body;
            }
            catch (FormatException)
            {
                return body;
            }
        }
    }

    /// <summary>
    /// The server redirected a request. The client doesn't follow redirects, because it would send a signed request to
    /// another address.
    /// </summary>
    public sealed class RedirectException : PlyrException
    {
        internal RedirectException(string operation, int status, bool isWrite)
            : base("The request " + operation + " was redirected (status code " + status + "). Check the base URL.")
        {
            Status = status;
            OutcomeUnknown = isWrite;
        }

        /// <summary>The status code of the redirect.</summary>
        public int Status { get; }
    }

    /// <summary>There was no connection, it broke, or the response took too long.</summary>
    public sealed class NoResponseException : PlyrException
    {
        internal NoResponseException(string operation, string reason, Exception cause, bool isWrite)
            : base("The request " + operation + " has no response: " + reason.TrimEnd('.') + ".", cause)
        {
            OutcomeUnknown = isWrite;
        }
    }

    /// <summary>The server sent something that is not documented.</summary>
    public sealed class InvalidResponseException : PlyrException
    {
        internal InvalidResponseException(string operation, Exception cause)
            : base("The response of " + operation + " is not as documented: " + cause.Message, cause)
        {
        }
    }

    /// <summary>A task failed, or the server doesn't know it. A task that failed changed nothing.</summary>
    public sealed class TaskException : PlyrException
    {
        internal TaskException(string taskId, string status, string errorMessage)
            : base(status == "NOT_FOUND"
                ? "Task " + taskId + " is unknown. Check its ID and the network."
                : "Task " + taskId + " failed: " + (errorMessage ?? "no reason given") + ". Nothing was changed.")
        {
            TaskId = taskId;
            Status = status;
            ErrorMessage = errorMessage;
        }

        /// <summary>The ID of the task.</summary>
        public string TaskId { get; }

        /// <summary><c>FAILED</c> or <c>NOT_FOUND</c>.</summary>
        public string Status { get; }

        /// <summary>The error message of the worker, or null if it gave none.</summary>
        public string ErrorMessage { get; }
    }
}
