package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole catalogue as PDF is asked for in a browser, watched and taken out; kept rulebooks are compared. */
class CatalogueStory {
    private static final String QA = "qa-manager";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    @Test
    void theWholeCatalogueIsPrintedInTheBackgroundAndGivenAgain() {
        var browser = Browser.openWithoutScript(server).signIn(QA).inLanguage("en");
        browser.go("/catalogue/prints").accessible();
        browser.fill("language", "zh").press("Print");
        var path = browser.path();
        assertThat(path).startsWith("/catalogue/prints/CP-");
        browser.accessible();
        var number = path.substring(path.lastIndexOf('/') + 1);
        Wait.until(
                () -> program.get(QA, "/api/v1/catalogue-prints/" + number),
                print -> print.text("digest") != null
                        || List.of("FAILED", "CANCELLED").contains(print.text("state")));
        browser.go(path).accessible().screenshot("catalogue-print");
        assertThat(browser.text()).contains("printed", "as it is now");
        browser.inLanguage("zh").go("/catalogue/prints").accessible();
        var again = program.post("production-recorder", "/api/v1/catalogue-prints", "language", "zh");
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.text("number")).isEqualTo(number);
        var acts = program.get("inspector", "/api/v1/trail?limit=200&record=" + number)
                .body();
        assertThat(acts).contains("qualification.catalogue-asked", "qualification.catalogue-printed");
    }

    @Test
    void keptRulebooksAreComparedAtAnAddressThatCanBeSent() {
        var browser = Browser.open(server).signIn("inspector").inLanguage("en");
        browser.go("/rulebooks/compare").accessible();
        var kept = program.get("inspector", "/api/v1/rulebooks").text("items", 0, "digest");
        var both = "?earlier=" + kept + "&later=" + kept;
        browser.go("/rulebooks/compare" + both).accessible().screenshot("rulebook-comparison");
        browser.inLanguage("zh")
                .go("/rulebooks/compare" + both + "&show=clauses")
                .accessible();
        var compared = program.get("inspector", "/api/v1/rulebooks/comparison" + both);
        assertThat(compared.list("rules")).isEmpty();
        assertThat(program.get("inspector", "/api/v1/rulebooks/comparison?earlier=x&later=" + kept)
                        .status())
                .isEqualTo(404);
    }
}
