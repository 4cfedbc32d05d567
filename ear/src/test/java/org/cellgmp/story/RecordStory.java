package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Batch records as people read and correct them, on the demonstration site. */
class RecordStory {
    private static final String NUMBER = "BR-[0-9]{4}-[0-9]{4,}";
    private final Server server = Server.running();

    @AfterEach
    void backToTheUsualWidth() {
        Browser.open(server).width(1440);
    }

    @Test
    void theWorklistSaysWhatNeedsThePersonAndTheKeysOpenIt() {
        var browser = Browser.open(server).signIn("qa-manager").go("/worklist").inLanguage("en");
        browser.accessible().screenshot("worklist");
        assertThat(browser.find("tbody tr").getText())
                .containsPattern("Critical|Major")
                .containsPattern("have no deviation|without a deviation");
        var number = browser.find("tbody th a").getText();
        new Actions(browser.driver()).sendKeys("j").sendKeys(Keys.ENTER).perform();
        browser.find(".record-header");
        assertThat(browser.path()).isEqualTo("/batches/" + number);
        browser.go("/worklist?show=deviations").accessible();
        assertThat(browser.find(".chips [aria-current]").getText()).isEqualTo("Deviations");
        browser.go("/worklist").inLanguage("zh").accessible().screenshot("worklist-zh");
        browser.inLanguage("en");
    }

    @Test
    void theStartPageAfterSigningInIsTheWorklist() {
        assertThat(Browser.open(server).signIn("qa-manager").go("/").path()).isEqualTo("/worklist");
    }

    @Test
    void findingsStandBesideTheCellsInBothLanguagesAndAtEveryWidth() {
        var browser = Browser.open(server)
                .signIn("qa-manager")
                .go(batchWithFindings())
                .inLanguage("en");
        browser.accessible().screenshot("batch-en");
        assertThat(browser.all("tr .finding, .noted .finding")).isNotEmpty();
        assertThat(browser.text()).contains("Statement of conformity", "Open deviation", "not recorded");
        browser.inLanguage("zh").accessible().screenshot("batch-zh");
        assertThat(browser.text()).contains("符合性说明", "发起偏差");
        browser.inLanguage("en").width(1280).go(browser.path()).screenshot("batch-1280");
        var script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assertThat((Long) browser.driver().executeScript(script)).isLessThanOrEqualTo(0);
    }

    @Test
    void anAddressLandsOnItsCell() {
        var browser = Browser.open(server).signIn("inspector").go(batchWithFindings() + "#/header/batchNumber");
        var cell = browser.driver().findElement(By.id("/header/batchNumber"));
        assertThat(browser.driver().executeScript("return document.querySelector(':target') === arguments[0]", cell))
                .isEqualTo(true);
        assertThat(browser.all("form[action='/deviations']"))
                .as("an inspector only reads")
                .isEmpty();
        assertThat(browser.text()).doesNotContain("Correct a cell\nOriginal");
    }

    @Test
    void aRecorderCorrectsOneCellWithoutScriptAndTheOldValueStays() {
        var browser =
                Browser.openWithoutScript(server).signIn("production-recorder").inLanguage("en");
        var batch = batch("DEMO-ARI-02");
        browser.go(batch).press("Correct a cell");
        browser.click("[id='/header/site'] a");
        var before = browser.find("#correct-value").getAttribute("value");
        browser.fill("value", "").fill("reason", "the building was left out").submit(browser.find("#correct-value"));
        assertThat(browser.find(".problems").getText()).contains("Enter the new value");
        browser.fill("value", before + " (east)")
                .fill("reason", "the building was left out")
                .submit(browser.find("#correct-value"));
        assertThat(browser.path()).startsWith(batch);
        assertThat(browser.find("[id='/header/site']").getText()).contains(before, "(east)");
        assertThat(browser.find("[id='/header/site'] del").getText()).isEqualTo(before);
        browser.click("#versions td a[href*='/changes']");
        assertThat(browser.find("table.diff").getText()).contains("/header/site", "(east)");
    }

    @Test
    void anOldVersionSaysThatItIsOldAndTheStoryTellsWhatWasDone() {
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en").go(batchWithFindings());
        assertThat(browser.find("#story").getText()).contains("kept the record");
        browser.go(batchWithFindings() + "/story").accessible();
    }

    @Test
    void listsAreSearchedByAddressAndSayWhenNothingMatches() {
        var browser = Browser.open(server).signIn("inspector").inLanguage("en");
        for (var list : new String[] {"/batches", "/materials", "/specifications"}) {
            browser.go(list).accessible();
            assertThat(browser.all("tbody tr")).as(list).isNotEmpty();
            browser.click("tbody tr a");
            browser.accessible().screenshot("record" + list.replace('/', '-'));
        }
        browser.go("/batches?q=no%20such%20thing%20%3Cb%3E");
        assertThat(browser.text()).contains("no such thing <b>");
    }

    @Test
    void programsReadRecordsWithNumbersAsStrings() {
        var list = Http.program(server, "inspector").get("/api/v1/batch-records");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body()).containsPattern("\"version\":\"[0-9]+\"");
        assertThat(Http.visitor(server).get("/api/v1/batch-records").statusCode())
                .isEqualTo(401);
        assertThat(Http.visitor(server).get("/api/openapi.yaml").body())
                .contains("openapi:", "/api/v1/batch-records/{number}:");
    }

    @Test
    void whatIsNotThereIsSaidSoAndNothingBreaks() {
        var http = Http.signedIn(server, "qa-manager");
        for (var path : new String[] {
            "/batches/BR-1999-0001",
            "/batches/%00",
            "/batches/x%22%3E%3Cscript%3E",
            "/batches/BR-1999-0001/original",
            "/batches/BR-1999-0001?version=0",
            "/batches/BR-1999-0001/changes?from=1&to=-1",
            "/materials/BR-1999-0001",
            "/worklist?after=%00",
            "/worklist?after=zzz",
            "/batches?after=%27%22%00"
        }) {
            var answer = http.get(path);
            assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isBetween(200, 499);
            assertThat(answer.body()).doesNotContain("Exception", "<script>");
        }
    }

    @Test
    void anAdministratorSeesNoRecords() {
        var http = Http.signedIn(server, "administrator");
        for (var path : new String[] {"/batches", "/materials", "/specifications", "/worklist"})
            assertThat(http.get(path).statusCode()).as(path).isEqualTo(403);
        assertThat(http.submit("/account", "/batches/BR-1999-0001/correct", Map.of("expected", "1"))
                        .statusCode())
                .isBetween(400, 404);
    }

    /** The page of the batch with this number on its label. */
    private String batch(String title) {
        var listed =
                Http.signedIn(server, "qa-manager").get("/batches?q=" + title).body();
        var number =
                java.util.regex.Pattern.compile("/batches/(" + NUMBER + ")").matcher(listed);
        assertThat(number.find()).as(listed).isTrue();
        return "/batches/" + number.group(1);
    }

    /** The first batch on the worklist of the quality unit. */
    private String batchWithFindings() {
        var worklist = Http.signedIn(server, "qa-manager")
                .get("/worklist?show=findings")
                .body();
        var number =
                java.util.regex.Pattern.compile("/batches/(" + NUMBER + ")").matcher(worklist);
        assertThat(number.find())
                .as("a batch with findings on the worklist\n" + worklist)
                .isTrue();
        return "/batches/" + number.group(1);
    }
}
