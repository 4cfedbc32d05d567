package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The quality unit reviews the trail of a batch in a browser; data come after the review; the reviewer turns out to have a hand in the batch. */
class TrailReviewStory {
    private static final String QA = "qa-manager";
    private static final String RECORDER = "production-recorder";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    private void correct(String batch, String pointer, String value, String reason) {
        var path = "/api/v1/batch-records/" + batch;
        var tag = Http.program(server, RECORDER).get(path).headers().firstValue("ETag");
        var body = "{\"reason\":\"%s\",\"cells\":[{\"pointer\":\"%s\",\"value\":\"%s\"}]}"
                .formatted(reason, pointer, value);
        var done = Http.program(server, RECORDER)
                .with("If-Match", tag.orElseThrow())
                .post("/api/v1/records/" + batch + "/corrections", "application/json", body);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    }

    private Browser sign(Browser browser, String password) {
        return browser.fill("conclusion", "Nothing against the batch (story).")
                .fill("account", server.account(QA).name())
                .fill("password", password)
                .submit(browser.find("#password"));
    }

    /** A refused form comes back with all but the components of the signature. */
    private Browser signLimits(Browser browser, String password) {
        browser.fill("account", server.account(QA).name()).fill("password", password);
        return browser.submit(browser.find("#password"));
    }

    @Test
    void theTrailIsAnsweredSignedGoesOnAndIsNotForWhoHadAHandInIt() throws Exception {
        var batch = InventedBatches.copy(server, "DEMO-ARI-03", "STORY-TV-1", "STORY-TV-P");
        var before = program.get(QA, "/api/v1/batch-records/" + batch).text("record", "qcResults", 0, "result");
        correct(batch, "/qcResults/0/result", "12.5", "misread (story)");

        var browser = Browser.open(server).signIn(QA).inLanguage("en").go("/worklist?show=trail-reviews");
        browser.accessible();
        browser.go("/batches/" + batch + "/trail-review");
        browser.accessible().screenshot("trail-review");
        assertThat(browser.find("[data-state]").getDomAttribute("data-state")).isEqualTo("UNREVIEWED");
        var changed = browser.find("[data-ranked=CHANGED_AFTER_RESULT]").getText();
        assertThat(changed).contains(before, "12.5", "misread (story)");
        assertThat(browser.all("input[name=conclusion]")).isEmpty();

        browser.submit(browser.find("#text-CHANGED_AFTER_RESULT")).find(".problems");
        for (var left = browser.all("[data-answered=false]");
                !left.isEmpty();
                left = browser.all("[data-answered=false]")) {
            var criterion = left.get(0).getDomAttribute("data-ranked");
            var form = "#answer-" + criterion + " ";
            browser.find(form + "input[name=all]").click();
            browser.find(form + "input[value=EXPLAINED]").click();
            browser.find(form + "textarea").sendKeys("Compared with the raw data (story).");
            browser.submit(browser.find(form + "textarea")).find("#" + criterion + " [data-answered=true]");
        }
        browser.go("/batches/" + batch + "/trail-review?show=first-entry").accessible();
        assertThat(browser.text()).contains("12.5");
        browser.go("/batches/" + batch + "/trail-review");
        sign(browser, "wrong").find(".problems");
        sign(browser, server.account(QA).password()).find(".signature");
        assertThat(browser.path()).startsWith("/trail-reviews/TV-");
        browser.accessible().screenshot("trail-review-signed");
        var print = Http.signedIn(server, QA).bytes(browser.path() + "/review.pdf?language=both");
        assertThat(print.statusCode()).isEqualTo(200);
        assertThat(new String(print.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(browser.text()).contains("Trail reviewed", "Compared with the raw data (story).");
        browser.go("/dispositions/of/" + batch).accessible();
        assertThat(browser.find("[data-covered]").getDomAttribute("data-covered"))
                .isEqualTo("true");

        correct(batch, "/qcResults/0/result", "12.6", "misread again (story)");
        browser.go("/batches/" + batch + "/trail-review").accessible();
        assertThat(browser.find("[data-state]").getDomAttribute("data-state")).isEqualTo("OUTDATED");
        assertThat(browser.all("[data-since]")).hasSize(1);
        assertThat(browser.find("#since").getText()).contains("misread again (story)");
        browser.go("/dispositions/of/" + batch);
        assertThat(browser.find("[data-covered]").getDomAttribute("data-covered"))
                .isEqualTo("false");
        browser.go("/worklist?show=trail-reviews");
        assertThat(browser.text()).contains("STORY-TV-1");

        correct(batch, "/steps/0/verifiedBy", server.account(QA).name(), "it was the quality unit (story)");
        browser.go("/batches/" + batch + "/trail-review").accessible();
        assertThat(browser.find(".why-not").getText()).contains("had a hand in batch " + batch);
        assertThat(browser.all("input[name=key]")).isEmpty();
        var refused = program.sign(
                QA,
                "/api/v1/trail-reviews/of/" + batch,
                "seen",
                program.get(QA, "/api/v1/trail-reviews/of/" + batch).text("seen"),
                "conclusion",
                "All well.");
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);

        browser.go("/trail-reviews?show=all").accessible().screenshot("trail-reviews");
        assertThat(browser.text()).contains("STORY-TV-1");
        assertThat(Http.signedIn(server, QA)
                        .bytes("/trail-reviews/export.xlsx?show=waiting")
                        .statusCode())
                .isEqualTo(200);
        browser.go("/trail-review-limits").accessible().screenshot("trail-review-limits");
        browser.fill("testRuns", "3").fill("reason", "The method runs each test twice (story).");
        signLimits(browser, "wrong").find(".problems");
        signLimits(browser, server.account(QA).password()).find(".signature");
        assertThat(browser.text()).contains("Limits of trail reviews set");
        browser.inLanguage("zh").go("/batches/" + batch + "/trail-review").accessible();
        assertThat(browser.text()).contains("审计追踪审核");
        browser.go("/trail-reviews").accessible();
    }

    @Test
    void theInspectorReadsAndTheRecorderDoesNot() {
        var batch = program.get(QA, "/api/v1/batch-records?q=DEMO-ARI-03").text("items", 0, "number");
        var browser = Browser.open(server).signIn("inspector").inLanguage("en");
        browser.go("/batches/" + batch + "/trail-review").accessible();
        assertThat(browser.all("input[name=key]")).isEmpty();
        assertThat(browser.all("[data-state]")).hasSize(1);
        var recorder = Http.signedIn(server, RECORDER);
        assertThat(recorder.get("/batches/" + batch + "/trail-review").statusCode())
                .isEqualTo(403);
        assertThat(recorder.get("/trail-reviews").statusCode()).isEqualTo(200);
    }
}
