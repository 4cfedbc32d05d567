package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A regulatory writer writes a governed text and its next edition, takes a form out, brings it back wrong and then right; an approver reads, looks
 * at the sample and signs; programs and other roles find what is theirs.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BlocksStory {
    private static final String PRODUCT = "STORY-TEXTS";

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void open() throws IOException {
        server = Server.running();
    }

    private static Browser as(String role) {
        return Browser.openWithoutScript(server).signIn(role).inLanguage("en");
    }

    private static void sign(Browser browser) {
        var account = server.account("regulatory-approver");
        browser.fill("account", account.name()).fill("password", account.password());
        browser.submit(browser.find("input[name=password]"));
    }

    @Test
    @Order(1)
    void aTextIsWrittenRevisedAndApprovedBySomebodyElse() {
        var browser = as("regulatory-writer");
        browser.go("/dossiers/blocks?product=" + PRODUCT).accessible();
        assertThat(browser.text()).contains("No text is written yet");
        browser.go("/dossiers/blocks/new?product=" + PRODUCT).accessible();
        browser.fill("code", "OVERVIEW").fill("section", "3.2.P.3.3").fill("position", "10");
        browser.fill("titleEnglish", "Overview (invented)").fill("titleChinese", "概述（虚构）");
        browser.fill("english", "First words.\n\nMore words.").fill("chinese", "第一段。");
        browser.submit(browser.find("textarea[name=english]"));
        assertThat(browser.accessible().text()).contains("The English text has 2 paragraphs, the Chinese 1");
        browser.fill("chinese", "第一段。\n\n第二段。");
        browser.submit(browser.find("textarea[name=english]"));
        assertThat(browser.path()).matches("/dossiers/blocks/TX-[0-9]+-[0-9]+");
        assertThat(browser.accessible().text()).contains("not approved").contains("第二段");
        var at = browser.path();
        browser.go(at + "/edition").accessible();
        browser.fill("english", "First words, better.\n\nMore words.").fill("reason", "said better");
        browser.submit(browser.find("textarea[name=reason]"));
        assertThat(browser.accessible().text())
                .contains("What differs from edition 1")
                .contains("said better");
        browser.screenshot("blocks");
        var approver = as("regulatory-approver");
        approver.go(at).accessible();
        sign(approver);
        assertThat(approver.path()).isEqualTo(at);
        assertThat(approver.accessible().text()).contains("approved").doesNotContain("Approve TX");
        approver.inLanguage("zh").go(at).accessible();
        assertThat(approver.text()).contains("已批准");
        approver.go("/dossiers/blocks").accessible();
        approver.inLanguage("en")
                .go("/uses?of=" + at.substring(at.lastIndexOf('/') + 1))
                .accessible();
    }

    @Test
    @Order(2)
    void aFormIsTakenOutRefusedWithItsPlacesAndApproved() throws IOException {
        var browser = as("regulatory-writer");
        browser.go("/dossiers/forms").accessible();
        assertThat(browser.text()).contains("came with the house");
        browser.go("/dossiers/forms/process-controls").accessible();
        var words = new String(
                Http.signedIn(server, "regulatory-writer")
                        .bytes("/dossiers/forms/process-controls/template.txt?version=1")
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(words).contains("Title: {{title}}");
        var wrong = folder.resolve("wrong.txt");
        Files.writeString(wrong, words.replace("{{product.origin}}", "{{product.colour}}"));
        bring(browser, wrong);
        assertThat(browser.accessible().text())
                .contains("T1 R1 C4 holds the tag product.colour")
                .contains("no longer shows the field product.origin");
        var right = folder.resolve("right.txt");
        Files.writeString(right, words.replaceFirst("As of ¦", "As of the day ¦"));
        bring(browser, right);
        assertThat(browser.accessible().text()).contains("not approved").contains("As of the day");
        browser.inLanguage("zh")
                .go("/dossiers/forms/process-controls?language=zh")
                .accessible();
        var approver = as("regulatory-approver");
        approver.go("/dossiers/forms/process-controls").accessible().screenshot("forms");
        sign(approver);
        assertThat(approver.accessible().text()).contains("v2").contains("in force");
        var pdf = Http.signedIn(server, "regulatory-approver")
                .bytes("/dossiers/forms/process-controls/sample.pdf?version=2&language=both");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        var docx =
                Http.signedIn(server, "qa-manager").bytes("/dossiers/forms/process-controls/template.docx?version=2");
        assertThat(new String(docx.body(), 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    }

    private static void bring(Browser browser, Path file) {
        browser.choose("file", file);
        browser.fill("reason", "said better");
        browser.submit(browser.find("textarea[name=reason]"));
    }

    @Test
    @Order(3)
    void programsWriteTextsAndOthersAreTurnedAway() {
        var program = Http.program(server, "regulatory-writer");
        var written = program.post("/api/v1/blocks", "application/json", """
                {"code":"API","product":"STORY-TEXTS","section":"3.2.P.1","subject":"PRODUCT","facet":"DESCRIPTION",
                 "titleEnglish":"a","titleChinese":"甲","english":"a","chinese":"甲","from":"2026-01-01"}""");
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        assertThat(program.get("/api/v1/blocks?product=" + PRODUCT).body()).contains("\"code\":\"API\"");
        var recorder = Http.signedIn(server, "production-recorder");
        assertThat(recorder.get("/dossiers/blocks").statusCode()).isEqualTo(403);
        assertThat(recorder.get("/dossiers/forms").statusCode()).isEqualTo(403);
        assertThat(Http.signedIn(server, "qa-manager")
                        .get("/dossiers/blocks/new")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Http.signedIn(server, "inspector").get("/dossiers/forms").statusCode())
                .isEqualTo(403);
    }
}
