package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site writes a rule of its own in a workbook: a formula is refused with its cell, the mended one is tried on past batches and waits
 * for another person. A statement is run again with its own rulebook.
 */
class SiteRuleStory {
    private static final String QA = "qa-manager";

    @TempDir
    static Path folder;

    private final Server server = Server.running();

    @Test
    void aRuleIsWrittenTriedAndWaitsForAnother() throws Exception {
        var template =
                Http.signedIn(server, QA).bytes("/site-rules/template.xlsx").body();
        var browser = Browser.openWithoutScript(server).signIn(QA).inLanguage("en");
        browser.go("/site-rules/vocabulary").accessible();
        browser.go("/site-rules").accessible();
        browser.choose("file", workbook(template, "wrong.xlsx", true)).press("Keep as a draft");
        assertThat(browser.find("section.problems").getText()).contains("Rules!C8", "formula");
        browser.accessible()
                .choose("file", workbook(template, "rules.xlsx", false))
                .press("Keep as a draft");
        var table = browser.path();
        assertThat(table).startsWith("/site-rules/SR-");
        assertThat(browser.all("tr[data-case=pass]")).hasSize(2);
        browser.accessible().press("Simulate on all past batches");
        var job = browser.path();
        assertThat(job).startsWith("/jobs/JB-");
        Wait.until(() -> browser.go(job).find("[data-state]").getDomAttribute("data-state"), "DONE"::equals);
        browser.go(table).click("#simulations tbody a");
        browser.accessible();
        assertThat(browser.find("[data-state]").getText()).contains("done");
        browser.go(table).fill("reason", "near misses (invented)");
        browser.submit(browser.find("#propose-reason"));
        assertThat(browser.find(".record-header").getText()).contains("waits for approval", "Nobody approves rules");
        browser.inLanguage("zh").go(table).accessible();
        browser.inLanguage("en").go("/rulebooks").accessible();
    }

    private static Path workbook(byte[] template, String name, boolean formula) throws IOException {
        var file = folder.resolve(name);
        try (InputStream in = new java.io.ByteArrayInputStream(template);
                var book = new XSSFWorkbook(in);
                var out = Files.newOutputStream(file)) {
            if (formula) book.getSheetAt(0).getRow(7).getCell(2).setCellFormula("40+45");
            book.write(out);
        }
        return file;
    }
}
