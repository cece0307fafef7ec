package plyrapi;

import java.io.IOException;

/**
 * The server redirected a request. The client doesn't follow redirects, because it would send a signed request to
 * another address. After a POST, the outcome is unknown.
 */
public final class RedirectException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The status code of the redirect. */
    public final int status;

    RedirectException(int status) {
        super("A redirect (status code " + status + ") was not followed. Check the server URL.");
        this.status = status;
    }
}
