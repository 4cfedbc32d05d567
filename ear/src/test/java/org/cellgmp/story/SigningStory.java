package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signing in a browser: the acknowledgement before the first, both components and then one, in turn and by different persons. */
class SigningStory {
    private static final Pattern PASSWORD = Pattern.compile("<code id=\"password\">([^<]+)</code>");
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private static final String CHOSEN = "the passphrase of a signer";

    private final Server server = Server.running();
    private final Program program = new Program(server);
    private final Http administrator = Http.signedIn(server, "administrator");

    /** A new colleague with an own password, who has not acknowledged the electronic signature yet. */
    private String colleague(String name, String role) {
        var account = name + "." + RUN;
        var fields = new LinkedHashMap<String, String>();
        fields.put("account", account);
        fields.put("printedName", name + " (invented)");
        fields.put("reason", "joined");
        fields.put("role", role);
        var opened = administrator.submit("/accounts", fields);
        var password = PASSWORD.matcher(opened.body());
        assertThat(password.find()).as(opened.body()).isTrue();
        var person = Http.visitor(server);
        person.submit("/sign-in", Map.of("account", account, "password", password.group(1)));
        var given = password.group(1);
        var changed = person.submit(
                "/account", "/account/password", Map.of("present", given, "next", CHOSEN, "again", CHOSEN));
        assertThat(changed.statusCode()).isEqualTo(303);
        return account;
    }

    private String order(String places) {
        var batch =
                program.get("qa-manager", "/api/v1/batch-records?q=DEMO-MSC-05").text("items", 0, "number");
        var opened = program.post(
                "qa-manager",
                "/api/v1/signature-orders",
                "record",
                batch,
                "version",
                "1",
                "reason",
                "a second pair of eyes (story)",
                "places",
                places);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.text("number");
    }

    private Browser signedIn(String account) {
        var browser = Browser.open(server).go("/sign-in");
        browser.fill("account", account).fill("password", CHOSEN);
        return browser.submit(browser.find("input[name=password]")).inLanguage("en");
    }

    private static Browser sign(Browser browser, String account, String password) {
        if (account != null) browser.fill("account", account);
        browser.fill("password", password);
        return browser.submit(browser.find("#password"));
    }

    @Test
    void aNewcomerAcknowledgesThenSignsWithBothThenWithThePasswordAlone() {
        var account = colleague("newcomer", "qa-manager");
        var first = order("signature.review qa-manager, signature.approval qualified-person-mah");
        var second = order("signature.review qa-manager");
        var browser = signedIn(account).go("/signatures?show=mine").accessible().screenshot("signatures");
        assertThat(browser.text()).contains(first, second);

        browser.go("/signatures/orders/" + first).accessible();
        assertThat(browser.all("#password"))
                .as("nothing is signed before it is acknowledged")
                .isEmpty();
        browser.press("Do so now").find("#agreed");
        browser.accessible().screenshot("certification");
        browser.find("#agreed").click();
        sign(browser, account, CHOSEN).find("#place-1");
        assertThat(browser.path()).isEqualTo("/signatures/orders/" + first);
        browser.accessible().screenshot("signature-order");
        assertThat(browser.text()).contains("newcomer (invented)", "Reviewed", "SHA-256");
        sign(browser, account, "wrong").find(".problems");
        sign(browser, account, CHOSEN).find("#place-1 .signature");
        assertThat(browser.text()).contains("newcomer (invented)");

        browser.go("/signatures/orders/" + second).accessible();
        assertThat(browser.text()).contains("the password alone will do");
        sign(browser, null, CHOSEN).find("#place-1 .signature");
        var signature = browser.find("#place-1 .signature figcaption a");
        browser.go(signature.getAttribute("href").replace(server.address().toString(), ""))
                .accessible()
                .screenshot("signature");
        assertThat(browser.text()).contains("password, in a continuous series", "unchanged since it was signed");

        administrator.submit(
                "/accounts/" + account,
                "/accounts/" + account + "/printed-name",
                Map.of("printedName", "newcomer-married (invented)", "reason", "married"));
        browser.go(browser.path());
        assertThat(browser.text()).contains("newcomer (invented)", "now newcomer-married (invented)");
        browser.inLanguage("zh").accessible();
        assertThat(browser.text()).contains("现为 newcomer-married (invented)");
    }

    @Test
    void aStolenSessionSignsNothing() {
        var number = order("signature.review qa-manager");
        var address = "/signatures/orders/" + number;
        var account = colleague("stolen", "qa-manager");
        var stolen = Http.visitor(server);
        stolen.submit("/sign-in", Map.of("account", account, "password", CHOSEN));
        assertThat(stolen.submit("/account/signature", Map.of("agreed", "yes", "account", account, "password", CHOSEN))
                        .statusCode())
                .isEqualTo(303);
        for (var fields : java.util.List.of(
                Map.of("place", "1"),
                Map.of("place", "1", "account", account),
                Map.of("place", "1", "account", account, "password", ""),
                Map.of("place", "1", "password", CHOSEN)))
            assertThat(stolen.submit(address, address + "/sign", fields).statusCode())
                    .as("400 for a password left out: " + fields.keySet())
                    .isIn(400, 403, 409);
        assertThat(program.get("qa-manager", "/api/v1/signature-orders/" + number)
                        .text("state"))
                .isEqualTo("WAITING");
    }

    @Test
    void aWitnessIsAnotherPersonAndComesSecond() {
        var performer = colleague("performer", "production-recorder");
        var witness = colleague("witness", "production-recorder");
        var number = order("signature.performer production-recorder, signature.witness production-recorder");
        var address = "/signatures/orders/" + number;
        for (var account : new String[] {performer, witness}) {
            var browser = signedIn(account).go("/account/signature");
            browser.find("#agreed").click();
            sign(browser, account, CHOSEN).find("h1");
        }
        var first = signedIn(performer).go(address);
        sign(first, performer, CHOSEN).find("#place-1 .signature");
        assertThat(first.find("#why-not").getText()).contains("another person");
        assertThat(first.all("#password")).isEmpty();
        var second = signedIn(witness).go(address);
        sign(second, witness, CHOSEN).find("#place-2 .signature");
        assertThat(second.text()).contains("complete", "performer (invented)", "witness (invented)");
        assertThat(program.get("inspector", "/api/v1/signature-orders").body()).doesNotContain(number);
    }

    @Test
    void qualityAssuranceAsksOnThePageOfARecordAndTheAdministratorKeepsThePolicy() {
        var batch =
                program.get("qa-manager", "/api/v1/batch-records?q=DEMO-MSC-05").text("items", 0, "number");
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en").go("/batches/" + batch);
        browser.press("Ask for signatures").find("#role1");
        browser.accessible().screenshot("signatures-ask");
        browser.fill("role1", "production-recorder").fill("role2", "production-reviewer");
        browser.fill("reason", "a witness is wanted (story)");
        browser.submit(browser.find("#reason")).find("#place-2");
        assertThat(browser.path()).startsWith("/signatures/orders/SO-");
        browser.inLanguage("zh").accessible();
        browser.go("/signatures").accessible();
        browser.inLanguage("en").signOut();

        browser.signIn("administrator").go("/accounts/site/policy").accessible().screenshot("policy");
        browser.fill("lockAfter", "2").fill("reason", "stricter");
        browser.submit(browser.find("#reason")).find(".problems");
        assertThat(browser.text()).contains("must be from 3 to 10");
        browser.fill("remembered", "6").fill("lockAfter", "5").fill("reason", "stricter (story " + RUN + ")");
        browser.submit(browser.find("#reason")).find("td");
        assertThat(browser.text()).contains("stricter (story " + RUN + ")");
        browser.fill("remembered", "5").fill("reason", "as before");
        browser.submit(browser.find("#reason")).find("td");
        browser.accessible();
    }
}
