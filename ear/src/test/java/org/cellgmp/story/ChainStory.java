package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The chain of a batch in the browser, without script: its journey with the break, its lots and back, its labels. */
class ChainStory {
    private final Server server = Server.running();

    @Test
    void theJourneyShowsTheWrongLabelOfTheDemonstrationBatch() {
        var browser = batch("inspector");
        browser.click("ul.actions a[href$='/journey']");
        assertThat(browser.path()).endsWith("/journey");
        assertThat(browser.text()).contains("Break", "COI-DEMO-0013");
        assertThat(browser.all("svg.journey a").size())
                .isEqualTo(browser.all("table.journey-events tbody tr").size());
        browser.accessible()
                .screenshot("journey-en")
                .inLanguage("zh")
                .accessible()
                .screenshot("journey-zh");
        assertThat(browser.text()).contains("断点");
        browser.inLanguage("en");
    }

    @Test
    void fromABatchToItsMediumAndToEveryBatchOfThatTakesTwoClicks() {
        var browser = batch("qa-manager");
        browser.click("ul.actions a[href^='/genealogy']");
        browser.click("#came-from a[href*='lot=MED-0001']");
        assertThat(browser.text())
                .contains("DEMO-ARI-01", "DEMO-ARI-02", "DEMO-ARI-03", "SUBJ-DEMO-101", "Not decided");
        browser.accessible()
                .screenshot("genealogy-en")
                .inLanguage("zh")
                .accessible()
                .screenshot("genealogy-zh");
        browser.inLanguage("en");
    }

    @Test
    void aLabelIsPrintedOnceAndAgainOnlyWithAReason() {
        var browser = batch("production-recorder");
        browser.click("ul.actions a[href$='/labels']").accessible().screenshot("labels-en");
        browser.press("Print labels");
        assertThat(browser.all("svg.symbol")).hasSize(1);
        browser.accessible().screenshot("label-paper-en").click(".no-print a");
        browser.press("Print labels");
        assertThat(browser.text()).contains("printed before");
        browser.fill("reason", "smeared").press("Print labels");
        assertThat(browser.all("svg.symbol")).hasSize(1);
    }

    @Test
    void anIdentifierIsReadCharacterByCharacter() {
        var browser = Browser.openWithoutScript(server)
                .signIn("inspector")
                .go("/identifiers?text=G1234%2089%20654321%20X")
                .inLanguage("en");
        assertThat(browser.text()).contains("Character 17", "calls for Y", "was not supplied");
        browser.accessible();
    }

    @Test
    void whoASubjectIsTakesARightOfItsOwn() {
        var browser = Browser.openWithoutScript(server)
                .signIn("qa-manager")
                .go("/subjects")
                .inLanguage("en")
                .accessible();
        assertThat(browser.text()).contains("right of re-identification");
        assertThat(browser.all("#register")).isEmpty();
        browser.signIn("administrator")
                .go("/accounts/qa-manager/re-identification")
                .inLanguage("en")
                .accessible();
        browser.fill("reason", "looks after the clinic").press("Grant the right");
        browser.signIn("qa-manager").go("/subjects").accessible().screenshot("subjects-en");
        browser.fill("pseudonym", "SUBJ-DEMO-101")
                .fill("name", "Invented Person")
                .fill("hospitalNumber", "H-1");
        browser.fill("reason", "enrolled").press("Register a subject");
        assertThat(browser.text()).contains("SUBJ-DEMO-101", "DEMO-ARI-01").doesNotContain("Invented Person");
        browser.accessible().screenshot("subject-en");
    }

    private Browser batch(String role) {
        var browser = Browser.openWithoutScript(server)
                .signIn(role)
                .go("/batches?q=DEMO-ARI-03")
                .inLanguage("en");
        return browser.click("table.list tbody th a");
    }
}
