package org.cellgmp.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * A token as a request brings it: as a bearer (RFC 6750), or as the password beside the account's name (RFC 7617), which is
 * all that calendar programs can send. An account's own password is never taken this way.
 *
 * @param account null where the request names none
 */
record PresentedToken(String account, String secret) {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    /** Empty if the header is absent, of another scheme or no account and token. */
    static Optional<PresentedToken> of(String authorization) {
        if (authorization == null) return Optional.empty();
        var lower = authorization.toLowerCase(Locale.ROOT);
        if (lower.startsWith(BEARER))
            return Optional.of(new PresentedToken(
                    null, authorization.substring(BEARER.length()).strip()));
        return lower.startsWith(BASIC)
                ? pair(authorization.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    private static Optional<PresentedToken> pair(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.of(new PresentedToken("", ""));
        }
        int colon = pair.indexOf(':');
        return Optional.of(
                colon < 0
                        ? new PresentedToken("", "")
                        : new PresentedToken(pair.substring(0, colon), pair.substring(colon + 1)));
    }

    boolean mayBeOf(String name) {
        return account == null || account.equals(name);
    }
}
