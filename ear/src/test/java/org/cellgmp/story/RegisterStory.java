package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site brings its older register: one mistake, mended; then the events, their history and their CAPA are here. All invented. */
class RegisterStory {
    private static final String EVENTS = "Events \u8d28\u91cf\u4e8b\u4ef6";
    private static final String CAPAS = "CAPAs \u7ea0\u6b63\u9884\u9632";
    private static final String HISTORY = "History \u5386\u53f2";

    private static Server server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        server = Server.running();
    }

    @Test
    void aQualityManagerBringsTheOldRegisterIn() throws IOException {
        var browser = Browser.openWithoutScript(server).signIn("qa-manager").inLanguage("en");
        browser.go("/worklist").click(".rail a[href='/takeovers']");
        browser.accessible();
        browser.choose("file", register("wrong.xlsx", "the fourth of March")).press("Try it out");
        assertThat(browser.path()).startsWith("/takeovers/TO-");
        assertThat(browser.all("[data-slip]")).hasSize(1);
        assertThat(browser.find("[data-slip='no-day']").getText())
                .contains(EVENTS + "!G3", "the fourth of March", "2019-03-04");
        assertThat(browser.all("form[action$='/confirmation']")).isEmpty();
        browser.accessible();
        browser.screenshot("register-mistake");

        browser.go("/takeovers")
                .choose("file", register("mended.xlsx", "2019-03-04"))
                .press("Try it out");
        assertThat(browser.all("[data-slip]")).isEmpty();
        var report = browser.path();
        browser.fill("reason", "The spreadsheet ends.").press("Take over");
        assertThat(browser.path()).startsWith("/jobs/JB-");
        var job = browser.path();
        Wait.until(() -> browser.go(job).find("[data-state]").getDomAttribute("data-state"), "DONE"::equals);
        browser.go(report);
        assertThat(browser.find("[data-taken]").getDomAttribute("data-taken")).isEqualTo("3");
        assertThat(browser.find("[data-state]").getDomAttribute("data-state")).isEqualTo("TAKEN");
        browser.accessible();

        // By its old number, as typed or scanned.
        browser.go("/deviations?state=all");
        browser.find("form.filter [name=q]").sendKeys("story/19-042");
        browser.submit(browser.find("form.filter [name=q]"));
        assertThat(browser.all("[data-row]")).hasSize(1);
        browser.click("[data-row] th a");
        var event = browser.path();
        assertThat(browser.find("#origin").getText())
                .contains("STORY/19-042", "A. Former (invented)", "Nobody signed it here", "TO-");
        assertThat(browser.all("#origin [data-line]")).hasSize(2);
        assertThat(browser.find("#closure").getText()).contains("2019-05-06", "not signed here");
        assertThat(browser.find("#capas").getText()).contains("Better filters");
        browser.accessible();
        browser.screenshot("register-event");
        browser.go("/identifiers?text=STORY/19-042");
        assertThat(browser.all("main a[href='" + event + "']")).hasSize(1);
        browser.inLanguage("zh").go(event);
        assertThat(browser.find("#origin").getText()).contains("\u539f\u7f16\u53f7 STORY/19-042");
        browser.accessible();
        browser.go(report).accessible();

        browser.inLanguage("en").go("/takeovers").choose("file", register("again.xlsx", "2019-03-04"));
        browser.press("Try it out");
        assertThat(browser.all("[data-slip='already']")).hasSize(3);
        var original = Http.signedIn(server, "inspector").bytes(report + "/file");
        assertThat(original.statusCode()).isEqualTo(200);
        assertThat(original.body()).isEqualTo(Files.readAllBytes(folder.resolve("mended.xlsx")));
    }

    /** The template, filled in. @param opened day of the first event */
    private Path register(String name, String opened) throws IOException {
        var template = Http.signedIn(server, "qa-manager").bytes("/takeovers/template.xlsx");
        assertThat(template.statusCode()).isEqualTo(200);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template.body()))) {
            row(
                    workbook,
                    EVENTS,
                    "STORY/19-042",
                    "",
                    "Filter test failed",
                    "",
                    "closed",
                    "major",
                    opened,
                    "A. Former (invented)",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "Dry filter",
                    "",
                    "",
                    "2019-05-06",
                    "B. Former");
            row(workbook, EVENTS, "STORY/19-043", "", "Label smudged", "", "open", "", "2019-04-01");
            row(
                    workbook,
                    CAPAS,
                    "STORY-C/19-1",
                    "STORY/19-042",
                    "Better filters",
                    "",
                    "",
                    "closed",
                    "2019-04-02",
                    "",
                    "2019-08-01",
                    "",
                    "Wet first",
                    "corrective",
                    "",
                    "",
                    "",
                    "2019-06-01",
                    "C. Former");
            row(workbook, HISTORY, "STORY/19-042", "2019-03-05 08:00", "A. Former", "State", "open", "in work");
            row(workbook, HISTORY, "STORY/19-042", "2019-05-06 16:00", "B. Former", "Approved");
            var file = folder.resolve(name);
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        }
    }

    private static void row(XSSFWorkbook workbook, String sheet, String... cells) {
        var rows = workbook.getSheet(sheet);
        var row = rows.createRow(rows.getLastRowNum() + 1);
        for (int at = 0; at < cells.length; at++)
            if (!cells[at].isEmpty()) row.createCell(at).setCellValue(cells[at]);
    }
}
