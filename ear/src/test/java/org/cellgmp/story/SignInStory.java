package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Coming in, staying in and being put out; and that the trail knows each of it. */
class SignInStory {
    private static final Server SERVER = Server.running();
    private static final Pattern PASSWORD = Pattern.compile("<code id=\"password\">([^<]+)</code>");

    /** Differs from run to run, for a server that has told these stories before keeps their accounts. */
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private final Program program = new Program(SERVER);
    private final Http administrator = Http.signedIn(SERVER, "administrator");
    private final Http inspector = Http.signedIn(SERVER, "inspector");

    /** Opens an account and lets its person choose a password, as an administrator and a new colleague would. */
    private Http colleague(String name, String chosen, String... roles) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("account", name);
        fields.put("printedName", "Colleague " + name + " (invented)");
        fields.put("reason", "joined");
        for (var role : roles) fields.put("role", role);
        var opened = administrator.submit("/accounts", fields);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var password = PASSWORD.matcher(opened.body());
        assertThat(password.find()).isTrue();
        var person = Http.visitor(SERVER);
        assertThat(signIn(person, name, password.group(1)).statusCode()).isEqualTo(303);
        assertThat(person.get("/batches").headers().firstValue("Location").orElse(""))
                .as("nothing is open before the own password is chosen")
                .endsWith("/account");
        var changed = person.submit(
                "/account", "/account/password", Map.of("present", password.group(1), "next", chosen, "again", chosen));
        assertThat(changed.statusCode()).isEqualTo(303);
        return person;
    }

    private static HttpResponse<String> signIn(Http http, String account, String password) {
        return http.submit("/sign-in", Map.of("account", account, "password", password));
    }

    /** The latest events of a kind of act, each with all its members. */
    private List<String> trail(String act) {
        return program.get("inspector", "/api/v1/trail?limit=200&act=" + act).list("items").stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyAnswerCarriesTheHeadersAlsoRedirectsAndErrors() {
        var visitor = Http.visitor(SERVER);
        for (var path :
                List.of("/sign-in", "/trail", "/no-such-page", "/asset/style.css", "/api/v1/trail", "/asset/none")) {
            var headers = visitor.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains(
                                    "default-src 'self'",
                                    "script-src 'self'",
                                    "object-src 'none'",
                                    "base-uri 'none'",
                                    "frame-ancestors 'none'",
                                    "form-action 'self'")
                            .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
        }
    }

    @Test
    void theCookieIsOutOfReachAndTheSessionIsNewAfterSigningIn() {
        var visitor = Http.visitor(SERVER);
        var before = visitor.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(before.toLowerCase()).contains("httponly", "secure", "samesite=strict");
        var account = SERVER.account("qc-analyst");
        var after =
                signIn(visitor, account.name(), account.password()).headers().allValues("Set-Cookie");
        assertThat(after)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .doesNotStartWith(before.substring(0, before.indexOf(';'))));
    }

    @Test
    void aLinkLeadsOnAfterSigningInButNotToAnotherSite() {
        var account = SERVER.account("qa-manager");
        for (var next : Map.of(
                        "/trail?act=x",
                        "/trail?act=x",
                        "//evil.example",
                        "/",
                        "https://evil.example",
                        "/",
                        "/\\evil",
                        "/")
                .entrySet()) {
            var answer = Http.visitor(SERVER)
                    .submit(
                            "/sign-in",
                            Map.of("account", account.name(), "password", account.password(), "next", next.getKey()));
            var location = answer.headers().firstValue("Location").orElseThrow();
            assertThat(
                            location.startsWith(SERVER.address() + "/")
                                    ? location.substring(
                                            SERVER.address().toString().length())
                                    : location)
                    .as(next.getKey())
                    .isEqualTo(next.getValue());
        }
    }

    @Test
    void fiveWrongPasswordsLockAndTheTrailTellsEachAndTheLockout() {
        var name = "story.locked." + RUN;
        colleague(name, "the passphrase of a story", "qc-analyst");
        for (int i = 0; i < 5; i++)
            assertThat(signIn(Http.visitor(SERVER), name, "wrong").statusCode()).isEqualTo(403);
        var right = signIn(Http.visitor(SERVER), name, "the passphrase of a story");
        assertThat(right.statusCode()).isEqualTo(403);
        assertThat(right.body()).as("says the same as for a wrong one").doesNotContain(name);
        assertThat(trail("identity.account-locked")).anyMatch(event -> event.contains("account/" + name));
        assertThat(trail("identity.sign-in-refused"))
                .filteredOn(event -> event.contains(name))
                .hasSize(6);
        var unlocked = administrator.submit(
                "/accounts/" + name, "/accounts/" + name + "/unlock", Map.of("reason", "asked in person"));
        assertThat(unlocked.statusCode()).isEqualTo(303);
        assertThat(signIn(Http.visitor(SERVER), name, "the passphrase of a story")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aClosedAccountIsOutAtOnceInSessionAndByToken() {
        var name = "story.closed." + RUN;
        var person = colleague(name, "the passphrase of a story", "qa-manager");
        assertThat(person.get("/trail").statusCode()).isEqualTo(200);
        var account = new Server.Account("qa-manager", name, "the passphrase of a story");
        var token = Http.visitor(SERVER).bearer(Tokens.issue(SERVER, account, "before leaving"));
        assertThat(token.get("/api/v1/deviations").statusCode()).isEqualTo(200);
        var closed =
                administrator.submit("/accounts/" + name, "/accounts/" + name + "/close", Map.of("reason", "left"));
        assertThat(closed.statusCode()).isEqualTo(303);
        assertThat(person.get("/trail").statusCode()).isEqualTo(303);
        assertThat(token.get("/api/v1/deviations").statusCode()).isEqualTo(401);
        assertThat(signIn(Http.visitor(SERVER), name, "the passphrase of a story")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtTheNextRequest() {
        var name = "story.demoted." + RUN;
        var person = colleague(name, "the passphrase of a story", "qa-manager");
        assertThat(person.get("/trail").statusCode()).isEqualTo(200);
        administrator.submit(
                "/accounts/" + name,
                "/accounts/" + name + "/roles",
                Map.of("role", "qc-analyst", "reason", "changed department"));
        assertThat(person.get("/trail").statusCode()).isEqualTo(403);
        assertThat(trail("identity.access-refused"))
                .anyMatch(event -> event.contains("GET /trail") && event.contains(name));
    }

    @Test
    void theAdministratorGivesHimselfNothing() {
        var account = SERVER.account("administrator").name();
        var tried = administrator.submit(
                "/account", "/accounts/" + account + "/roles", Map.of("role", "qa-manager", "reason", "why not"));
        assertThat(tried.statusCode()).isEqualTo(403);
        assertThat(administrator.get("/trail").statusCode()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() {
        var account = SERVER.account("qc-reviewer");
        var person = Http.visitor(SERVER);
        signIn(person, account.name(), account.password());
        assertThat(person.get("/account").statusCode()).isEqualTo(200);
        assertThat(person.submit("/account", "/sign-out", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(person.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormFromAnotherSiteIsRefusedEvenWithTheToken() {
        for (var header : Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
                .entrySet()) {
            var person = Http.signedIn(SERVER, "qc-reviewer").with(header.getKey(), header.getValue());
            assertThat(person.submit("/account", "/sign-out", Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(person.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theExportOfTheTrailIsAnEventOfTheTrail() {
        var before = trail("trail.exported").size();
        var csv = inspector.get("/trail/export.csv?act=identity.sign");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value)
                        .matches("attachment; filename=\"(trail-[0-9-]+\\.csv)\"; filename\\*=UTF-8''\\1"));
        assertThat(csv.body()).contains("identity.signed-in").doesNotContain("identity.account-opened");
        assertThat(trail("trail.exported")).hasSize(before + 1);
    }
}
