package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A hold placed in the browser blocks a release at once; a mock recall lists its patients; every page of both is looked at. */
class ContainmentStory {
    private final Server server = Server.running();
    private final Program program = new Program(server);

    @Test
    void aHoldBlocksUseAndReleaseUntilTheQualityUnitLiftsIt() {
        var batch = batch("DEMO-MSC-05");
        var browser = Browser.open(server).signIn("qc-analyst").inLanguage("en").go("/batches/" + batch);
        browser.go("/holds/new?record=" + batch).accessible().screenshot("hold-new");
        browser.fill("reason", "A leak was seen (invented)")
                .submit(browser.find("#reason"))
                .find("#passages");
        assertThat(browser.path()).startsWith("/holds/HD-");
        var hold = browser.path().substring("/holds/".length());
        browser.accessible().screenshot("hold");
        browser.go("/batches/" + batch).accessible();
        assertThat(browser.text()).contains("This is held", hold);
        browser.go("/holds").accessible().screenshot("holds");

        browser.signOut()
                .signIn("qa-manager")
                .go("/dispositions/of/" + batch)
                .accessible()
                .screenshot("release-held");
        assertThat(browser.text()).contains("The batch is held (" + hold + ")");
        browser.go("/worklist?show=holds").accessible();
        assertThat(browser.text()).contains(hold);

        browser.go("/holds/" + hold + "/lift").accessible().screenshot("hold-lift");
        browser.fill("reason", "The seal was tested and is tight (invented)");
        sign(browser, server.account("qa-manager").password()).find("#signatures");
        assertThat(browser.text()).contains("Lifted", "SG-");
        browser.go("/batches/" + batch);
        assertThat(browser.text()).doesNotContain("This is held");
        browser.go("/batches/" + batch + "/trail-review").accessible();
        browser.go("/release-policy").accessible().screenshot("release-policy");
        browser.go("/fmea-convention").accessible().screenshot("fmea-convention");
    }

    @Test
    void aMockRecallListsWhatTheLotReachedAndTellsNobody() {
        var title =
                program.get("qa-manager", "/api/v1/batch-records?q=DEMO-MSC-06").text("items", 0, "title");
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en").go("/field-actions/new?kind=recall");
        browser.accessible().screenshot("field-new");
        browser.find("input[name=mock]").click();
        browser.fill("lot", title).fill("title", "Yearly rehearsal (invented)").fill("description", "As planned.");
        browser.submit(browser.find("#lot")).find("#reach table");
        assertThat(browser.text()).contains("Rehearsal", title);
        var number = browser.path().substring("/field-actions/".length());
        browser.accessible().screenshot("mock-recall");
        browser.go("/field-actions/" + number + "?edit=assessment").accessible();
        browser.find("input[name=outcome][value=CLASS_2]").click();
        browser.fill("assessment", "Rehearsed.").fill("strategy", "To the hospital.");
        browser.submit(browser.find("#assessment-words")).find("#assessment b");
        assertThat(browser.text()).contains("No clock was started");
        browser.go("/field-actions").accessible().screenshot("field-actions");
        browser.go("/field-actions/clocks").accessible().screenshot("clock-table");
        browser.inLanguage("zh").go("/field-actions/" + number).accessible().screenshot("mock-recall-zh");
    }

    @Test
    void aConfirmedComplaintRunsItsClocksUntilTheNoticeIsSigned() {
        var title =
                program.get("qa-manager", "/api/v1/batch-records?q=DEMO-MSC-06").text("items", 0, "title");
        var number = program.post(
                        "qc-analyst",
                        "/api/v1/field-actions",
                        "kind",
                        "complaint",
                        "title",
                        "Particles seen (invented)",
                        "description",
                        "Seen before thawing.",
                        "from",
                        "Hospital (invented)",
                        "lot",
                        title)
                .text("number");
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en");
        browser.go("/field-actions/" + number + "?edit=assessment");
        browser.find("input[name=outcome][value=CONFIRMED]").click();
        browser.fill("assessment", "Fibres of the bag.");
        browser.submit(browser.find("#assessment-words")).find("#clocks table");
        browser.accessible().screenshot("complaint");
        browser.find("#clocks td a.button").click();
        browser.find("#sent");
        browser.accessible().screenshot("notice-sign");
        browser.fill("to", "Authority (invented)").fill("sent", "defect-report.pdf");
        sign(browser, server.account("qa-manager").password()).find("#signatures");
        assertThat(browser.text()).contains("Told in time", "defect-report.pdf");
    }

    private Browser sign(Browser browser, String password) {
        return browser.fill("account", server.account("qa-manager").name())
                .fill("password", password)
                .submit(browser.find("#password"));
    }

    private String batch(String title) {
        return program.get("qa-manager", "/api/v1/batch-records?q=" + title).text("items", 0, "number");
    }
}
