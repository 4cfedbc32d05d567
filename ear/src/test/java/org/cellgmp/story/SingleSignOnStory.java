package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Coming in by the organisation's OpenID provider, which listens on this machine under a name that is another site to the browser.
 * The server of these stories is one of its own: the provider is said by its environment. In the browser without scripts.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SingleSignOnStory {
    private static final Pattern PASSWORD = Pattern.compile("<code id=\"password\">([^<]+)</code>");
    private static final String CHOSEN = "the passphrase of a colleague";
    private static final String BY_PROVIDER = "a[href^='/sign-in/single']";
    private static final String REASON = "asked in person";

    private static int port;
    private static Server server;
    private static MockOAuth2Server provider;
    private static Http administrator;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var secret = Files.writeString(folder.resolve("client-secret"), "a secret of the story\n");
        server = Server.start(
                folder.resolve("home"),
                "CELLGMP_OIDC_ISSUER",
                issuer(),
                "CELLGMP_OIDC_CLIENT",
                "cellgmp",
                "CELLGMP_OIDC_SECRET_FILE",
                secret.toString(),
                "CELLGMP_BASE_URL",
                Server.HERE);
        administrator = Http.signedIn(server, "administrator");
    }

    @AfterAll
    static void stop() {
        if (provider != null) provider.shutdown();
        if (server != null) server.close();
    }

    private static String issuer() {
        return "http://127.0.0.1:" + port + "/site";
    }

    private static void theProviderIsThere() throws IOException {
        if (provider != null) return;
        var tokens = new OAuth2TokenProvider();
        provider =
                new MockOAuth2Server(new OAuth2Config(true, null, null, false, tokens, Set.of(), new NettyWrapper()));
        provider.start(InetAddress.getByName("127.0.0.1"), port);
    }

    /** A new colleague with an own password. */
    private static String colleague(String account, String role) {
        var fields =
                Map.of("account", account, "printedName", account + " (invented)", "reason", "joined", "role", role);
        var opened = administrator.submit("/accounts", fields);
        var password = PASSWORD.matcher(opened.body());
        assertThat(password.find()).as(opened.body()).isTrue();
        var person = Http.visitor(server);
        person.submit("/sign-in", Map.of("account", account, "password", password.group(1)));
        var change = Map.of("present", password.group(1), "next", CHOSEN, "again", CHOSEN);
        assertThat(person.submit("/account", "/account/password", change).statusCode())
                .isEqualTo(303);
        return account;
    }

    private static void administers(String account, String act, String... fields) {
        var all = new java.util.HashMap<>(Map.of("reason", REASON));
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        var done = administrator.submit("/accounts/" + account, "/accounts/" + account + act, all);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    }

    private static Browser visitor() {
        return Browser.openWithoutScript(server).go("/sign-in").inLanguage("en");
    }

    /** Goes by the provider, which asks who it is, and comes back. @param first something that stands on the page reached */
    private static Browser by(Browser browser, String subject, String first) {
        browser.click(BY_PROVIDER);
        assertThat(browser.path()).startsWith("http://127.0.0.1:" + port + "/");
        browser.fill("username", subject);
        browser.find("input[type=submit]").click();
        browser.find(first);
        return browser;
    }

    private static List<String> trail(String act, String about) {
        return new Program(server)
                .get("inspector", "/api/v1/trail?limit=200&act=" + act).list("items").stream()
                        .map(Object::toString)
                        .filter(event -> event.contains(about))
                        .toList();
    }

    /** The path and query to which the provider sends the person back. */
    private static String answered(String asked, String subject) throws Exception {
        var form = HttpRequest.newBuilder(URI.create(asked))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + subject))
                .build();
        var answer = HttpClient.newHttpClient().send(form, HttpResponse.BodyHandlers.ofString());
        var back = answer.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(server.address() + "/sign-in/single/back?");
        return back.substring(server.address().toString().length());
    }

    @Test
    @Order(1)
    void whileTheProviderIsSilentThePasswordOfThisSiteDoes() {
        var browser = visitor().accessible().screenshot("single-sign-on");
        browser.inLanguage("zh").accessible();
        assertThat(browser.text()).contains("使用单位统一账户登录", "或使用本站点的账户和密码");
        browser.inLanguage("en").click(BY_PROVIDER).accessible();
        assertThat(browser.text())
                .contains("sign-in service does not answer", "Sign in with account and password of this site");
        var account = server.account("qa-manager");
        browser.fill("account", account.name()).fill("password", account.password());
        browser.submit(browser.find("input[name=password]")).find(".leave");
        assertThat(browser.path()).isEqualTo("/worklist");
        assertThat(trail("identity.single-sign-on-refused", "provider-silent")).isNotEmpty();
        browser.signOut();
    }

    @Test
    @Order(2)
    void whomAnAdministratorLinkedComesInAndSignsOnlyWithThePasswordOfThisSite() throws IOException {
        theProviderIsThere();
        var account = colleague("by.provider", "qa-manager");
        var browser = by(visitor(), "person-7", ".problems").accessible().screenshot("single-sign-on-unlinked");
        assertThat(browser.text()).contains("no account here is linked to you", "person-7", issuer());
        browser.go("/worklist");
        assertThat(browser.path()).startsWith("/sign-in");

        browser.signOut().signIn("administrator").inLanguage("en").go("/accounts/" + account);
        assertThat(browser.find("#issuer").getAttribute("value")).isEqualTo(issuer());
        browser.fill("subject", "person-7");
        browser.find("#link-reason").sendKeys(REASON);
        browser.submit(browser.find("#link-reason")).accessible().screenshot("single-sign-on-link");
        assertThat(browser.find("main").getText()).contains("person-7", issuer());
        browser.inLanguage("zh").accessible();
        assertThat(browser.text()).contains("解除关联");
        browser.inLanguage("en").fill("subject", "person-7");
        browser.find("#link-reason").sendKeys("once more");
        browser.submit(browser.find("#link-reason")).accessible();
        assertThat(browser.find(".problems").getText()).contains("person-7 is linked to " + account);
        assertThat(browser.find("#link-reason").getAttribute("value")).isEqualTo("once more");

        browser.signOut().go("/worklist?show=deviations").inLanguage("en");
        by(browser, "person-7", ".leave");
        assertThat(browser.path()).isEqualTo("/worklist?show=deviations");
        assertThat(browser.text()).contains("by.provider (invented)");
        assertThat(trail("identity.signed-in", "person-7")).isNotEmpty();
        browser.go("/account").accessible();
        assertThat(browser.text()).contains("person-7 at " + issuer());

        // Whoever has the session only: not the first acknowledgement, which asks for both components as each signature
        // does.
        browser.go("/account/signature").find("#agreed").click();
        browser.fill("account", account).fill("password", "person-7");
        browser.submit(browser.find("#password")).accessible();
        assertThat(browser.find(".problems").getText()).contains("password");
        browser.find("#agreed").click();
        browser.fill("account", account).fill("password", CHOSEN);
        browser.submit(browser.find("#password"));
        assertThat(browser.go("/account/signature").all("#agreed")).isEmpty();

        browser.click(".leave button").find("input[name=password]");
        assertThat(browser.path())
                .as("the provider sends back whom it has signed out")
                .startsWith("/sign-in");
        assertThat(browser.go("/worklist").path()).startsWith("/sign-in");
    }

    @Test
    @Order(3)
    void anAnswerIsTakenOnceAndOnlyFromWhoeverAsked() throws Exception {
        theProviderIsThere();
        var account = colleague("asked.once", "qc-analyst");
        administers(account, "/subjects", "issuer", issuer(), "subject", "person-8");
        var stranger = Http.visitor(server);
        var forged = stranger.get("/sign-in/single/finish?code=stolen&state=guessed");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("not asked for here");

        var person = Http.visitor(server);
        var asked =
                person.get("/sign-in/single").headers().firstValue("Location").orElseThrow();
        assertThat(asked).contains("code_challenge_method=S256", "nonce=", "redirect_uri=");
        var answer = answered(asked, "person-8").replace("/back?", "/finish?");
        assertThat(stranger.get(answer).statusCode()).as("in another browser").isEqualTo(403);
        assertThat(person.get(answer).statusCode()).isEqualTo(303);
        assertThat(person.get("/account").body()).contains("asked.once (invented)");
        assertThat(person.get(answer).statusCode()).as("once more").isEqualTo(403);
        assertThat(trail("identity.single-sign-on-refused", "not-asked")).hasSizeGreaterThanOrEqualTo(3);

        var back = stranger.get("/sign-in/single/back?code=%22%3E%3Cscript%3E&state=a%0d%0aSet-Cookie:x=y");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).doesNotContain("<script>alert", "\"><script>");
        assertThat(back.headers().firstValue("Refresh").orElseThrow())
                .startsWith("0;url=/sign-in/single/finish?code=%22%3E%3Cscript%3E&state=a%0D%0ASet-Cookie");
        assertThat(back.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    @Order(4)
    void whoseAccountIsClosedOrUnlinkedIsOutAtOnceAndStaysOut() throws IOException {
        theProviderIsThere();
        var account = colleague("leaves.soon", "production-recorder");
        administers(account, "/subjects", "issuer", issuer(), "subject", "person-9");
        var browser = by(visitor(), "person-9", ".leave");
        administers(account, "/close");
        assertThat(browser.go("/worklist").path()).startsWith("/sign-in");
        by(browser, "person-9", ".problems");
        assertThat(browser.text()).contains("closed or locked");
        assertThat(trail("identity.single-sign-on-refused", "person-9"))
                .singleElement()
                .asString()
                .contains("closed");

        administers(account, "/reopen");
        by(visitor(), "person-9", ".leave");
        var link = Pattern.compile("/accounts/leaves.soon(/subjects/[0-9]+/unlink)")
                .matcher(administrator.get("/accounts/" + account).body());
        assertThat(link.find()).isTrue();
        administers(account, link.group(1));
        assertThat(browser.go("/worklist").path()).startsWith("/sign-in");
        by(browser, "person-9", ".problems");
        assertThat(browser.text()).contains("no account here is linked to you");
    }

    @Test
    @Order(5)
    void whoHasSetUpOneTimeCodesIsAskedForOneByThisSiteToo() throws Exception {
        theProviderIsThere();
        var account = colleague("with.codes", "qa-manager");
        administers(account, "/subjects", "issuer", issuer(), "subject", "person-10");
        var person = Http.visitor(server);
        person.submit("/sign-in", Map.of("account", account, "password", CHOSEN));
        person.submit("/account/codes", Map.of());
        var secret = Pattern.compile("<code id=\"secret\">([A-Z2-7]+)</code>")
                .matcher(person.get("/account/codes").body());
        assertThat(secret.find()).isTrue();
        var given = Map.of("password", CHOSEN, "oneTimeCode", code(secret.group(1)));
        var confirmed = person.submit("/account/codes", "/account/codes/confirm", given);
        var recovery = Pattern.compile("<li><code>([^<]+)</code>").matcher(confirmed.body());
        assertThat(recovery.find()).as(confirmed.body()).isTrue();

        var browser = by(visitor(), "person-10", "#oneTimeCode").accessible().screenshot("single-sign-on-code");
        assertThat(browser.path()).isEqualTo("/sign-in/single/code");
        assertThat(browser.all("#password")).isEmpty();
        browser.inLanguage("zh").accessible().inLanguage("en");
        assertThat(browser.go("/worklist").path()).as("not in yet").startsWith("/sign-in");
        browser.go("/sign-in/single/code").fill("oneTimeCode", "000000");
        browser.submit(browser.find("#oneTimeCode")).accessible();
        assertThat(browser.find(".problems").getText()).contains("wrong");
        browser.fill("oneTimeCode", recovery.group(1));
        browser.submit(browser.find("#oneTimeCode")).find(".leave");
        assertThat(browser.text()).contains("with.codes (invented)");
    }

    /** The code of this moment by RFC 6238, as an authenticator shows it. */
    private static String code(String secret) throws Exception {
        var bits = new StringBuilder();
        for (char one : secret.toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one);
            for (int bit = 4; bit >= 0; bit--) bits.append(value >> bit & 1);
        }
        var key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        var step = ByteBuffer.allocate(8).putLong(System.currentTimeMillis() / 30_000);
        var digest = mac.doFinal(step.array());
        int number = ByteBuffer.wrap(digest, digest[19] & 15, 4).getInt() & Integer.MAX_VALUE;
        return String.format("%06d", number % 1_000_000);
    }
}
