package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a finding to a signed CAPA plan in a few clicks, and the life of a CAPA and of a change; every page looked at. */
class CapaStory {
    private static final String QA = "qa-manager";
    private static final String REVIEWER = "production-reviewer";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    /** Counts what a person clicks: links, buttons, choices. Signing in is one each. */
    private static final class Clicks {
        private int count;

        Browser one(Browser browser) {
            count++;
            return browser;
        }
    }

    @Test
    void aFindingHasASignedPlanAfterFewClicksAndNobodySignsTheirOwn() {
        var batch = batch("DEMO-ARI-02");
        var clicks = new Clicks();
        var browser = clicks.one(Browser.open(server).signIn(REVIEWER)).inLanguage("en");
        var deviation = program.post(
                        REVIEWER,
                        "/api/v1/deviations",
                        "title",
                        "Incubator drifts (invented)",
                        "description",
                        "It stood at 38.1 for an hour.",
                        "immediateCorrection",
                        "Cells moved to the second incubator.",
                        "batch",
                        batch)
                .text("number");
        clicks.one(browser.go("/deviations/" + deviation));
        clicks.one(browser.click("#raise-capa"));
        assertThat(browser.path()).as(browser.text()).startsWith("/capas/CA-").endsWith("/plan");
        var capa = browser.path().replace("/capas/", "").replace("/plan", "");
        clicks.one(browser.go("/capas/" + capa));
        assertThat(browser.text()).contains("Incubator drifts (invented)", "Cells moved to the second incubator.");
        browser.accessible().screenshot("capa-draft");
        assertThat(browser.go("/deviations/" + deviation).text()).contains(capa);
        browser.accessible();

        clicks.one(browser.go("/capas/" + capa + "/plan"));
        browser.accessible().screenshot("capa-plan");
        browser.fill("rootCause", "The sensor is worn.");
        clicks.one(browser.submit(browser.find("#rootCause")));
        assertThat(browser.path()).isEqualTo("/capas/" + capa);
        assertThat(browser.text()).contains("The sensor is worn.");

        clicks.one(browser.signOut().signIn(QA)).inLanguage("en");
        clicks.one(browser.go("/capas/" + capa)).accessible();
        clicks.one(browser.press("Sign the plan"));
        browser.accessible().screenshot("capa-sign");
        browser.fill("reason", "Agreed.");
        clicks.one(sign(browser, server.account(QA).password())).find("#approval .signature");
        assertThat(browser.text()).contains("Plan approved", "SG-");
        assertThat(clicks.count).isLessThanOrEqualTo(25);

        // What the reviewer wrote and owns is verified by somebody else, and its day moves only by a signature.
        var account = server.account(REVIEWER).name();
        var revision = revision(capa);
        assertThat(program.post(
                                QA,
                                "/api/v1/capas/" + capa + "/actions/A1/completion",
                                "revision",
                                revision,
                                "evidence",
                                "x")
                        .body())
                .contains("capa.not-owner", account);
        browser.signOut().signIn(REVIEWER).inLanguage("en").go("/capas/" + capa);
        browser.fill("evidence", "Recorded with the batch.").submit(browser.find("#evidence-A1"));
        assertThat(browser.text()).contains("Recorded with the batch.");
        assertThat(browser.all("#verification-A1")).as("own work").isEmpty();
        assertThat(browser.text()).contains("You carried out this action");
        browser.accessible().screenshot("capa-own-work");
        browser.signOut().signIn(QA).inLanguage("en").go("/capas/" + capa);
        browser.fill("verification", "Looked at the entry.").submit(browser.find("#verification-A1"));
        assertThat(browser.text()).contains("Looked at the entry.", "these actions are open or not verified: A2");
    }

    @Test
    void actionsExtensionsConfirmationAndVerdictFollowEachOther() {
        var owner = server.account(REVIEWER).name();
        var check = server.account("qc-analyst").name();
        var due = LocalDate.now().plusDays(20).toString();
        var raised = program.post(
                REVIEWER,
                "/api/v1/capas",
                "plan",
                Map.of(
                        "title",
                        "Door alarms (invented)",
                        "problem",
                        "Doors stay open.",
                        "rootCause",
                        "No training.",
                        "actions",
                        List.of(Map.of(
                                "kind",
                                "CORRECTIVE",
                                "what",
                                "Train all",
                                "owner",
                                owner,
                                "dueOn",
                                due,
                                "done",
                                "All are trained")),
                        "effectiveness",
                        Map.of(
                                "metric",
                                "alarms",
                                "threshold",
                                "none",
                                "days",
                                "1",
                                "criterion",
                                Map.of("kind", "JUDGED"),
                                "owner",
                                check)));
        assertThat(raised.status()).as(raised.body()).isEqualTo(201);
        var capa = raised.text("number");
        var path = "/api/v1/capas/" + capa;
        refused(program.post(QA, path + "/confirmation", "revision", revision(capa)), "capa.not-now.CONFIRM");
        done(program.sign(QA, path + "/approval", "revision", revision(capa), "reason", "Agreed."));
        refused(program.post(QA, path + "/confirmation", "revision", revision(capa)), "capa.actions-open");
        var later = LocalDate.now().plusDays(40).toString();
        done(program.post(
                REVIEWER, path + "/actions/A1/extension", "revision", revision(capa), "to", later, "reason", "Ill."));
        done(program.post(
                REVIEWER, path + "/actions/A1/completion", "revision", revision(capa), "evidence", "Lists signed."));
        done(program.post(QA, path + "/actions/A1/verification", "revision", revision(capa), "verification", "Seen."));
        refused(program.post(QA, path + "/confirmation", "revision", revision(capa)), "capa.extensions-pending");

        var browser = Browser.openWithoutScript(server).signIn(QA).inLanguage("en");
        assertThat(browser.go("/worklist?show=capas").text()).contains(capa, "extension E1 waits for a decision");
        browser.go("/capas/" + capa + "/extensions/E1").accessible().screenshot("capa-extension");
        browser.fill("choice", "no").fill("reason", "It is done already.");
        sign(browser, server.account(QA).password());
        assertThat(browser.text()).contains("refused");
        browser.submit(browser.find("#confirmation button"));
        assertThat(browser.text()).contains("Effectiveness check");
        refused(
                program.sign(QA, path + "/verdict", "revision", revision(capa), "effective", "yes", "reason", "Good."),
                "capa.not-assessed");
        done(program.post(
                "qc-analyst", path + "/assessment", "revision", revision(capa), "text", "Two more.", "met", "no"));
        browser.go("/capas/" + capa + "/verdict").accessible().screenshot("capa-verdict");
        browser.fill("choice", "yes").fill("reason", "Two alarms more.");
        sign(browser, server.account(QA).password()).find(".problems");
        assertThat(browser.text()).contains("still open");
        browser.fill("choice", "no");
        sign(browser, server.account(QA).password());
        assertThat(browser.path()).isEqualTo("/capas/" + capa);
        assertThat(browser.text()).contains("Not effective");
        browser.click("#effectiveness a[href^='/capas/CA-']");
        assertThat(browser.text()).contains("Goes on from", capa);
        browser.go("/capas?state=all").accessible().screenshot("capas");
        browser.inLanguage("zh").go("/capas/" + capa).accessible().screenshot("capa-zh");
    }

    @Test
    void aChangeIsAskedForApprovedCarriedOutAndPutInForce() {
        var browser = Browser.openWithoutScript(server).signIn(REVIEWER).inLanguage("en");
        browser.go("/changes/new").accessible().screenshot("change-new");
        browser.fill("title", "Another incubator (invented)")
                .fill("what", "The incubator is replaced.")
                .fill("why", "It drifts.")
                .fill("kind", "DOCUMENT")
                .fill("batches", "")
                .fill("effect0", "The equipment record gets a version.")
                .fill("category0", "MODERATE")
                .fill("step0", "Qualify it");
        browser.find("[name=due0]").sendKeys(keys(LocalDate.now().plusDays(20)));
        browser.submit(browser.find("#what"));
        var change = browser.path().replace("/changes/", "");
        assertThat(change).as(browser.text()).startsWith("CH-");
        assertThat(browser.text()).contains("Drug Administration Law (2019) Art. 79");
        browser.accessible().screenshot("change");

        browser.signOut()
                .signIn(QA)
                .inLanguage("en")
                .go("/changes/" + change + "/sign/approval")
                .accessible();
        browser.fill("reason", "Agreed.");
        sign(browser, server.account(QA).password()).find("#signatures .signature");
        assertThat(browser.text()).contains("Approved", "these steps are open or not verified: S1");

        browser.signOut().signIn(REVIEWER).inLanguage("en").go("/changes/" + change);
        browser.fill("evidence", "Report signed.").submit(browser.find("#evidence-S1"));
        browser.signOut().signIn(QA).inLanguage("en").go("/changes/" + change);
        browser.fill("verification", "Report read.").submit(browser.find("#verification-S1"));
        assertThat(browser.text()).contains("these filings are not settled: F1");
        var path = "/api/v1/changes/" + change;
        done(program.post(
                "regulatory-writer",
                path + "/filings/F1",
                "revision",
                program.get(QA, path).text("revision"),
                "reference",
                "CDE-1 (invented)",
                "on",
                LocalDate.now().minusDays(1).toString()));
        browser.go("/changes/" + change).submit(browser.find("[name=effectiveOn]"));
        assertThat(browser.text()).contains("In force from");
        browser.go("/changes/" + change + "/sign/closure").fill("reason", "It stands.");
        sign(browser, server.account(QA).password());
        assertThat(browser.text()).contains("Closed");
        browser.go("/changes").accessible().screenshot("changes");
    }

    @Test
    void theQualityUnitKeepsTheCalendar() {
        var browser = Browser.openWithoutScript(server).signIn(QA).inLanguage("en");
        browser.go("/calendar").accessible().screenshot("calendar");
        browser.fill("days", "2031-10-01 - National Day\n2031-10-11 + worked instead")
                .fill("reason", "Year 2031.");
        browser.submit(browser.find("#days"));
        assertThat(browser.text()).contains("Year 2031.");
        browser.fill("days", "soon").fill("reason", "x").submit(browser.find("#days"));
        assertThat(browser.text()).contains("is not written as a day");
        browser.signOut().signIn("inspector").go("/calendar").accessible();
        assertThat(browser.all("form[action='/calendar']")).isEmpty();
    }

    /** As a person types a day into the browser's own field, month first. */
    private static String keys(LocalDate day) {
        return String.format("%02d%02d%04d", day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    }

    private Browser sign(Browser browser, String password) {
        return browser.fill("account", server.account(QA).name())
                .fill("password", password)
                .submit(browser.find("#password"));
    }

    private String revision(String capa) {
        return program.get(QA, "/api/v1/capas/" + capa).text("revision");
    }

    private static void done(Program.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static void refused(Program.Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains(code);
    }

    private String batch(String title) {
        return program.get(QA, "/api/v1/batch-records?q=" + title).text("items", 0, "number");
    }
}
