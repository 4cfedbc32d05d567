package org.cellgmp.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tokens for programs, one per role and run, issued as a program would have it. */
final class Tokens {
    private static final Pattern SECRET = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Map<String, String> ISSUED = new ConcurrentHashMap<>();

    private Tokens() {}

    static String of(Server server, String role) {
        return ISSUED.computeIfAbsent(server.address() + role, missing -> issue(server, server.account(role)));
    }

    private static String issue(Server server, Server.Account account) {
        var asked = "{\"account\":\"" + account.name() + "\",\"password\":\"" + account.password() + "\"}";
        var answer = Http.visitor(server).post("/api/v1/tokens", "application/json", asked);
        var secret = SECRET.matcher(answer.body());
        if (answer.statusCode() != 201 || !secret.find())
            throw new IllegalStateException("no token for " + account.role() + ": " + answer.body());
        return secret.group(1);
    }
}
