package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The yearly review of a product: a reviewer of production prepares it in the browser, a QA manager reviews it, a qualified person
 * approves it, an inspector takes it along in both languages; a later version supersedes it.
 */
class ProductReviewStory {
    private static final String WRITER = "production-reviewer";
    private static final String QA = "qa-manager";
    private static final String PERSON = "qualified-person-manufacturer";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    @Test
    void aReviewIsPreparedConcludedOnSignedByThreeAndSuperseded() {
        var browser = Browser.openWithoutScript(server).signIn(WRITER).inLanguage("en");
        browser.go("/product-reviews").accessible().press("Prepare a product quality review");
        browser.accessible().go("/product-reviews/new?product=DEMO-CART-19&from=2020-01-01&to=2020-12-31");
        browser.submit(browser.find("#from")).accessible();
        assertThat(browser.all("section.problems")).isNotEmpty();
        assertThat(browser.find("#from").getDomProperty("value")).isEqualTo("2020-01-01");
        browser.go("/product-reviews/new?product=DEMO-CART-19&from=2026-01-01&to=2026-12-31");
        browser.submit(browser.find("#from")).accessible();
        var number = browser.path().replaceAll(".*/", "");
        assertThat(number).startsWith("PQ-");
        assertThat(browser.text()).contains("Nonconformances", "Draft".toLowerCase(java.util.Locale.ROOT));
        browser.go("/product-reviews/" + number + "/conclusions").accessible();
        browser.fill("evaluation", "In control (invented).").fill("words-MATERIALS", "One source (invented).");
        browser.submit(browser.find("#evaluation"));
        assertThat(browser.all("section.problems")).isNotEmpty();
        assertThat(browser.find("#words-MATERIALS").getText()).isEqualTo("One source (invented).");
        var at = "/api/v1/product-reviews/" + number;
        var event = program.post(WRITER, "/api/v1/deviations", "title", "Late label (invented)", "description", "Seen.")
                .text("number");
        var written = program.post(WRITER, at + "/conclusions", "revision", revision(at), "review", words(event));
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(sign(WRITER, at, "submit").status()).isEqualTo(200);
        assertThat(sign(WRITER, at, "review").body()).contains("product-review.own-work");
        browser.go("/product-reviews/" + number).accessible();
        assertThat(browser.text()).contains("submitted", "action is needed", event);
        signsInTheBrowser(number);
        assertThat(sign(QA, at, "approve").body()).contains("product-review.own-review");
        assertThat(sign(PERSON, at, "approve").status()).isEqualTo(200);
        inspectorTakesItAlong(number);
        var renewed = program.post(WRITER, at + "/renewal", "revision", revision(at), "reason", "one came late");
        assertThat(renewed.text("version")).isEqualTo("2");
        assertThat(program.get("inspector", at + "?version=1").text("state")).isEqualTo("APPROVED");
        browser.go("/product-reviews/" + number).accessible().screenshot("product-review-kept");
        assertThat(browser.text()).contains("one came late");
        browser.inLanguage("zh").go("/product-reviews/" + number).accessible();
        browser.go("/product-reviews").accessible();
        assertThat(browser.text()).contains("产品质量回顾", number);
        // Made room for the next run of the story on the same server.
        assertThat(program.post(QA, at + "/withdrawal", "revision", revision(at), "reason", "not needed")
                        .text("state"))
                .isEqualTo("WITHDRAWN");
    }

    private void signsInTheBrowser(String number) {
        var browser = Browser.openWithoutScript(server).signIn(QA).inLanguage("en");
        browser.go("/product-reviews/" + number).press("Review").accessible();
        browser.fill("reason", "Gone through (invented).");
        if (!browser.all("#account").isEmpty())
            browser.fill("account", server.account(QA).name());
        browser.fill("password", server.account(QA).password()).submit(browser.find("#password"));
        assertThat(browser.text()).contains("reviewed, not approved", "Review of a product review");
    }

    private void inspectorTakesItAlong(String number) {
        var inspector = Http.signedIn(server, "inspector");
        for (var which : new String[] {"pdf", "docx"})
            assertThat(inspector
                            .bytes("/product-reviews/" + number + "/" + which + "?version=1&language=both")
                            .statusCode())
                    .isEqualTo(200);
        var figures = inspector.get("/product-reviews/" + number + "/figures.json?version=1");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.headers().firstValue("Repr-Digest")).isPresent();
        assertThat(program.get("administrator", "/api/v1/product-reviews/" + number)
                        .status())
                .isEqualTo(403);
        assertThat(program.get("inspector", "/api/v1/product-reviews/due").status())
                .isEqualTo(200);
        assertThat(program.get("inspector", "/api/v1/product-reviews/points").list("items"))
                .hasSize(12);
    }

    private Program.Answer sign(String role, String at, String act) {
        return program.sign(
                role, at + "/signature", "revision", revision(at), "act", act, "reason", "ready (invented)");
    }

    private String revision(String at) {
        return program.get("inspector", at).text("revision");
    }

    /** A conclusion on each point that the house asks for; one of them names what follows. */
    private Map<String, Object> words(String event) {
        var conclusions = new ArrayList<Map<String, Object>>();
        for (var item :
                program.get("inspector", "/api/v1/product-reviews/points").list("items")) {
            var point = (String) ((Map<?, ?>) item).get("point");
            boolean action = point.equals("DEVIATIONS");
            conclusions.add(Map.of(
                    "point",
                    point,
                    "verdict",
                    action ? "ACTION" : "SATISFACTORY",
                    "words",
                    "Looked at (invented).",
                    "links",
                    action ? List.of(event) : List.of()));
        }
        return Map.of("evaluation", "In control (invented).", "conclusions", conclusions);
    }
}
