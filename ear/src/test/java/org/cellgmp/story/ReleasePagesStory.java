package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of quality events in a browser: a deviation from opening to the signing page, without script, and every page looked at. */
class ReleasePagesStory {
    private final Server server = Server.running();
    private final Program program = new Program(server);

    @Test
    void aDeviationIsOpenedAndCarriedOnWithoutScript() {
        var batch = batch("DEMO-MSC-06");
        var browser = Browser.openWithoutScript(server).signIn("qc-analyst").go("/deviations/new?batch=" + batch);
        browser.fill("title", "Frost on the cell bank (invented)").fill("description", "Seen at the weekly check.");
        browser.submit(browser.find("#title")).find("#about");
        assertThat(browser.text()).contains("Frost on the cell bank (invented)", batch);
        var number = browser.path().replace("/deviations/", "");
        assertThat(number).startsWith("DV-");

        browser.signOut().signIn("qa-manager").go("/deviations/" + number + "/recurrence");
        browser.fill("justification", "Nothing like it (invented).")
                .submit(browser.find("#justification"))
                .find("#factors");
        assertThat(browser.path()).isEqualTo("/deviations/" + number + "/classification");
        for (var factor : List.of("severity", "occurrence", "detectability"))
            browser.find("input[name=" + factor + "][value='1']").click();
        for (var factor : List.of("product-impact", "patient-impact"))
            browser.find("input[name=" + factor + "][value=NONE]").click();
        browser.submit(browser.find("#severity")).find("#answer");
        browser.fill("rationale", "No product was touched.")
                .submit(browser.find("#rationale"))
                .find("#classification b");
        assertThat(browser.text()).contains("Minor", "No product was touched.");

        browser.signOut().signIn("production-reviewer").go("/deviations/" + number + "?edit=investigation");
        browser.fill("rootCause", "Door seal worn.")
                .fill("impactOnBatch", "None.")
                .fill("impactOnOthers", "None.")
                .submit(browser.find("#rootCause"))
                .find("#investigation h3");
        assertThat(browser.text()).contains("Door seal worn.");

        browser.signOut().signIn("qa-manager").go("/deviations/" + number + "/conclusion");
        browser.fill("reason", "Nothing was in it.");
        sign(browser, "wrong").find(".problems");
        assertThat(browser.text()).contains("Nothing was in it.");
        sign(browser, server.account("qa-manager").password()).find("#conclusions .signature");
        assertThat(browser.path()).isEqualTo("/deviations/" + number);
        assertThat(browser.text()).contains("The batch may be released as to this deviation", "SG-");
    }

    private Browser sign(Browser browser, String password) {
        return browser.fill("verdict", "MAY_BE_RELEASED")
                .fill("account", server.account("qa-manager").name())
                .fill("password", password)
                .submit(browser.find("#password"));
    }

    @Test
    void everyPageIsAccessibleAndLookedAt() {
        var batch = batch("DEMO-ARI-03");
        var statement = program.get("qa-manager", "/api/v1/batch-records/" + batch + "/statement")
                .text("number");
        var deviation = program.post(
                        "qa-manager",
                        "/api/v1/deviations",
                        "title",
                        "Label printed twice (invented)",
                        "description",
                        "One was destroyed.")
                .text("number");
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en");
        browser.go("/statements/" + statement).accessible().screenshot("statement");
        var finding = browser.find("a[href*='/findings/']").getDomAttribute("href");
        browser.go(finding).accessible().screenshot("finding");
        assertThat(browser.find("#similar").getText()).isNotBlank();
        browser.go("/statements").accessible().screenshot("statements");
        browser.go("/deviations?state=all").accessible().screenshot("deviations");
        browser.go("/deviations/new").accessible().screenshot("deviation-new");
        browser.go("/deviations/" + deviation).accessible().screenshot("deviation");
        browser.go("/deviations/" + deviation + "/recurrence").accessible();
        browser.go("/dispositions").accessible().screenshot("dispositions");
        browser.go("/dispositions?state=all").accessible();
        browser.go("/find?q=DEMO").accessible().screenshot("found");
        browser.go("/find?q=" + deviation.toLowerCase(java.util.Locale.ROOT));
        assertThat(browser.path()).isEqualTo("/deviations/" + deviation);
        browser.go("/dispositions/of/" + batch).accessible().screenshot("disposition");
        browser.go("/dispositions/of/" + batch("DEMO-MSC-05") + "/sign?decision=REJECT&capacity=QUALITY")
                .accessible()
                .screenshot("sign");
        browser.go("/guidelines").accessible().screenshot("guidelines");
        browser.go("/differences/jurisdictions").accessible();
        browser.go("/differences/jurisdictions?show=EU&batch=" + batch)
                .accessible()
                .screenshot("jurisdictions");
        assertThat(browser.all("tbody tr")).isNotEmpty();
        browser.go("/differences/editions").accessible();
        browser.go("/differences/editions?earlier=eu-gmp-annex11-2011&later=eu-gmp-annex11-draft2025")
                .accessible()
                .screenshot("editions");
        browser.go("/guidelines/rules/cn-gmp-2010/art-175-9/1").accessible();
        browser.go("/guidelines/cn-gmp-2010").accessible().screenshot("guideline");
        browser.go("/guidelines/rules/cn-gmp-2010/art-94/1").accessible().screenshot("rule");
        browser.inLanguage("zh").go("/statements/" + statement).accessible().screenshot("statement-zh");
    }

    @Test
    void everyCaseIsReplayedHereAndEachClauseTracedToIt() {
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en");
        browser.go("/self-checks").accessible();
        browser.click("form[action='/self-checks'] button");
        assertThat(browser.path()).startsWith("/jobs/");
        var job = browser.path().substring("/jobs/".length());
        var number = Wait.until(
                        () -> program.get("qa-manager", "/api/v1/jobs/" + job),
                        answer -> answer.text("state").equals("DONE"))
                .text("result");
        browser.go("/self-checks/" + number).accessible().screenshot("self-check");
        assertThat(browser.text()).contains("Every case").doesNotContain("Cases that failed");
        browser.go("/catalogue/cn-cfdi-cell-gmp-2022").accessible().screenshot("trace-matrix");
        assertThat(browser.text()).contains(number, "passed");
        browser.inLanguage("zh").go("/self-checks").accessible().screenshot("self-checks-zh");
        for (var path : List.of(
                "/api/v1/self-checks/" + number + "/protocol.pdf?language=both",
                "/api/v1/catalogue/cn-cfdi-cell-gmp-2022/catalogue.pdf?language=zh"))
            assertThat(program.get("qa-manager", path).body()).startsWith("%PDF-");
    }

    private String batch(String title) {
        return program.get("qa-manager", "/api/v1/batch-records?q=" + title).text("items", 0, "number");
    }
}
