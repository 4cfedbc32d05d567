package org.cellgmp.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which OpenID provider people may come by, by the environment of the server, never by a page.
 *
 * @param issuer address of the provider; null: there is no single sign-on
 * @param client who this application is to the provider, and its {@code secret}
 * @param base address of this application without a slash at its end; the provider sends people back to a page of it
 * @param strong classes of authentication ({@code acr}) of which one is demanded and then counts as a second factor; empty for any
 * @param oldest seconds after which the provider has to ask the person anew; negative for any age
 * @param faults what is missing or cannot be read; then there is no single sign-on
 */
public record ProviderSettings(
        String issuer, String client, String secret, URI base, Set<String> strong, int oldest, List<String> faults) {
    /** Says who the provider is; with nothing in it there is no single sign-on and nothing is missed. */
    public static final String ISSUER = "CELLGMP_OIDC_ISSUER";

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int DAY = 86_400;

    public ProviderSettings {
        strong = Set.copyOf(strong);
        faults = List.copyOf(faults);
    }

    public boolean on() {
        return issuer != null && faults.isEmpty();
    }

    /**
     * @param environment CELLGMP_OIDC_ISSUER, CELLGMP_OIDC_CLIENT, CELLGMP_OIDC_SECRET or CELLGMP_OIDC_SECRET_FILE, CELLGMP_BASE_URL,
     *     and if wanted CELLGMP_OIDC_ACR (with blanks between) and CELLGMP_OIDC_MAX_AGE (seconds, 0 to 86400)
     */
    public static ProviderSettings of(Map<String, String> environment) {
        var issuer = value(environment, ISSUER).orElse(null);
        var faults = new ArrayList<String>();
        if (issuer == null) return new ProviderSettings(null, null, null, null, Set.of(), -1, faults);
        if (!safe(issuer)) faults.add(ISSUER + " is no address by HTTPS (HTTP only on this machine)");
        var client = value(environment, "CELLGMP_OIDC_CLIENT").orElse(null);
        if (client == null) faults.add("CELLGMP_OIDC_CLIENT is missing");
        return new ProviderSettings(
                issuer,
                client,
                secret(environment, faults),
                base(environment, faults),
                strong(environment),
                oldest(environment, faults),
                faults);
    }

    /** True for HTTPS, and for HTTP that does not leave this machine. */
    public static boolean safe(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && HERE.contains(uri.getHost()));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static String secret(Map<String, String> environment, List<String> faults) {
        var file = value(environment, "CELLGMP_OIDC_SECRET_FILE");
        if (file.isEmpty()) {
            var secret = value(environment, "CELLGMP_OIDC_SECRET");
            if (secret.isEmpty()) faults.add("CELLGMP_OIDC_SECRET and CELLGMP_OIDC_SECRET_FILE are missing");
            return secret.orElse(null);
        }
        try {
            var secret = Files.readString(Path.of(file.get()), StandardCharsets.UTF_8)
                    .strip();
            if (secret.isEmpty()) faults.add("CELLGMP_OIDC_SECRET_FILE is empty");
            return secret;
        } catch (IOException | InvalidPathException unread) {
            faults.add("CELLGMP_OIDC_SECRET_FILE cannot be read");
            return null;
        }
    }

    private static URI base(Map<String, String> environment, List<String> faults) {
        var address = value(environment, "CELLGMP_BASE_URL").orElse("");
        if (address.matches("https?://[A-Za-z0-9.\\[\\]:-]+/?") && safe(address))
            return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        faults.add("CELLGMP_BASE_URL is missing or no address by HTTPS (HTTP only on this machine)");
        return null;
    }

    private static Set<String> strong(Map<String, String> environment) {
        return new TreeSet<>(value(environment, "CELLGMP_OIDC_ACR")
                .map(words -> List.of(words.split("\\s+")))
                .orElse(List.of()));
    }

    private static int oldest(Map<String, String> environment, List<String> faults) {
        var digits = value(environment, "CELLGMP_OIDC_MAX_AGE").orElse(null);
        if (digits == null) return -1;
        int seconds = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
        if (seconds < 0 || seconds > DAY) faults.add("CELLGMP_OIDC_MAX_AGE is no number of seconds from 0 to " + DAY);
        return seconds;
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + ", client " + client + ", at " + base + ", faults " + faults + "]";
    }
}
