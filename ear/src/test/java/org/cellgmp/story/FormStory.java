package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a form sends arrives as it was typed: percent, ampersand, equals and plus, several values of one name, and times at a
 * site east of UTC, whose offset has a plus.
 */
class FormStory {
    private static final String PRODUCT = "DEMO-CART-19";
    private static final String JSON = "application/json";
    private static final String TYPED = "5 % & more +1 = 6; 100%25";

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void open() {
        server = Server.start(folder.resolve("home"), "CELLGMP_ZONE", "Asia/Shanghai");
    }

    @AfterAll
    static void close() {
        if (server != null) server.close();
    }

    @Test
    void aDeviationIsOpenedAndToldAnewAsItWasTyped() {
        var browser = Browser.openWithoutScript(server).signIn("qa-manager").inLanguage("en");
        browser.go("/deviations/new");
        assertThat(browser.find("[name=discoveredAt]").getAttribute("value")).endsWith("+08:00");
        browser.fill("title", TYPED).fill("description", TYPED);
        browser.submit(browser.find("[name=title]"));
        assertThat(browser.path()).as(browser.text()).matches("/deviations/DV-[0-9]{4}-[0-9]{4,}");
        assertThat(browser.find("#account p").getText()).isEqualTo(TYPED);
        assertThat(browser.title()).contains(TYPED);
        browser.go(browser.path() + "?edit=account")
                .fill("title", "a+b & " + TYPED)
                .fill("discoveredAt", "2026-01-05T08:00:00+08:00")
                .fill("awareAt", "2026-01-05 09:00:00+08:00")
                .fill("reason", "1 % + 1");
        browser.submit(browser.find("[name=title]"));
        assertThat(browser.title()).contains("a+b & " + TYPED);
        assertThat(browser.find("#account time").getAttribute("datetime")).isEqualTo("2026-01-05T08:00+08:00");
    }

    @Test
    void whatTheApplicantStatesAndTwoBranchesAndEveryRegionArrive() {
        var document = approvedDocument();
        var browser =
                Browser.openWithoutScript(server).signIn("regulatory-writer").inLanguage("en");
        browser.go("/dossiers").fill("title", TYPED).fill("product", PRODUCT);
        browser.submit(browser.find("[name=product]"));
        var dossier = browser.path();
        assertThat(dossier).matches("/dossiers/DO-[0-9]{4}-[0-9]{4,}");
        assertThat(browser.text()).contains(TYPED);
        browser.go(dossier + "/china").fill("applicationId", "x202612345").fill("description", TYPED);
        browser.submit(browser.find("[name=description]"));
        assertThat(browser.go(dossier + "/china").find("[name=description]").getAttribute("value"))
                .isEqualTo(TYPED);
        browser.go(dossier + "/united-states").fill("companyName", TYPED);
        browser.submit(browser.find("[name=companyName]"));
        assertThat(browser.go(dossier + "/united-states")
                        .find("[name=companyName]")
                        .getAttribute("value"))
                .isEqualTo(TYPED);
        for (var name : new String[] {"A & B=1", "5 % loss"}) {
            browser.go(dossier).click("details:has([name=product-name]) summary");
            browser.fill("product-name", name).fill("dosageform", "+1");
            browser.submit(browser.find("[name=product-name]"));
        }
        assertThat(browser.text()).contains("A & B=1", "5 % loss");
        browser.go(dossier + "/place?at=3.2.P.5.4").fill("document", document);
        for (var box : browser.all("form[action$='/documents'] input[type=checkbox]"))
            if (!box.isSelected()) box.click();
        browser.submit(browser.find("select[name=document]"));
        browser.go(dossier + "/leaves/1");
        assertThat(browser.all("dl.facts dd").stream()
                        .map(fact -> fact.getText())
                        .toList())
                .contains("CN US EU", "B1 B2");
    }

    @Test
    void aMappingOfATableIsMadeAndSavedInTheBrowser() throws IOException {
        var code = "A+B & 5 % " + System.nanoTime();
        var table = Files.writeString(
                folder.resolve("lots.csv"), "Item;Lot no.;What & why\nSTORY-MEDIUM;" + code + ";Medium\n");
        var browser =
                Browser.openWithoutScript(server).signIn("production-recorder").inLanguage("en");
        browser.go("/import/table").choose("file", table);
        browser.submit(browser.find("[name=file]"));
        assertThat(browser.path()).matches("/import/IM-[0-9]{4}-[0-9]{4,}/mapping");
        browser.go(browser.path() + "?target=MATERIAL_LOTS")
                .fill("name", "story-of-forms")
                .fill("use0", "materialCode")
                .fill("use1", "lot")
                .fill("use2", "name");
        browser.click("button[name=act][value=look]");
        assertThat(browser.find("[name=column2]").getAttribute("value")).isEqualTo("What & why");
        assertThat(browser.find("[name=use1]").getAttribute("value")).isEqualTo("lot");
        browser.fill("reason", TYPED).click("button[name=act][value=save]");
        assertThat(browser.path()).as(browser.text()).matches("/import/IM-[0-9]{4}-[0-9]{4,}");
        assertThat(browser.go("/import/mappings").text()).contains(TYPED);
        browser.click("main tbody a");
        assertThat(browser.text()).contains("What & why", "materialCode");
    }

    /** @return number of a document of the demonstration product that may be filed */
    private static String approvedDocument() {
        var writer = Http.program(server, "regulatory-writer");
        var batches = all(
                "\"number\":\"(BR-[0-9]{4}-[0-9]{4,})\"",
                writer.get("/api/v1/batch-records?q=" + PRODUCT).body());
        var made = writer.post(
                "/api/v1/documents",
                JSON,
                "{\"template\":\"batch-analyses\",\"product\":\"" + PRODUCT + "\",\"language\":\"both\",\"batches\":[\""
                        + batches + "\"]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var number = all("\"number\":\"(DC-[0-9]{4}-[0-9]{4,})\"", made.body());
        var account = server.account("regulatory-approver");
        var approved = Http.program(server, "regulatory-approver")
                .post(
                        "/api/v1/documents/" + number + "/approval",
                        JSON,
                        "{\"version\":\"1\",\"digest\":\""
                                + all("\"pdf\":\\{[^}]*\"sha256\":\"([0-9a-f]{64})\"", made.body())
                                + "\",\"account\":\""
                                + account.name() + "\",\"password\":\"" + account.password() + "\"}");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        return number;
    }

    private static String all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining("\",\""));
    }
}
