package org.cellgmp.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tokens for programs, issued by account and password as a program would have them. */
final class Tokens {
    private static final Pattern SECRET = Pattern.compile("\"token\":\"([^\"]+)\"");

    private record Holder(Server server, String role) {}

    private static final Map<Holder, String> ISSUED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** One for each role and server, however often it is asked for. */
    static String of(Server server, String role) {
        return ISSUED.computeIfAbsent(
                new Holder(server, role), missing -> issue(server, server.account(role), "of all stories"));
    }

    /** Another one. @param label that it is listed by */
    static String issue(Server server, Server.Account account, String label) {
        var asked = "{\"account\":\"%s\",\"password\":\"%s\",\"label\":\"%s\"}"
                .formatted(account.name(), account.password(), label);
        var answer = Http.visitor(server).post("/api/v1/tokens", "application/json", asked);
        var secret = SECRET.matcher(answer.body());
        if (answer.statusCode() != 201 || !secret.find())
            throw new IllegalStateException("no token for " + account.name() + ": " + answer.body());
        return secret.group(1);
    }
}
