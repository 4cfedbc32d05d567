package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Quality events whose people left are put in other hands: one on its page, many from the list, and by a program; each with a
 * reason that stands in its story.
 */
class OwnerStory {
    private static final String REVIEWER = "production-reviewer";
    private static final String QA = "qa-manager";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    @Test
    void eventsAreHandedFromOnePersonToAnother() {
        var first = opened("Hands one (invented)");
        var second = opened("Hands two (invented)");
        var reviewer = server.account(REVIEWER).name();
        var browser = Browser.openWithoutScript(server).signIn(QA).inLanguage("en");
        browser.go("/deviations/" + first + "/owner").accessible();
        browser.fill("owner", "nobody-of-this-name").fill("reason", "left the house (invented)");
        browser.submit(browser.find("#owner")).accessible();
        assertThat(browser.all("section.problems")).isNotEmpty();
        assertThat(browser.find("#reason").getText()).isEqualTo("left the house (invented)");
        browser.find("#owner").clear();
        browser.fill("owner", reviewer).submit(browser.find("#owner"));
        assertThat(browser.path()).isEqualTo("/deviations/" + first);
        assertThat(browser.find("#story").getText()).contains("left the house (invented)");
        manyFromTheList(browser, second, reviewer);
        var at = "/api/v1/deviations/" + first;
        var event = program.get("inspector", at);
        assertThat(event.text("owner", "account")).isEqualTo(reviewer);
        assertThat(assign("production-recorder", at, "x").status()).isEqualTo(403);
        assertThat(assign("inspector", at, "x").status()).isEqualTo(403);
        assertThat(assign(QA, at, server.account("inspector").name()).body()).contains("deviation.no-such-person");
        assertThat(assign(QA, at, server.account(QA).name()).text("owner", "account"))
                .isEqualTo(server.account(QA).name());
        var rows = List.of(Map.of("number", first), Map.of("number", second));
        var preview = program.post(
                REVIEWER, "/api/v1/bulk-acts?dryRun=true", "act", "ASSIGN", "owner", reviewer, "rows", rows);
        assertThat(preview.list("rows")).hasSize(2);
        assertThat(preview.text("rows", 1, "refusal")).isEqualTo("deviation.owner-already");
    }

    private void manyFromTheList(Browser browser, String number, String reviewer) {
        browser.go("/deviations?q=" + number).accessible();
        browser.find("input[name=row][value^='" + number + "']").click();
        browser.find("#bulk select[name=act] option[value=ASSIGN]").click();
        browser.submit(browser.find("#bulk select[name=act]")).accessible();
        browser.fill("owner", reviewer);
        browser.click("button[formaction='/bulk/preview']");
        assertThat(browser.text()).contains("to " + reviewer);
        browser.accessible().fill("reason", "all at once (invented)").press("Put in somebody\u2019s hands");
        assertThat(browser.path()).startsWith("/bulk/BA-");
        assertThat(browser.text()).contains("1 of 1 done");
        browser.inLanguage("zh").go("/deviations/" + number + "/owner").accessible();
        assertThat(browser.text()).contains("负责人");
        browser.inLanguage("en");
    }

    private Program.Answer assign(String role, String at, String owner) {
        var revision = program.get("inspector", at).text("revision");
        return program.post(role, at + "/owner", "revision", revision, "owner", owner, "reason", "by hand (invented)");
    }

    private String opened(String title) {
        return program.post(
                        "production-recorder", "/api/v1/deviations", "title", title, "description", "Seen (invented).")
                .text("number");
    }
}
