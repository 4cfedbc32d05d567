package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Quality events in a browser: from a cell of a record to a signed closure, with an earlier event found as the same on the way;
 * a nonconformance by a scan, in Chinese; and an event opened by the keyboard alone.
 */
class QualityEventStory {
    private final Server server = Server.running();
    private final Program program = new Program(server);

    @TempDir
    Path folder;

    @Test
    void fromACellToASignedClosure() throws IOException {
        var earlier = seen(batch("DEMO-MSC-01"), "Wash buffer above its temperature (invented)");
        var browser = Browser.open(server).signIn("production-recorder").inLanguage("en");
        browser.go("/batches/" + batch("DEMO-MSC-02"));
        var about =
                browser.find(".cell .about a[href^='/deviations/new?about=']").getAttribute("href");
        browser.go(about.substring(about.indexOf("/deviations"))).accessible().screenshot("event-new-from-cell");
        assertThat(browser.find("#title").getAttribute("value")).isNotBlank();
        assertThat(browser.find("#description").getText()).contains("BR-");
        browser.fill("title", "Wash buffer above its temperature again (invented)")
                .fill("immediateCorrection", "Buffer exchanged.")
                .submit(browser.find("#title"))
                .find("#about .finding");
        var number = browser.path().replace("/deviations/", "");
        assertThat(number).startsWith("DV-");
        var again = "/deviations/new?about=" + about.substring(about.indexOf("about=") + 6);
        browser.go(again).submit(browser.find("#title")).find(".problems");
        assertThat(browser.text()).contains(number);

        var photo = folder.resolve("buffer.txt");
        Files.writeString(photo, "26.4 degrees at 10:05 (invented)");
        browser.go("/deviations/" + number).click("#evidence details:not(.exhibit) summary");
        browser.fill("says", "Reading of the thermometer").choose("file", photo);
        browser.submit(browser.find("#evidence-says")).find("#evidence .exhibit");

        browser.signOut().signIn("production-reviewer").go("/deviations/" + number + "/recurrence");
        assertThat(browser.text()).contains(earlier, "wash", "buffer");
        browser.accessible().screenshot("event-recurrence");
        browser.go("/deviations/" + number + "/recurrence?beside=" + earlier).accessible();
        assertThat(browser.find("#beside").getText()).contains(earlier);
        browser.click("input[name=earlier][value='" + earlier + "']");
        browser.fill("justification", "The same buffer and the same step (invented).")
                .submit(browser.find("#justification"))
                .find("#recurrence b");
        assertThat(browser.find("#recurrence").getText()).contains("came again", earlier);

        browser.signOut().signIn("qa-manager").go("/deviations/" + number + "/classification");
        grade(browser, "2", "1", "1", "NONE", "NONE");
        assertThat(browser.find("#answer").getText()).contains("Major", "M7", "8.12", "Critical with");
        browser.accessible().screenshot("event-classify");
        browser.fill("classification", "MINOR")
                .submit(browser.find("#rationale"))
                .find(".problems");
        browser.fill("classification", "MAJOR")
                .submit(browser.find("#rationale"))
                .find("#classification b");
        assertThat(browser.path()).isEqualTo("/deviations/" + number);

        browser.signOut().signIn("production-reviewer").go("/deviations/" + number + "?edit=investigation");
        browser.fill("rootCause", "Cold store door.")
                .fill("impactOnBatch", "None.")
                .fill("impactOnOthers", "None.")
                .submit(browser.find("#rootCause"))
                .find("#investigation h3");
        certified(browser.signOut().signIn("qa-manager")).go("/deviations/" + number + "/conclusion");
        browser.fill("reason", "No effect.").fill("verdict", "MAY_BE_RELEASED");
        sign(browser).find("#conclusions .signature");
        // A major event wants a plan, or a signed word that none is needed.
        var waiver = program.sign(
                "qa-manager", "/api/v1/capas/waivers", "deviation", number, "reason", "A single slip (invented).");
        assertThat(waiver.status()).as(waiver.body()).isEqualTo(201);
        browser.go("/deviations/" + number + "/closure").accessible().screenshot("event-close");
        browser.fill("reason", "All is done.");
        sign(browser).find("#closure .signature");
        assertThat(browser.find("#closure").getText()).contains("SG-");
        browser.accessible().screenshot("event-closed");
        browser.go("/deviations?state=all&kind=deviation").accessible();
        assertThat(browser.text()).contains(number, earlier);
    }

    @Test
    void aNonconformanceByScanInChinese() {
        // A lot of the story's own: what becomes of it holds up no batch of another story.
        var lot = program.post(
                        "production-recorder",
                        "/api/v1/material-lots",
                        "materialCode",
                        "MED-X",
                        "name",
                        "Medium (invented)",
                        "lot",
                        "WET-" + System.nanoTime())
                .text("records", 0)
                .replaceFirst("/.*", "");
        var browser =
                Browser.openWithoutScript(server).signIn("production-recorder").inLanguage("zh");
        browser.go("/deviations/new?kind=nonconformance").fill("scan", lot);
        browser.submit(browser.find("#scan")).find("input[name=about]");
        browser.fill("title", "外箱受潮（虚构）").fill("immediateCorrection", "已隔离。");
        browser.submit(browser.find("#title")).find("#material");
        var number = browser.path().replace("/deviations/", "");
        assertThat(number).startsWith("NC-");
        assertThat(browser.text()).contains("不合格", "尚未决定");

        browser.signOut()
                .signIn("qa-manager")
                .inLanguage("zh")
                .go("/deviations/" + number + "/recurrence")
                .accessible();
        browser.fill("justification", "两年内无相同事件（虚构）。")
                .submit(browser.find("#justification"))
                .find("#factors");
        assertThat(browser.path()).isEqualTo("/deviations/" + number + "/classification");
        grade(browser, "1", "1", "1", "NONE", "NONE");
        assertThat(browser.find("#answer").getText()).contains("次要", "决策表");
        browser.accessible().submit(browser.find("#rationale")).find("#classification b");
        browser.go("/deviations/" + number + "/material").accessible();
        browser.fill("fate", "RETURN").fill("reason", "退回供应商。").submit(browser.find("#fate"));
        assertThat(browser.find("#material").getText()).contains("退回供应商", lot);
        certified(browser).go("/deviations/" + number + "/closure").fill("reason", "处理完毕。");
        sign(browser).find("#closure .signature");
        assertThat(browser.text()).contains("已关闭");
        browser.accessible().screenshot("nonconformance-zh");
    }

    @Test
    void anEventIsOpenedByTheKeyboardAlone() {
        var browser = Browser.open(server).signIn("qc-analyst").inLanguage("en").go("/deviations/new");
        type(browser, "#title", "Pipette out of calibration (invented)");
        type(browser, "#description", "Seen at the weekly check.");
        type(browser, "#immediateCorrection", "Taken out of use.");
        tabTo(browser, "form.sheet button");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.find("#recurrence");
        assertThat(browser.path()).startsWith("/deviations/DV-");
        assertThat(browser.text()).contains("Pipette out of calibration (invented)", "Taken out of use.");
    }

    private static void type(Browser browser, String css, String words) {
        tabTo(browser, css);
        browser.driver().switchTo().activeElement().sendKeys(words);
    }

    private static void tabTo(Browser browser, String css) {
        for (int steps = 0; steps < 120; steps++) {
            var here = (Boolean)
                    browser.driver().executeScript("return document.activeElement.matches(arguments[0])", css);
            if (here) return;
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        throw new AssertionError("no way to " + css + " by the keyboard");
    }

    private static void grade(
            Browser browser, String severity, String occurrence, String detectability, String product, String patient) {
        var grades = List.of(severity, occurrence, detectability, product, patient);
        var factors = List.of("severity", "occurrence", "detectability", "product-impact", "patient-impact");
        for (int at = 0; at < grades.size(); at++)
            browser.find("input[type=radio][name=" + factors.get(at) + "][value='" + grades.get(at) + "']")
                    .click();
        browser.submit(browser.find("#severity")).find("#answer");
    }

    /** Nobody signs before taking the electronic signature for the own. */
    private Browser certified(Browser browser) {
        browser.go("/account/signature");
        if (browser.all("[name=agreed]").isEmpty()) return browser;
        var account = server.account("qa-manager");
        return browser.fill("agreed", "yes")
                .fill("account", account.name())
                .fill("password", account.password())
                .submit(browser.find("#password"));
    }

    private Browser sign(Browser browser) {
        var account = server.account("qa-manager");
        return browser.fill("account", account.name())
                .fill("password", account.password())
                .submit(browser.find("#password"));
    }

    private String seen(String batch, String title) {
        return program.post(
                        "production-recorder",
                        "/api/v1/deviations",
                        "batch",
                        batch,
                        "title",
                        title,
                        "description",
                        "The wash buffer stood at 26 degrees.")
                .text("number");
    }

    private String batch(String title) {
        return program.get("qa-manager", "/api/v1/batch-records?q=" + title).text("items", 0, "number");
    }
}
