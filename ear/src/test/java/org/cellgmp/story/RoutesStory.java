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
            "POST /account/password",
            "POST /account/tokens",
            "POST /account/tokens/{id}/revoke",
            "GET /style",
            "GET /api/v1/tokens",
            "DELETE /api/v1/tokens/{id}",
            "POST /sign-out");
    /** Ends the session, and is tried by a story of its own. */
    private static final String SIGN_OUT = "POST /sign-out";

    private static final Server SERVER = Server.running();
    private static final Map<String, Http> PEOPLE = new TreeMap<>();
    private static final Map<String, Http> PROGRAMS = new TreeMap<>();
    private static List<Route> routes;

    private record Route(String method, String path, Set<String> roles) {
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
            var prefix = Pattern.compile("^\\(?([A-Z]{2})-").matcher(pattern);
            if (prefix.find()) return prefix.group(1) + "-1999-9999";
            if (pattern.contains("|")) return pattern.substring(0, pattern.indexOf('|'));
            if (pattern.contains("[a-z0-9-]")) return "none-1999";
            boolean digits = pattern.startsWith("\\d") || pattern.startsWith("[0-9]");
            if (digits || List.of("id", "version", "sequence", "seq").contains(parts[0])) return "9999";
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
            routes.add(new Route(parts[0], parts[1], Set.of(parts[2].split(" "))));
        }
        assertThat(routes).hasSizeGreaterThan(20);
        for (var role : ROLES) {
            PEOPLE.put(role, Http.signedIn(SERVER, role));
            var account = SERVER.account(role);
            var answer = Http.visitor(SERVER)
                    .post(
                            "/api/v1/tokens",
                            "application/json",
                            "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account.name(), account.password()));
            assertThat(answer.statusCode()).isEqualTo(201);
            var token = answer.body().replaceFirst("(?s).*\"token\":\"([^\"]+)\".*", "$1");
            PROGRAMS.put(role, Http.visitor(SERVER).bearer(token));
        }
    }

    private static HttpResponse<String> call(Route route, Http http) {
        if (route.method().equals("GET")) return http.get(route.address());
        if (route.api()) return http.method(route.method(), route.address(), "application/json", "{}");
        // The token of the session is read from a page that everybody has, so that nothing but the role is in the way.
        return http.submit("/account", route.address(), Map.of());
    }

    @Test
    void aVisitorIsSentToTheSignInPageAndAProgramGets401() {
        var visitor = Http.visitor(SERVER);
        var soft = new SoftAssertions();
        for (var route : routes) {
            if (route.open()) continue;
            var answer = route.method().equals("GET")
                    ? visitor.get(route.address())
                    : visitor.method(route.method(), route.address(), "application/json", "{}");
            // 415: the method takes another media type, which is known before who asks matters
            if (route.api())
                soft.assertThat(answer.statusCode()).as(route.name()).isIn(401, 415);
            else if (answer.statusCode() != 415) {
                soft.assertThat(answer.statusCode()).as(route.name()).isEqualTo(303);
                soft.assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(route.name())
                        .contains("/sign-in");
            }
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
                var answer = call(route, (route.api() ? PROGRAMS : PEOPLE).get(role));
                soft.assertThat(answer.statusCode())
                        .as(route.name() + " as " + role)
                        .isIn(403, 415);
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
                var answer = call(route, (route.api() ? PROGRAMS : PEOPLE).get(role));
                soft.assertThat(answer.statusCode())
                        .as(route.name() + " as " + role)
                        .isLessThan(500)
                        .isNotEqualTo(401);
            }
        }
        soft.assertAll();
    }

    @Test
    void theAdministratorSeesAndDoesNothingOfTheTrade() {
        assertNothingOfTheTrade("administrator", routes);
    }

    @Test
    void theInspectorChangesNothing() {
        assertNothingOfTheTrade(
                "inspector",
                routes.stream().filter(route -> !route.method().equals("GET")).toList());
    }

    private static void assertNothingOfTheTrade(String role, List<Route> among) {
        var soft = new SoftAssertions();
        for (var route : among) {
            if (route.open() || OWN.contains(route.name()) || route.roles().contains(role)) continue;
            var answer = call(route, (route.api() ? PROGRAMS : PEOPLE).get(role));
            soft.assertThat(answer.statusCode())
                    .as(route.name() + " as " + role)
                    .isBetween(400, 499);
        }
        soft.assertAll();
    }

    @Test
    void aSessionChangesNothingThroughRest() {
        var soft = new SoftAssertions();
        for (var route : routes) {
            if (!route.api() || route.open() || route.method().equals("GET")) continue;
            for (var role : List.of("qa-manager", "production-recorder")) {
                var answer = call(route, PEOPLE.get(role));
                soft.assertThat(answer.statusCode())
                        .as(route.name() + " with a session")
                        .isIn(401, 415);
            }
        }
        soft.assertAll();
    }

    @Test
    void noFormIsTakenWithoutTheTokenOfTheSession() {
        var soft = new SoftAssertions();
        for (var route : routes) {
            if (route.api() || route.method().equals("GET")) continue;
            var roles = new TreeSet<>(route.roles());
            var role = route.open() || route.everyone() ? "qa-manager" : roles.first();
            for (var sent : List.of(
                    PEOPLE.get(role).post(route.address(), "application/x-www-form-urlencoded", "a=b"),
                    PEOPLE.get(role).post(route.address(), "application/x-www-form-urlencoded", "csrf=guessed"),
                    PEOPLE.get(role)
                            .post(route.address() + "?csrf=", "multipart/form-data; boundary=b", "--b\r\n\r\n--b--")))
                soft.assertThat(sent.statusCode())
                        .as(route.address() + " of " + route.name() + " as " + role)
                        .isIn(403, 415);
        }
        soft.assertAll();
    }
}
