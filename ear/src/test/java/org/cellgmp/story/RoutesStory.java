package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every route of the porch, called as everybody who is not meant to take it, and as those who are. */
class RoutesStory {
    private static final List<String> ROLES = List.of(
            "production-recorder",
            "production-reviewer",
            "qc-analyst",
            "qc-reviewer",
            "qa-manager",
            "qualified-person-manufacturer",
            "qualified-person-mah",
            "regulatory-writer",
            "regulatory-approver",
            "inspector",
            "administrator");
    /** What is everybody's own, the administrator's and the inspector's as well. */
    private static final Set<String> OWN = Set.of(
            "GET /",
            "GET /account",
            "GET /account/codes",
            "POST /account/codes",
            "POST /account/codes/confirm",
            "POST /account/codes/remove",
            "GET /account/signature",
            "POST /account/signature",
            "POST /account/password",
            "POST /account/tokens",
            "POST /account/tokens/{id}/revoke",
            "GET /style",
            "GET /api/v1/tokens",
            "DELETE /api/v1/tokens/{id}",
            "POST /sign-out");
    /** Routes that may answer 403 to somebody with the role: why. */
    private static final Map<String, String> MAY_BE_REFUSED = Map.of(
            "POST /sign-in", "nothing sent is no password",
            "POST /account/password", "nothing sent is not the present password",
            "POST /account/tokens", "nothing sent is not the password",
            "POST /subjects", "a person needs the right of re-identification, which no role has by itself",
            "POST /subjects/find", "a person needs the right of re-identification, which no role has by itself");

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    /** Ends the session, and is tried by a story of its own. */
    private static final String SIGN_OUT = "POST /sign-out";

    private static final Server SERVER = Server.running();
    private static final Map<String, Http> PEOPLE = new TreeMap<>();
    private static final Map<String, Http> PROGRAMS = new TreeMap<>();
    /** Of each person's session, from a page that everybody has. */
    private static final Map<String, String> FORM_TOKENS = new TreeMap<>();

    private static List<Route> routes;

    /** @param takes media type of the body, or any */
    private record Route(String method, String path, Set<String> roles, String takes) {
        String name() {
            return method + " " + path;
        }

        boolean api() {
            return path.startsWith("/api/");
        }

        boolean open() {
            return roles.contains("open");
        }

        boolean everyone() {
            return roles.contains("everyone");
        }

        /** With something in each place that fits its pattern and is certainly not there. */
        String address() {
            var address = new StringBuilder();
            int at = 0;
            while (at < path.length()) {
                if (path.charAt(at) != '{') {
                    address.append(path.charAt(at++));
                    continue;
                }
                int depth = 0;
                int end = at;
                do {
                    if (path.charAt(end) == '{') depth++;
                    if (path.charAt(end) == '}') depth--;
                    end++;
                } while (depth > 0);
                address.append(filling(path.substring(at + 1, end - 1)));
                at = end;
            }
            return address.toString();
        }

        private static String filling(String place) {
            var parts = place.split("\\s*:\\s*", 2);
            var pattern = parts.length == 1 ? "" : parts[1];
            if (pattern.matches("[A-Z]{2}(\\|[A-Z]{2})+")) return pattern.substring(0, 2);
            var prefix =
                    Pattern.compile("^\\(?(?:\\?:)?([A-Z]{2})(?:-|\\|[A-Z]{2})").matcher(pattern);
            if (prefix.find()) return prefix.group(1) + "-1999-9999";
            if (pattern.contains("|")) return pattern.substring(0, pattern.indexOf('|'));
            if (pattern.contains("[a-z0-9-]")) return "none-1999";
            if (pattern.equals("[a-z][a-z-]*")) return "none";
            if (pattern.equals("[0-9a-f]{64}")) return "0".repeat(64);
            boolean digits = pattern.startsWith("\\d") || pattern.startsWith("[0-9]");
            if (digits || List.of("id", "version", "sequence", "seq").contains(parts[0]))
                return pattern.endsWith("{1,3}") ? "999" : "9999";
            return "BR-1999-9999";
        }
    }

    @BeforeAll
    static void everybodySignsIn() throws IOException {
        var list = Path.of("..", "web", "target", "routes.tsv");
        Assumptions.assumeTrue(
                Files.exists(list), "not run: web/target/routes.tsv, which the web module's tests write");
        routes = new ArrayList<>();
        for (var line : Files.readAllLines(list)) {
            var parts = line.split("\t");
            routes.add(new Route(parts[0], parts[1], Set.of(parts[2].split(" ")), parts[3]));
        }
        assertThat(routes).hasSizeGreaterThan(20);
        for (var role : ROLES) {
            PEOPLE.put(role, Http.signedIn(SERVER, role));
            FORM_TOKENS.put(role, PEOPLE.get(role).csrf("/account"));
            PROGRAMS.put(role, Http.program(SERVER, role));
        }
    }

    /** As a program, or as a person whose session's token is sent, so that nothing but the role is in the way. */
    private static HttpResponse<String> call(Route route, String role) {
        return route.api()
                ? send(route, PROGRAMS.get(role), Map.of())
                : send(route, PEOPLE.get(role), Map.of("csrf", FORM_TOKENS.get(role)));
    }

    /** With a body of the media type that the route takes. */
    private static HttpResponse<String> send(Route route, Http http, Map<String, String> fields) {
        var address = route.address();
        if (route.method().equals("GET")) return http.get(address);
        if (route.takes().equals("multipart/form-data")) return http.multipart(address, fields, null, null);
        if (!route.api()) return http.post(address, FORM, Http.form(fields));
        if (route.takes().equals("*/*") || route.takes().equals(JSON))
            return http.method(route.method(), address, JSON, "{}");
        return http.method(route.method(), address, route.takes(), "nothing");
    }

    @Test
    void aVisitorIsSentToTheSignInPageAndAProgramGets401() {
        var visitor = Http.visitor(SERVER);
        var soft = new SoftAssertions();
        for (var route : routes) {
            if (route.open()) continue;
            var answer = send(route, visitor, Map.of());
            soft.assertThat(answer.statusCode()).as(route.name()).isEqualTo(route.api() ? 401 : 303);
            if (!route.api())
                soft.assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(route.name())
                        .contains("/sign-in");
        }
        soft.assertAll();
    }

    @Test
    void whoeverLacksTheRoleIsRefusedByPageAndByRest() {
        var soft = new SoftAssertions();
        for (var route : routes) {
            if (route.open() || route.everyone()) continue;
            for (var role : ROLES) {
                if (route.roles().contains(role)) continue;
                soft.assertThat(call(route, role).statusCode())
                        .as(route.name() + " as " + role)
                        .isEqualTo(403);
            }
        }
        soft.assertAll();
    }

    @Test
    void whoeverHasTheRoleIsNotTurnedAwayAndNothingBreaks() {
        var soft = new SoftAssertions();
        for (var route : routes) {
            if (route.name().equals(SIGN_OUT)) continue;
            for (var role : ROLES) {
                if (!route.open() && !route.everyone() && !route.roles().contains(role)) continue;
                var answer = call(route, role);
                var called = soft.assertThat(answer.statusCode()).as(route.name() + " as " + role);
                called.isLessThan(500).isNotEqualTo(401).isNotEqualTo(415);
                if (!MAY_BE_REFUSED.containsKey(route.name())) called.isNotEqualTo(403);
            }
        }
        soft.assertAll();
    }

    /** What goes without a role is about oneself; so the administrator and the inspector have nothing of the trade by it. */
    @Test
    void whatGoesWithoutARoleIsOnesOwn() {
        assertThat(routes.stream().filter(Route::everyone).map(Route::name))
                .isNotEmpty()
                .isSubsetOf(OWN);
    }

    @Test
    void aSessionChangesNothingThroughRest() {
        var soft = new SoftAssertions();
        for (var route : routes) {
            if (!route.api() || route.open() || route.method().equals("GET")) continue;
            for (var role : List.of("qa-manager", "production-recorder"))
                soft.assertThat(send(route, PEOPLE.get(role), Map.of()).statusCode())
                        .as(route.name() + " with a session of " + role)
                        .isEqualTo(401);
        }
        soft.assertAll();
    }

    @Test
    void noFormIsTakenWithoutTheTokenOfTheSession() {
        var soft = new SoftAssertions();
        for (var route : routes) {
            if (route.api() || route.method().equals("GET")) continue;
            var role = route.open() || route.everyone() ? "qa-manager" : new TreeSet<>(route.roles()).first();
            var person = PEOPLE.get(role);
            for (var fields : List.of(Map.of("a", "b"), Map.of("csrf", "guessed"), Map.of("csrf", "")))
                soft.assertThat(send(route, person, fields).statusCode())
                        .as(route.name() + " as " + role + " with " + fields)
                        .isEqualTo(403);
            soft.assertThat(person.post(
                                    route.address() + "?csrf=", "multipart/form-data; boundary=b", "--b\r\n\r\n--b--")
                            .statusCode())
                    .as(route.name() + " as " + role + " with another kind of form")
                    .isIn(403, 415);
        }
        soft.assertAll();
    }
}
