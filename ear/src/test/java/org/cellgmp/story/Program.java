package org.cellgmp.story;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.CanonicalJson;

/** A program that acts over REST for the accounts of the first start, each with a token of its own. */
final class Program {
    private final Server server;
    private final Map<String, Http> callers = new HashMap<>();

    Program(Server server) {
        this.server = server;
    }

    /** An answer with its JSON, if that is what it holds. */
    record Answer(int status, String body, Map<?, ?> json) {
        /** A member by its path, names and positions in turn; null if it is absent. */
        Object at(Object... path) {
            Object node = json;
            for (var step : path) {
                if (node instanceof Map<?, ?> members) node = members.get(step);
                else if (node instanceof List<?> entries && step instanceof Integer index && index < entries.size())
                    node = entries.get(index);
                else return null;
            }
            return node;
        }

        String text(Object... path) {
            return (String) at(path);
        }

        List<?> list(Object... path) {
            return at(path) instanceof List<?> entries ? entries : List.of();
        }
    }

    Answer get(String role, String path) {
        return answer(caller(role).get(path));
    }

    /** @param body names and values in turn */
    Answer post(String role, String path, Object... body) {
        var members = new LinkedHashMap<String, Object>();
        for (int i = 0; i < body.length; i += 2) members.put((String) body[i], body[i + 1]);
        return answer(caller(role).post(path, "application/json", json(members)));
    }

    /** As {@link #post}, with the two components of a signature of the role's account. */
    Answer sign(String role, String path, Object... body) {
        var more = new Object[body.length + 4];
        System.arraycopy(body, 0, more, 0, body.length);
        more[body.length] = "account";
        more[body.length + 1] = server.account(role).name();
        more[body.length + 2] = "password";
        more[body.length + 3] = server.account(role).password();
        return post(role, path, more);
    }

    private Http caller(String role) {
        return callers.computeIfAbsent(role, missing -> Http.program(server, missing));
    }

    private static String json(Map<String, ?> members) {
        return new String(CanonicalJson.write(members), StandardCharsets.UTF_8);
    }

    static Answer answer(HttpResponse<String> response) {
        var body = response.body();
        // Problem details carry their status as a number, which canonical JSON does not know.
        var plain = body.replaceAll("\"status\":([0-9]+)", "\"status\":\"$1\"");
        var json = plain.startsWith("{")
                        && CanonicalJson.parse(plain.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> read
                ? read
                : Map.of();
        return new Answer(response.statusCode(), body, json);
    }
}
