package plyrapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server over plain sockets, which keeps its connections and can end one without a response. */
final class TestServer implements AutoCloseable {
    /** A request that arrived. */
    record Request(String method, String path, Map<String, String> headers, String body) {}

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    /** Starts a server. The handler returns the whole response, or null to close the connection. */
    TestServer(Function<Request, String> handler) throws IOException {
        Thread acceptor = new Thread(() -> accept(handler));
        acceptor.setDaemon(true);
        acceptor.start();
    }

    static String response(String statusAndHeaders, String body) {
        return "HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void accept(Function<Request, String> handler) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread reader = new Thread(() -> serve(connection, handler));
                reader.setDaemon(true);
                reader.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, Function<Request, String> handler) {
        try (connection) {
            InputStream in = connection.getInputStream();
            for (Request request; (request = read(in)) != null; ) {
                requests.add(request);
                String response = handler.apply(request);
                if (response == null) return;
                connection.getOutputStream().write(response.getBytes(UTF_8));
            }
        } catch (IOException ignored) {
            // The client has gone.
        }
    }

    private static Request read(InputStream in) throws IOException {
        String[] start = line(in).split(" ");
        if (start.length < 2) return null;
        Map<String, String> headers = new TreeMap<>();
        for (String header; !(header = line(in)).isEmpty(); ) {
            String[] parts = header.split(": ?", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(start[0], start[1], headers, new String(in.readNBytes(length), UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next; (next = in.read()) != -1 && next != '\n'; ) line.append((char) next);
        return new String(line.toString().getBytes(ISO_8859_1), UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
