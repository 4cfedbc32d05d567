package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Batch records as people read and correct them, on the demonstration site and a batch with findings of the story's own. */
class RecordStory {
    private static final String TITLE = "RECORD-STORY-01";
    private static final Server SERVER = Server.running();

    private static String number;

    @BeforeAll
    static void aBatchWithFindings() {
        number = InventedBatches.copy(SERVER, "DEMO-ARI-03", TITLE, "RECORD-STORY-CART");
    }

    @AfterEach
    void backToTheUsualWidth() {
        Browser.open(SERVER).width(1440);
    }

    @Test
    void theWorklistSaysWhatNeedsThePersonAndTheKeysOpenIt() {
        var browser = Browser.open(SERVER).signIn("qa-manager").go("/worklist").inLanguage("en");
        browser.accessible().screenshot("worklist");
        browser.go("/worklist?q=" + TITLE);
        assertThat(browser.find("tbody tr").getText())
                .contains(TITLE)
                .containsPattern("Critical|Major")
                .containsPattern("have no deviation|without a deviation");
        assertThat(browser.find("tbody th a").getText()).isEqualTo(number);
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
        assertThat(Browser.open(SERVER).signIn("qa-manager").go("/").path()).isEqualTo("/worklist");
    }

    @Test
    void findingsStandBesideTheCellsInBothLanguagesAndAtEveryWidth() {
        var browser = Browser.open(SERVER).signIn("qa-manager").go(page()).inLanguage("en");
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
        var browser = Browser.open(SERVER).signIn("inspector").go(page() + "#/header/batchNumber");
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
                Browser.openWithoutScript(SERVER).signIn("production-recorder").inLanguage("en");
        browser.go(page()).press("Correct a cell");
        browser.click("[id='/header/site'] a");
        var before = browser.find("#correct-value").getAttribute("value");
        browser.fill("value", "").fill("reason", "the building was left out").submit(browser.find("#correct-value"));
        assertThat(browser.find(".problems").getText()).contains("Enter the new value");
        browser.fill("value", before + " (east)")
                .fill("reason", "the building was left out")
                .submit(browser.find("#correct-value"));
        assertThat(browser.path()).startsWith(page());
        assertThat(browser.find("[id='/header/site']").getText()).contains(before, "(east)");
        assertThat(browser.find("[id='/header/site'] del").getText()).isEqualTo(before);
        browser.click("#versions td a[href*='/changes']");
        assertThat(browser.find("table.diff").getText()).contains("/header/site", "(east)");
    }

    @Test
    void anOldVersionSaysThatItIsOldAndTheStoryTellsWhatWasDone() {
        var browser = Browser.open(SERVER).signIn("qa-manager").inLanguage("en").go(page());
        assertThat(browser.find("#story").getText()).contains("kept the record");
        browser.go(page() + "/story").accessible();
    }

    @Test
    void listsAreSearchedByAddressAndSayWhenNothingMatches() {
        var browser = Browser.open(SERVER).signIn("inspector").inLanguage("en");
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
        var list = Http.program(SERVER, "inspector").get("/api/v1/batch-records");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body()).containsPattern("\"version\":\"[0-9]+\"");
        assertThat(Http.visitor(SERVER).get("/api/v1/batch-records").statusCode())
                .isEqualTo(401);
        assertThat(Http.visitor(SERVER).get("/api/openapi.yaml").body())
                .contains("openapi:", "/api/v1/batch-records/{number}:");
    }

    @Test
    void whatIsNotThereIsSaidSoAndNothingBreaks() {
        var http = Http.signedIn(SERVER, "qa-manager");
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
        var http = Http.signedIn(SERVER, "administrator");
        for (var path : new String[] {"/batches", "/materials", "/specifications", "/worklist"})
            assertThat(http.get(path).statusCode()).as(path).isEqualTo(403);
        assertThat(http.submit("/account", "/batches/BR-1999-0001/correct", Map.of("expected", "1"))
                        .statusCode())
                .isBetween(400, 404);
    }

    private static String page() {
        return "/batches/" + number;
    }
}
