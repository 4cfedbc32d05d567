package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An event is investigated in the browser without script: causes with and without evidence, drawn; risk, interview, hypothesis,
 * timeline and impact; and a result out of specification from the laboratory's checklist to its signed verdict.
 */
class InvestigationStory {
    private final Server server = Server.running();
    private final Program program = new Program(server);

    @Test
    void causesAreWrittenJudgedAndDrawn() {
        var batch = batch("DEMO-MSC-03");
        var event = classified(program.post(
                        "production-recorder",
                        "/api/v1/deviations",
                        "batch",
                        batch,
                        "title",
                        "Incubator at 38.1, outside 36.5 to 37.5 (invented)",
                        "description",
                        "The door was ajar for an hour.")
                .text("number"));
        var base = "/deviations/" + event + "/investigation";
        var browser =
                Browser.openWithoutScript(server).signIn("production-reviewer").inLanguage("en");
        browser.go("/deviations/" + event).find("a[href='" + base + "']");
        browser.go(base).accessible();
        cause(browser, base + "?edit=cause", "The door of the incubator was ajar", "MACHINE", batch + "/v1#/header");
        cause(browser, base + "?edit=why-C1", "The seal of the door is worn", null, batch + "/v1");
        cause(browser, base + "?edit=why-C2", "The maintenance plan does not name the seal", null, "");
        cause(browser, base + "?edit=cause", "The alarm was muted at night", "PEOPLE", "");
        judge(browser, base, "C3", "CONFIRMED", "Plan read (invented).");
        assertThat(browser.text()).contains("points at no evidence", "Plan read (invented).");
        cause(browser, base + "?edit=cause-C3", "The maintenance plan does not name the seal", null, batch + "/v1");
        judge(browser, base, "C3", "CONFIRMED", "Plan read (invented).");
        assertThat(browser.text()).contains("root cause");
        var picture = browser.find("#pictures svg").getAttribute("aria-label");
        assertThat(picture).contains("C4 The alarm was muted at night [proposed \u00b7 unsupported]", "root cause");
        cause(browser, base + "?edit=cause", "Nowhere", "METHOD", "BR-1999-0001/v1");
        assertThat(browser.all(".problems")).isNotEmpty();
        assertThat(browser.find("#text").getText()).isEqualTo("Nowhere");

        browser.go(base + "?edit=mode").accessible();
        browser.fill("mode", "Door opens").fill("effect", "Cells too warm").fill("cause", "Seal worn");
        browser.fill("severity", "8").fill("occurrence", "5").fill("detection", "5");
        browser.fill("action", "Seal into the plan").submit(browser.find("#mode"));
        assertThat(browser.find("#risk").getText()).contains("200", "action wanted");
        browser.go(base + "?edit=interview").fill("person", "production-recorder");
        browser.fill("at", "2026-01-05 10:00").fill("said", "The alarm is muted every night (invented).");
        browser.submit(browser.find("#said"));
        assertThat(browser.find("#interviews").getText()).contains("muted every night");
        browser.go(base + "?edit=hypothesis")
                .fill("statement", "The seal leaks")
                .fill("test", "Paper strip");
        browser.fill("expected", "The strip falls").submit(browser.find("#statement"));
        assertThat(browser.find("#hypotheses").getText()).contains("Not tested yet");
        browser.accessible().screenshot("investigation");
        assertThat(Http.signedIn(server, "inspector")
                        .get(base + "/fishbone.svg")
                        .body())
                .startsWith("<svg");

        browser.go(base + "/timeline").accessible().screenshot("investigation-timeline");
        assertThat(browser.text()).contains("wrote down a cause", "Known to the quality unit");
        browser.go(base + "/impact?days=366").accessible().screenshot("investigation-impact");
        assertThat(browser.all("#touched tbody tr")).isNotEmpty();
        browser.go(browser.find("#touched a[href*='judge=']").getDomAttribute("href"));
        browser.fill("impact", "CLEARED").fill("reason", "Other incubator (invented).");
        browser.accessible().submit(browser.find("#reason"));
        browser.go(base + "/impact?days=366");
        assertThat(browser.find("#touched").getText()).contains("cleared", "Other incubator (invented).");
        browser.inLanguage("zh").go(base).accessible().screenshot("investigation-zh");
        assertThat(browser.text()).contains("鱼骨图", "无证据支持", "根本原因");
        browser.signOut().signIn("inspector").inLanguage("en").go(base).accessible();
        assertThat(browser.all("main form")).isEmpty();
    }

    @Test
    void aResultOutOfSpecificationGoesThroughItsPhases() {
        var result = batch("DEMO-MSC-03") + "/v1#/qcResults/0/result";
        var opened = program.post(
                "qc-analyst",
                "/api/v1/deviations",
                "title",
                "Result outside its limits (invented)",
                "description",
                "Below the limit.");
        var event = classified(opened.text("number"));
        var base = "/deviations/" + event + "/investigation/laboratory";
        var browser = Browser.openWithoutScript(server)
                .signIn("qc-analyst")
                .inLanguage("en")
                .go(base);
        browser.fill("path", "OUT_OF_SPECIFICATION")
                .fill("result", result)
                .fill("analyst", "analyst-of-the-test")
                .accessible()
                .submit(browser.find("#open input"));
        for (var item : List.of("METHOD", "CALCULATION", "EQUIPMENT", "STANDARDS", "SAMPLE", "RAW_DATA", "ANALYST")) {
            browser.go(base + "?item=" + item).fill("answer", "IN_ORDER");
            browser.submit(browser.find("#remark"));
        }
        browser.accessible().signOut().signIn("qc-reviewer").go(base);
        browser.fill("assignable", "false").fill("rationale", "Nothing was found (invented).");
        browser.accessible().submit(browser.find("#conclude-phase-one textarea"));
        browser.fill("count", "1").fill("analyst", server.account("qc-analyst").name());
        browser.fill("sample", "ORIGINAL").fill("averaging", "NONE").fill("rationale", "By procedure (invented).");
        browser.submit(browser.find("#plan-retest textarea"));
        browser.signOut().signIn("qa-manager").go(base).accessible().screenshot("laboratory-plan");
        sign(browser);
        browser.signOut()
                .signIn("qc-analyst")
                .go(base)
                .fill("result", "60")
                .submit(browser.find("#record-retest input"));
        assertThat(browser.text()).contains("1 of 1 retests made");
        browser.signOut().signIn("qa-manager").go(base);
        browser.fill("outcome", "CONFIRMED").fill("rationale", "The retest says the same (invented).");
        sign(browser).find("#verdict");
        assertThat(browser.text()).contains("The result stands", "SG-");
        browser.accessible().screenshot("laboratory");
    }

    private Browser sign(Browser browser) {
        var account = server.account("qa-manager");
        return browser.fill("account", account.name())
                .fill("password", account.password())
                .submit(browser.find("#password"));
    }

    private static void cause(Browser browser, String form, String text, String branch, String evidence) {
        browser.go(form).fill("text", text).fill("supports", evidence);
        if (branch != null) browser.fill("branch", branch);
        browser.submit(browser.find("#text"));
    }

    private static void judge(Browser browser, String base, String id, String state, String reason) {
        browser.go(base + "?edit=judge-" + id).fill("state", state).fill("reason", reason);
        browser.click("input[name=root]").submit(browser.find("#reason"));
    }

    private String classified(String event) {
        var compared = program.post(
                "qa-manager",
                "/api/v1/deviations/" + event + "/recurrence",
                "revision",
                program.get("qa-manager", "/api/v1/deviations/" + event).text("revision"),
                "justification",
                "Nothing like it (invented).");
        var classified = program.post(
                "qa-manager",
                "/api/v1/deviations/" + event + "/classification",
                "revision",
                compared.text("revision"),
                "severity",
                "4",
                "occurrence",
                "1",
                "detectability",
                "1",
                "productImpact",
                "NONE",
                "patientImpact",
                "NONE",
                "rationale",
                "May have suffered (invented).");
        assertThat(classified.status()).as(classified.body()).isEqualTo(200);
        return event;
    }

    private String batch(String title) {
        return program.get("qa-manager", "/api/v1/batch-records?q=" + title).text("items", 0, "number");
    }
}
