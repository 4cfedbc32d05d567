package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The language of the pages, on the page that shows all of it. */
class LookStory {
    private final Server server = Server.running();

    @AfterEach
    void backToTheUsualWidth() {
        Browser.open(server).width(1440);
    }

    @Test
    void everyComponentIsAccessibleInBothLanguages() {
        var browser = Browser.open(server)
                .signIn("inspector")
                .go("/style")
                .inLanguage("en")
                .accessible()
                .screenshot("style-en");
        assertThat(browser.text()).contains("0.8 below", "pending source check", "not recorded");
        browser.inLanguage("zh").accessible().screenshot("style-zh");
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(browser.find("h1").getText()).isEqualTo("CellGMP 界面规范");
        browser.inLanguage("en");
    }

    @Test
    void nothingIsCutOffAtASmallScreen() {
        for (int width : new int[] {1280, 640}) {
            var browser = Browser.open(server).width(width).signIn("inspector").go("/style");
            var script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assertThat((Long) browser.driver().executeScript(script))
                    .as("pixels beyond the right edge at %s", width)
                    .isLessThanOrEqualTo(0);
            browser.accessible().screenshot("style-" + width);
        }
    }

    @Test
    void theLanguageSwitchWorksWithoutScriptAndComesBack() {
        var browser = Browser.openWithoutScript(server)
                .signIn("inspector")
                .go("/style")
                .inLanguage("en");
        browser.click("a.language");
        assertThat(browser.path()).isEqualTo("/style");
        assertThat(browser.title()).contains("界面规范");
        browser.click("a.language");
        assertThat(browser.title()).contains("The look");
    }

    @Test
    void theKeysWalkTheRowsAndCanBeSwitchedOff() {
        var browser = Browser.open(server).signIn("inspector").go("/style").inLanguage("en");
        var keys = new Actions(browser.driver());
        keys.sendKeys("j").sendKeys("j").perform();
        assertThat(browser.all("tr.here")).hasSize(1);
        assertThat(browser.find("tr.here").getText()).contains("DV-2026-0007");
        keys.sendKeys("k").perform();
        assertThat(browser.find("tr.here").getText()).contains("BR-2026-0014");
        keys.sendKeys("x").perform();
        assertThat(browser.find("tr.here").getAttribute("aria-selected")).isEqualTo("true");
        keys.sendKeys("?").perform();
        var dialog = browser.driver().findElement(By.id("keys"));
        assertThat(dialog.isDisplayed()).isTrue();
        browser.accessible();
        dialog.findElement(By.name("single-keys")).click();
        keys.sendKeys(Keys.ESCAPE).perform();
        keys.sendKeys("j").perform();
        assertThat(browser.find("tr.here").getText()).contains("BR-2026-0014");
        keys.sendKeys("?").perform();
        dialog.findElement(By.name("single-keys")).click();
        dialog.findElement(By.tagName("button")).click();
        keys.sendKeys("j").perform();
        assertThat(browser.find("tr.here").getText()).contains("DV-2026-0007");
    }

    @Test
    void aFewLettersLeadToAnyPageAndANumberToWhatHasIt() {
        var batch = new Program(server)
                .get("qa-manager", "/api/v1/batch-records?q=DEMO-ARI-01")
                .text("items", 0, "number");
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en").go("/worklist");
        var keys = new Actions(browser.driver());
        keys.keyDown(Keys.CONTROL).sendKeys("k").keyUp(Keys.CONTROL).perform();
        assertThat(browser.driver().findElement(By.id("palette")).isDisplayed()).isTrue();
        browser.accessible();
        keys.sendKeys("old reg").sendKeys(Keys.ENTER).perform();
        browser.at("/takeovers");
        keys.keyDown(Keys.CONTROL).sendKeys("k").keyUp(Keys.CONTROL).perform();
        keys.sendKeys(batch).sendKeys(Keys.ENTER).perform();
        browser.at("/batches/" + batch);
    }

    @Test
    void aColumnThatIsNotWantedStaysAway() {
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en").go("/worklist");
        browser.find(".columns summary").click();
        browser.find(".columns input[name=clause]").click();
        assertThat(browser.find("th[data-column=clause]").isDisplayed()).isFalse();
        browser.go("/worklist").accessible();
        assertThat(browser.find("th[data-column=clause]").isDisplayed()).isFalse();
        assertThat(browser.find("th[data-column=due]").isDisplayed()).isTrue();
        browser.find(".columns summary").click();
        browser.find(".columns input[name=clause]").click();
        assertThat(browser.find("th[data-column=clause]").isDisplayed()).isTrue();
        assertThat(browser.find(".worklist tbody th").getCssValue("position")).isEqualTo("relative");
        browser.find(".columns input[name=frozen]").click();
        assertThat(browser.go("/worklist").find(".worklist tbody th").getCssValue("position"))
                .isEqualTo("sticky");
        browser.find(".columns summary").click();
        browser.find(".columns input[name=frozen]").click();
    }

    @Test
    void aRefusedAddressIsAPageInTheLanguageAskedFor() {
        var answer = Http.visitor(server).with("Accept-Language", "zh-CN").get("/language/zh?back=//elsewhere.example");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("elsewhere");
        var wrong = Http.visitor(server).method("POST", "/style", "text/plain", "x");
        assertThat(wrong.statusCode()).isIn(303, 403, 405);
    }
}
