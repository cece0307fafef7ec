using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

/// <summary>A server over plain sockets, which keeps its connections and can end one without a response.</summary>
internal sealed class TestServer : IDisposable
{
    /// <summary>A request that arrived.</summary>
    public sealed class Request
    {
        public string Method;
        public string Body;
        public Dictionary<string, string> Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
    }

    private readonly TcpListener listener = new TcpListener(IPAddress.Loopback, 0);

    /// <summary>Starts a server. The handler returns the whole response, or null to close the connection.</summary>
    public TestServer(Func<Request, string> handler)
    {
        listener.Start();
        Task.Run(() => Accept(handler));
    }

    public ConcurrentQueue<Request> Requests { get; } = new ConcurrentQueue<Request>();

    public string Url => "http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port;

    public static string Response(string statusAndHeaders, string body) =>
        "HTTP/1.1 " + statusAndHeaders + "\r\nContent-Type: application/json\r\nContent-Length: " + body.Length + "\r\n\r\n" + body;

    public void Dispose() => listener.Stop();

    private async Task Accept(Func<Request, string> handler)
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync();
            new Thread(() => ServeQuietly(client, handler)) { IsBackground = true }.Start();
        }
    }

    private void ServeQuietly(TcpClient client, Func<Request, string> handler)
    {
        try
        {
            Serve(client, handler);
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }

    private void Serve(TcpClient client, Func<Request, string> handler)
    {
        using (client)
        {
            var stream = client.GetStream();
            for (Request request; (request = Read(stream)) != null;)
            {
                Requests.Enqueue(request);
                var response = handler(request);
                if (response == null) return;
                var bytes = Encoding.UTF8.GetBytes(response);
                stream.Write(bytes, 0, bytes.Length);
            }
        }
    }

    private static Request Read(Stream stream)
    {
        var start = Line(stream).Split(' ');
        if (start.Length < 2) return null;
        var request = new Request { Method = start[0] };
        for (string line; (line = Line(stream)) != "";)
        {
            var colon = line.IndexOf(':');
            request.Headers[line.Substring(0, colon)] = line.Substring(colon + 1).Trim();
        }
        var length = request.Headers.TryGetValue("content-length", out var text) ? int.Parse(text) : 0;
        var body = new byte[length];
        for (var read = 0; read < length;) read += stream.Read(body, read, length - read);
        request.Body = Encoding.UTF8.GetString(body);
        return request;
    }

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (int next; (next = stream.ReadByte()) != -1 && next != '\n';) line.Append((char)next);
        return line.ToString().Trim();
    }
}
