package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A quality manager's day: a finding carried to a signed plan in few clicks, many records at once, a look without leaving the list. */
class WorkdayStory {
    private static final String QA = "qa-manager";
    private static final String REVIEWER = "production-reviewer";
    /** Clicks from the finding to the signed plan, signing in and out among them. */
    private static final int MOST_CLICKS = 25;

    private final Server server = Server.running();
    private final Program program = new Program(server);

    /** A person at a browser whose every click, and every Enter that acts, is counted. Typing is not. */
    private final class Hand {
        private final Browser browser;
        private int clicks;

        Hand(Browser browser) {
            this.browser = browser;
        }

        Hand click(String css) {
            browser.click(css);
            clicks++;
            return this;
        }

        Hand press(String text) {
            browser.press(text);
            clicks++;
            return this;
        }

        /** The address of a message, followed. */
        Hand follow(String path) {
            browser.go(path);
            clicks++;
            return this;
        }

        Hand signIn(String role) {
            browser.signOut().signIn(role);
            clicks += 2;
            return this;
        }

        Hand choose(String name, String value) {
            return click("[name='" + name + "'][value='" + value + "']");
        }

        Hand store(String field) {
            browser.submit(browser.find(field));
            clicks++;
            return this;
        }
    }

    @Test
    void aFindingHasASignedPlanInAtMostTwentyFiveClicksAndEndsInASignedClosure() {
        var batch = batch("WORKDAY-01");
        var browser = certified(Browser.open(server).signIn(QA)).signOut();
        browser.signIn(REVIEWER).inLanguage("en").go("/batches/" + batch);
        var hand = new Hand(browser);
        hand.click(".finding form button");
        var event = browser.path().replace("/deviations/", "");
        assertThat(event).as(browser.text()).matches("[A-Z]{2}-.*");

        hand.signIn(QA).follow("/deviations/" + event + "/recurrence");
        browser.accessible().fill("justification", "Nothing of the kind in two years (invented).");
        hand.store("#justification");
        assertThat(browser.path()).isEqualTo("/deviations/" + event + "/classification");
        hand.choose("severity", "3")
                .choose("occurrence", "2")
                .choose("detectability", "2")
                .choose("product-impact", "POSSIBLE")
                .choose("patient-impact", "NONE")
                .store("#severity input");
        browser.find("#answer");
        var proposed = browser.find("[name=classification]:checked").getAttribute("value");
        assertThat(proposed).isEqualTo("MAJOR");
        hand.store("#rationale");

        hand.signIn(REVIEWER).follow("/deviations/" + event + "?edit=investigation");
        browser.fill("rootCause", "The hand-over sheet has no line for it (invented).")
                .fill("impactOnBatch", "None: the value was read elsewhere.")
                .fill("impactOnOthers", "None.");
        hand.store("#rootCause").click("#raise-capa");
        assertThat(browser.path()).as(browser.text()).startsWith("/capas/CA-").endsWith("/plan");
        var capa = browser.path().replace("/capas/", "").replace("/plan", "");
        assertThat(browser.find("#rootCause").getText()).contains("hand-over sheet");
        assertThat(browser.all("#people option")).hasSizeGreaterThan(3);
        browser.accessible()
                .fill("batches", "1")
                .fill("days", "")
                .fill("criterion", "JUDGED")
                .fill("metric", "The line is filled in");
        hand.store("#rootCause");
        assertThat(browser.path()).isEqualTo("/capas/" + capa);

        hand.signIn(QA).follow("/capas/" + capa).press("Sign the plan");
        browser.fill("reason", "Agreed.");
        fillSignature(browser, QA);
        hand.store("#password");
        browser.find("#approval .signature");
        System.out.println("clicks from a finding to a signed CAPA plan: " + hand.clicks);
        assertThat(hand.clicks).isLessThanOrEqualTo(MOST_CLICKS);

        carriedOutAndEffective(browser, capa);
        closed(browser, event);
    }

    /** By its owner, verified in bulk by somebody else, confirmed, watched over another batch, judged by signature. */
    private void carriedOutAndEffective(Browser browser, String capa) {
        var path = "/api/v1/capas/" + capa;
        for (var action : program.get(QA, path).list("content", "plan", "actions"))
            done(program.post(
                    REVIEWER,
                    path + "/actions/" + ((Map<?, ?>) action).get("id") + "/completion",
                    "revision",
                    program.get(QA, path).text("revision"),
                    "evidence",
                    "Sheet in force (invented)."));
        browser.go("/capas?q=" + capa).accessible().fill("act", "VERIFY");
        browser.click("input[name=row][value='" + capa + "']").submit(browser.find("#bulk select"));
        assertThat(browser.text()).contains("Sheet in force (invented).");
        browser.accessible().screenshot("bulk-verify");
        browser.fill("reason", "Sheet seen.").submit(browser.find("#reason"));
        assertThat(browser.path()).as(browser.text()).startsWith("/bulk/BA-");
        browser.accessible();
        browser.go("/capas/" + capa).submit(browser.find("#confirmation button"));
        batch("WORKDAY-02");
        done(program.post(
                REVIEWER,
                path + "/assessment",
                "revision",
                program.get(QA, path).text("revision"),
                "text",
                "The line was filled in.",
                "met",
                "yes"));
        browser.go("/capas/" + capa + "/verdict").fill("choice", "yes").fill("reason", "It works.");
        fillSignature(browser, QA);
        browser.submit(browser.find("#password"));
        assertThat(browser.text()).contains("Closed");
        var today = LocalDate.now();
        browser.go("/board").accessible().screenshot("board-capas");
        var counted = browser.find("#capas a[href*='effective=yes']");
        var number = counted.getText();
        browser.go("/capas?state=all&closed-from=" + today.minusYears(1).plusDays(1) + "&closed-to=" + today
                + "&effective=yes");
        assertThat(browser.text()).contains(capa);
        assertThat(browser.all("[data-row]")).hasSize(Integer.parseInt(number));
        everyFigureOpensWhatItCounts(browser.go("/board"));
    }

    private static void everyFigureOpensWhatItCounts(Browser browser) {
        var counted = new LinkedHashMap<String, Integer>();
        for (var link : browser.all("td.figure a"))
            counted.put(link.getDomAttribute("href"), Integer.parseInt(link.getText()));
        assertThat(counted).isNotEmpty();
        counted.forEach((list, number) -> {
            int rows = browser.go(list).all("[data-row]").size();
            if (browser.all("a[rel=next]").isEmpty()) assertThat(rows).as(list).isEqualTo(number);
            else assertThat(rows).as(list).isLessThan(number);
        });
    }

    private void closed(Browser browser, String event) {
        browser.go("/deviations/" + event + "/conclusion")
                .fill("reason", "No effect.")
                .fill("verdict", "MAY_BE_RELEASED");
        fillSignature(browser, QA);
        browser.submit(browser.find("#password")).find("#conclusions .signature");
        browser.go("/deviations/" + event + "/closure").fill("reason", "All is done.");
        fillSignature(browser, QA);
        browser.submit(browser.find("#password")).find("#closure .signature");
        assertThat(browser.find("#closure").getText()).contains("SG-");
    }

    @Test
    void minorEventsAreClassedAndClosedTogetherWithOneSigningAndWithoutScript() {
        var one = event("Carton dented (invented)", true);
        var two = event("Lid scratched (invented)", true);
        var open = event("Stamp smeared (invented)", false);
        var browser =
                Browser.openWithoutScript(server).signIn(QA).inLanguage("en").go("/deviations");
        tick(browser, one, two, open);
        browser.fill("act", "CLASSIFY").submit(browser.find("#bulk select"));
        assertThat(browser.text()).contains("3 of 3 cannot", "choose the grades first");
        browser.accessible()
                .fill("severity", "1")
                .fill("occurrence", "1")
                .fill("detectability", "1")
                .fill("product-impact", "NONE")
                .fill("patient-impact", "NONE");
        browser.fill("expected", "MINOR").press("Preview again");
        assertThat(browser.text()).contains("1 of 3 cannot", "is classified minor", open);
        browser.accessible().screenshot("bulk-classify");
        browser.fill("reason", "Looked at each.").press("Classify as the table says");
        assertThat(browser.text()).contains("2 of 2 done");

        browser.go("/worklist?show=deviations&q=invented");
        browser.go("/deviations");
        tick(browser, one, two);
        browser.fill("act", "CLOSE").submit(browser.find("#bulk select"));
        browser.accessible().screenshot("bulk-close");
        program.post(
                REVIEWER,
                "/api/v1/deviations/" + one + "/account",
                "revision",
                program.get(QA, "/api/v1/deviations/" + one).text("revision"),
                "title",
                "Carton dented more (invented)",
                "description",
                "Told again.",
                "immediateCorrection",
                "Repacked.",
                "reason",
                "Looked again.");
        browser.fill("reason", "All is done.");
        fillSignature(browser, QA);
        browser.submit(browser.find("#password"));
        assertThat(browser.text()).contains("1 of 2 done", one + " was changed by somebody");
        assertThat(browser.find("a[href^='/signatures/SG-']").getText()).startsWith("SG-");
        browser.accessible().screenshot("bulk-closed");
        browser.click("dd a[href^='/signatures/']");
        assertThat(browser.text()).contains(two, "revision ");
        browser.inLanguage("zh");
        browser.go("/deviations");
        tick(browser, open);
        browser.submit(browser.find("#bulk select"));
        assertThat(browser.text()).contains("按决策表分类", "不可处理");
        browser.accessible();
    }

    @Test
    void aRowIsLookedAtWithoutLeavingTheListByKeyboard() {
        event("Shelf label missing (invented)", true);
        var browser = Browser.open(server).signIn(QA).inLanguage("en").go("/worklist?show=deviations");
        browser.driver().findElement(By.tagName("body")).sendKeys("j");
        var row = browser.driver().switchTo().activeElement();
        var number = row.getText();
        row.sendKeys("p");
        browser.find("#peek[open] .record-header");
        assertThat(browser.find("#peek").getText()).contains(number, "Why it is here", "Last events");
        browser.find("#peek .timeline li");
        browser.accessible().screenshot("peek");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(browser.all("#peek[open]")).isEmpty();
        assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo(number);
        assertThat(browser.path()).isEqualTo("/worklist?show=deviations");
        browser.driver().switchTo().activeElement().sendKeys("x");
        assertThat(browser.find("[data-picked]").getText()).contains("1 ticked");
        browser.click("[data-pick-page]");
        assertThat(browser.all("input[name=row]:checked")).hasSameSizeAs(browser.all("input[name=row]"));
    }

    @Test
    void aSavedViewIsAnAddressAndTheWorkbookHoldsWhatItShows() throws Exception {
        event("Door left ajar (invented)", true);
        var browser = Browser.open(server).signIn(QA).inLanguage("en").go("/worklist?show=deviations&q=ajar");
        browser.forgetDownloads().click("details:has(form[action='/views']) > summary");
        browser.fill("name", "Doors").submit(browser.find("#view-name"));
        assertThat(browser.path()).isEqualTo("/worklist?show=deviations&q=ajar");
        browser.go("/worklist").accessible().click("nav.chips a[href='/worklist?show=deviations&q=ajar']");
        int rows = browser.all("[data-row]").size();
        assertThat(rows).isPositive();
        browser.click("a[href^='/worklist/export.xlsx']");
        try (var workbook = new XSSFWorkbook(browser.download().toFile())) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(rows);
        }
        browser.go("/trail");
        assertThat(browser.text()).contains("exported the worklist");
    }

    @Test
    void aDigestIsChosenAndThePageSaysThatMailIsOff() {
        var browser = Browser.openWithoutScript(server).signIn(REVIEWER).inLanguage("en");
        browser.go("/worklist").click("a[href='/digest']");
        browser.accessible().screenshot("digest");
        assertThat(browser.text()).contains("Mail is switched off", "CELLGMP_SMTP_HOST");
        browser.fill("frequency", "DAILY")
                .fill("address", "lin..mei@example.org")
                .fill("language", "zh");
        browser.submit(browser.find("#address"));
        assertThat(browser.text()).contains("This is no mail address");
        assertThat(browser.find("#address").getAttribute("value")).isEqualTo("lin..mei@example.org");
        browser.fill("address", "lin.mei@example.org").submit(browser.find("#address"));
        assertThat(browser.all(".problems")).isEmpty();
        assertThat(browser.text()).contains("not confirmed", "leaves once mail is switched on");
        assertThat(program.get(REVIEWER, "/api/v1/digest").body()).contains("lin.mei@example.org", "DAILY", "\"zh\"");
        browser.inLanguage("zh").go("/digest").accessible();
        browser.signOut().signIn("inspector").go("/digest").accessible();
        assertThat(browser.all("form[action='/digest']")).isEmpty();
    }

    private void tick(Browser browser, String... numbers) {
        for (var number : numbers) browser.click("input[name=row][value='" + number + "']");
    }

    private String event(String title, boolean compared) {
        var number = program.post(
                        REVIEWER,
                        "/api/v1/deviations",
                        "title",
                        title,
                        "description",
                        title,
                        "immediateCorrection",
                        "Put right at once (invented).")
                .text("number");
        if (compared)
            done(program.post(
                    REVIEWER,
                    "/api/v1/deviations/" + number + "/recurrence",
                    "revision",
                    program.get(QA, "/api/v1/deviations/" + number).text("revision"),
                    "justification",
                    "Nothing of the kind (invented)."));
        return number;
    }

    /** A copy of an invented batch under a number and a product of this story's own. */
    private String batch(String title) {
        return InventedBatches.copy(server, "DEMO-ARI-02", title, "WORKDAY-CART");
    }

    /** Nobody signs before taking the electronic signature for the own. */
    private Browser certified(Browser browser) {
        browser.go("/account/signature");
        if (browser.all("[name=agreed]").isEmpty()) return browser;
        return fillSignature(browser.fill("agreed", "yes"), QA).submit(browser.find("#password"));
    }

    private Browser fillSignature(Browser browser, String role) {
        return browser.fill("account", server.account(role).name())
                .fill("password", server.account(role).password());
    }

    private static void done(Program.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
