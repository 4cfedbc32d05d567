package org.cellgmp.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Where a form was sent from, as far as the browser says. */
final class Origin {
    private static final Set<String> OWN_FETCH = Set.of("same-origin", "none");

    private Origin() {}

    /**
     * False if the browser names another site, or a place without a name. True also if it says nothing, as programs and
     * old browsers do: then the token alone decides.
     */
    static boolean own(HttpServletRequest request) {
        var fetch = request.getHeader("Sec-Fetch-Site");
        if (fetch != null && !OWN_FETCH.contains(fetch.toLowerCase(Locale.ROOT))) return false;
        var origin = request.getHeader("Origin");
        return origin == null || authority(origin).equals(host(request.getHeader("Host")));
    }

    /** Host and port of the origin, without the port that goes without saying; empty for {@code null} and nonsense. */
    static String authority(String origin) {
        try {
            var uri = new URI(origin);
            if (uri.getHost() == null) return "";
            boolean usual = uri.getPort() < 0
                    || uri.getPort() == 80 && "http".equals(uri.getScheme())
                    || uri.getPort() == 443 && "https".equals(uri.getScheme());
            return (uri.getHost() + (usual ? "" : ":" + uri.getPort())).toLowerCase(Locale.ROOT);
        } catch (URISyntaxException nonsense) {
            return "";
        }
    }

    /** The header cannot say its scheme, so either usual port is left away. */
    private static String host(String header) {
        return header == null ? "?" : header.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
