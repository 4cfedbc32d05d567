package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Roles that count at one product only, and a colleague who leaves with work open: in the browser, without scripts too. */
class PeopleStory {
    private static final Pattern PASSWORD = Pattern.compile("<code id=\"password\">([^<]+)</code>");
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private static final String CHOSEN = "the passphrase of a colleague";

    private final Server server = Server.running();
    private final Program program = new Program(server);
    private final Http administrator = Http.signedIn(server, "administrator");

    /** A new colleague with an own password. */
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
        var given = password.group(1);
        person(account, given)
                .submit("/account", "/account/password", Map.of("present", given, "next", CHOSEN, "again", CHOSEN));
        return account;
    }

    private Http person(String account, String password) {
        var person = Http.visitor(server);
        person.submit("/sign-in", Map.of("account", account, "password", password));
        return person;
    }

    private Browser signedIn(String account) {
        var browser = Browser.openWithoutScript(server).go("/sign-in");
        browser.fill("account", account).fill("password", CHOSEN);
        return browser.submit(browser.find("input[name=password]")).inLanguage("en");
    }

    private String event(String title) {
        var batch =
                program.get("qa-manager", "/api/v1/batch-records?q=DEMO-MSC-05").text("items", 0, "number");
        return program.post(
                        "production-recorder",
                        "/api/v1/deviations",
                        "batch",
                        batch,
                        "title",
                        title,
                        "description",
                        "Seen by chance.")
                .text("number");
    }

    @Test
    void aRoleLimitedToAnotherProductDoesNothingHereAndIsToldSo() {
        var account = colleague("elsewhere", "qa-manager");
        var event = event("Frost on a sensor " + RUN);
        var limits = Browser.openWithoutScript(server)
                .signIn("administrator")
                .inLanguage("en")
                .go("/accounts/" + account);
        limits.fill("product", "ANOTHER-PRODUCT")
                .driver()
                .findElement(org.openqa.selenium.By.id("limit-reason"))
                .sendKeys("works for the other product");
        limits.submit(limits.find("#limit-reason")).accessible().screenshot("limits");
        assertThat(limits.text()).contains("ANOTHER-PRODUCT");
        limits.inLanguage("zh").accessible();
        assertThat(limits.text()).contains("角色的适用范围", "ANOTHER-PRODUCT");
        limits.inLanguage("en").signOut();

        var browser = signedIn(account).go("/deviations/" + event).accessible();
        assertThat(browser.text()).contains("does not count for");
        var refused = person(account, CHOSEN)
                .submit(
                        "/deviations/" + event,
                        "/deviations/" + event + "/recurrence",
                        Map.of("revision", "0", "justification", "none", "since", "2024-01-01"));
        assertThat(refused.statusCode()).as(refused.body()).isIn(400, 403);
        browser.go("/worklist?show=deviations&q=" + RUN).accessible();
        assertThat(browser.text()).doesNotContain(event);

        browser.go("/deviations/new").accessible();
        browser.fill("title", "Seen in the yard " + RUN).fill("description", "A broken seal.");
        browser.submit(browser.find("#title"));
        assertThat(browser.text()).as("the form comes back").contains("names neither product nor site");
        assertThat(browser.find("#title").getAttribute("value")).isEqualTo("Seen in the yard " + RUN);
        browser.fill("product", "ANOTHER-PRODUCT").submit(browser.find("#title"));
        assertThat(browser.path()).startsWith("/deviations/DV-");
        assertThat(browser.text()).contains("ANOTHER-PRODUCT");
        browser.go("/worklist?show=deviations&q=" + RUN);
        assertThat(browser.text()).contains("Seen in the yard " + RUN);
    }

    @Test
    void aLastDayIsSetAndTheLeaverIsListedForTheQualityUnit() {
        var account = colleague("leaving", "production-reviewer");
        var browser = Browser.openWithoutScript(server)
                .signIn("administrator")
                .inLanguage("en")
                .go("/accounts/" + account);
        var today = java.time.LocalDate.now().toString();
        administrator.submit(
                "/accounts/" + account,
                "/accounts/" + account + "/last-day",
                Map.of("lastDay", today, "reason", "moves on"));
        browser.go("/accounts/" + account).accessible().screenshot("last-day");
        assertThat(browser.text()).contains("Last day", today);
        var colleague = person(account, CHOSEN);
        assertThat(colleague.get("/worklist").statusCode()).isEqualTo(200);
        administrator.submit("/accounts/" + account, "/accounts/" + account + "/close", Map.of("reason", "gone"));
        assertThat(colleague.get("/worklist").statusCode())
                .as("the session is over at once")
                .isEqualTo(303);
        browser.signOut();
        var quality = Browser.openWithoutScript(server).signIn("qa-manager").inLanguage("en");
        quality.go("/leavers").accessible().screenshot("leavers");
        assertThat(quality.text()).contains("People who leave");
        quality.inLanguage("zh").accessible();
    }
}
