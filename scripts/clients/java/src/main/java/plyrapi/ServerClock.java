package plyrapi;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** A clock that follows the server's, in milliseconds since 1970. */
final class ServerClock {
    /** The server accepts timestamps that are up to five minutes off. Its Date has whole seconds. */
    private static final long TOLERANCE_MS = 60_000;

    private volatile long offset;

    long now() {
        return System.currentTimeMillis() + offset;
    }

    /**
     * Follows a response that rejects a timestamp. A response with Age comes from a cache, so its Date is old.
     *
     * @return whether a request would now get another timestamp
     */
    boolean follow(HttpHeaders headers, long rejected) {
        String date = headers.firstValue("date").orElse("");
        if (headers.firstValue("age").isEmpty()) {
            try {
                long time = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant().toEpochMilli();
                offset = time - System.currentTimeMillis();
            } catch (DateTimeException ignored) {
                // Without a date, the clock stays as it is.
            }
        }
        return Math.abs(now() - rejected) > TOLERANCE_MS;
    }
}
