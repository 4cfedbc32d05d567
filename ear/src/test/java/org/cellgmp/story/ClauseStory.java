package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * The clauses of a guideline: a QA manager attests two with one signature and withdraws one; a regulatory writer compares a clause with
 * the official text, a QA manager brings it into force, and the rule that rests on it cites it so until it is revoked.
 */
class ClauseStory {
    private static final String QA = "qa-manager";
    private static final String WRITER = "regulatory-writer";
    private static final String RULE = "/guidelines/rules/us-21cfr600-680/610.1/1";
    private static final String GUIDELINE = "/guidelines/cn-cfdi-cell-gmp-2022";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    @Test
    void clausesAreAttestedWithEvidenceAndOneSignature() {
        var browser = Browser.openWithoutScript(server).signIn(QA).inLanguage("en");
        browser.go(GUIDELINE).accessible();
        assertThat(browser.find("#counts").getText()).contains("answered: ", "open: ", "overdue: ");
        browser.go(GUIDELINE + "?by=by-evidence&show=open");
        var boxes = browser.all("input[name=clause]");
        var first = boxes.get(0).getDomAttribute("value");
        boxes.get(0).click();
        boxes.get(1).click();
        browser.press("Attest the chosen clauses").accessible();
        var day = LocalDate.now();
        browser.fill("evidence", "Training file 7 (invented).").fill("evidence-1", "Audit of March (invented).");
        browser.find("#reviewOn").sendKeys(keys(day.minusDays(2)));
        sign(browser, QA).accessible();
        assertThat(browser.find("section.problems").getText()).contains("not in the future");
        assertThat(browser.find("#evidence").getText()).isEqualTo("Training file 7 (invented).");
        browser.find("#reviewOn").sendKeys(keys(day.plusDays(20)));
        sign(browser, QA).accessible().screenshot("attestation");
        var number = browser.path().replaceAll(".*/", "");
        assertThat(number).startsWith("AT-");
        assertThat(browser.text()).contains("Training file 7", "Audit of March", "Attestation that the evidence");
        browser.go(GUIDELINE + "?show=soon");
        assertThat(browser.text()).contains(number);
        browser.go("/worklist?show=attestations");
        assertThat(browser.text()).contains(number);
        browser.go(GUIDELINE + "/clauses/" + first).accessible();
        assertThat(browser.text()).contains(number + "/1", "Attest anew");
        browser.inLanguage("zh").go("/attestations/" + number).accessible();
        browser.inLanguage("en").go("/attestations?show=due").accessible();
        for (int line = 1; line <= 2; line++) {
            browser.go("/attestations/" + number);
            var form = browser.find("form[action$='/lines/" + line + "/withdrawal']");
            form.findElement(By.name("reason")).sendKeys("Of another site (invented).");
            browser.submit(form.findElement(By.name("reason")));
        }
        assertThat(browser.text()).contains("withdrawn", "Of another site (invented).");
        assertThat(program.get("administrator", "/api/v1/attestations").status())
                .isEqualTo(403);
        assertThat(program.get("inspector", "/api/v1/attestations/" + number).text("lines", 0, "state"))
                .isEqualTo("WITHDRAWN");
        assertThat(Http.signedIn(server, "inspector")
                        .bytes(GUIDELINE + "/clauses.xlsx")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aConfirmedClauseCountsInFullUntilItIsRevoked() {
        var browser = Browser.openWithoutScript(server).signIn(WRITER).inLanguage("en");
        browser.go(GUIDELINE + "/clauses/ch-10-r8")
                .press("Check against the official text")
                .accessible();
        browser.fill("read", "Notice 4 of 2022 (invented)").fill("says", "Pending tests are told (invented)");
        browser.submit(browser.find("#read")).accessible();
        assertThat(browser.find("section.problems").getText()).contains("digest");
        assertThat(browser.find("#says").getText()).isEqualTo("Pending tests are told (invented)");
        browser.fill("digest", "ab".repeat(32)).submit(browser.find("#read")).accessible();
        var number = browser.path().replaceAll(".*/", "");
        browser.press("Confirm").accessible().fill("reason", "Read word by word (invented).");
        sign(browser, WRITER).accessible();
        assertThat(browser.text()).contains("waits for a second person");
        var at = "/api/v1/source-checks/" + number;
        var quality = Browser.openWithoutScript(server).signIn(QA).inLanguage("en");
        quality.go("/source-checks/" + number).press("Bring into force").fill("reason", "Seen too (invented).");
        sign(quality, QA).accessible().screenshot("source-check");
        assertThat(quality.text()).contains("counts in full");
        assertThat(quality.go(RULE).text()).contains("confirmed by the site", "Pending tests are told (invented)");
        var revoked = program.sign(QA, at + "/revocation", "revision", revision(at), "reason", "of an old print");
        assertThat(revoked.text("state")).isEqualTo("REVOKED");
        assertThat(quality.go(RULE).text()).doesNotContain("confirmed by the site");
        quality.inLanguage("zh").go("/source-checks").accessible();
        assertThat(quality.text()).contains(number, "已撤销");
    }

    private String revision(String at) {
        return program.get("inspector", at).text("revision");
    }

    /** As a person types a day into the field. */
    private static String keys(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MMddyyyy"));
    }

    private Browser sign(Browser browser, String role) {
        if (!browser.all("#account").isEmpty())
            browser.fill("account", server.account(role).name());
        return browser.fill("password", server.account(role).password()).submit(browser.find("#password"));
    }
}
