package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photograph, a certificate and a printout are added to a batch record and open below it; a figure opens to its trend. */
class EvidenceStory {
    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void open() {
        server = Server.running();
    }

    @Test
    void aRecorderAddsAPhotographAndACertificateAndAnInspectorSeesThemInPlace() throws IOException {
        var browser =
                Browser.openWithoutScript(server).signIn("production-recorder").inLanguage("en");
        var record = batch(browser);
        add(browser, record, "Bag after thawing", "", png());
        add(browser, record, "Certificate of the medium", "/header", pdf());
        add(
                browser,
                record,
                "Printout of the counter",
                "",
                Files.writeString(folder.resolve("run.csv"), "well,<b>n</b>\n"));

        browser = Browser.openWithoutScript(server).signIn("inspector").inLanguage("en");
        browser.go(record);
        assertThat(browser.all("#evidence form")).isEmpty();
        for (var exhibit : browser.all("#evidence details.exhibit summary")) exhibit.click();
        assertThat(browser.find("#evidence").getText())
                .contains("Bag after thawing", "Certificate of the medium", "well,<b>n</b>");
        browser.accessible();
        for (var picture : browser.all("#evidence img")) {
            var shown = Http.signedIn(server, "inspector").bytes(picture.getDomAttribute("src"));
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/png");
        }
        assertThat(browser.all("#evidence img")).hasSizeGreaterThanOrEqualTo(3);
        browser.screenshot("evidence");
        assertThat(browser.go(record + "/story").text()).contains("added evidence");
    }

    @Test
    void aFigureOpensToWhatItWasInEarlierBatches() {
        var browser = Browser.openWithoutScript(server).signIn("qa-manager").inLanguage("en");
        var newest = browser.go("/batches?q=DEMO-CART-19").find("main tbody a").getDomAttribute("href");
        browser.go(newest);
        var trend = browser.find("details.trend");
        trend.findElement(org.openqa.selenium.By.tagName("summary")).click();
        assertThat(trend.getText()).contains("DEMO-ARI");
        browser.accessible();
    }

    @Test
    void anInspectorAndAFileWithoutWordsAreRefused() throws IOException {
        var record = Http.program(server, "production-recorder")
                .get("/api/v1/batch-records?q=DEMO-CART-19")
                .body()
                .replaceFirst("(?s).*?\"number\":\"(BR-[0-9]{4}-[0-9]{4,})\".*", "$1");
        var refused = Http.signedIn(server, "inspector")
                .upload("/batches/" + record, "/evidence", Map.of("record", record, "says", "x"), "file", png());
        assertThat(refused.statusCode()).isEqualTo(403);
        var wordless = Http.signedIn(server, "production-recorder")
                .upload("/batches/" + record, "/evidence", Map.of("record", record, "says", " "), "file", png());
        assertThat(wordless.statusCode()).isEqualTo(400);
        assertThat(wordless.body()).contains("It is not said what the file shows.");
        assertThat(Http.visitor(server).get("/api/v1/evidence?record=" + record).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenThatReadsOnlyReadsAndAddsNothing() throws IOException {
        var account = server.account("production-recorder");
        var asked = "{\"account\":\"" + account.name() + "\",\"password\":\"" + account.password()
                + "\",\"label\":\"reads\",\"scopes\":\"%s\"}";
        var nonsense = Http.visitor(server).post("/api/v1/tokens", "application/json", asked.formatted("everything"));
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(nonsense.body()).contains("records quality submissions");
        for (var scopes : new String[] {"", "quality submissions", "records"}) {
            var issued = Http.visitor(server).post("/api/v1/tokens", "application/json", asked.formatted(scopes));
            assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
            var program =
                    Http.visitor(server).bearer(issued.body().replaceFirst("(?s).*\"token\":\"([^\"]+)\".*", "$1"));
            var records = program.get("/api/v1/batch-records?q=DEMO-CART-19");
            assertThat(records.statusCode()).isEqualTo(200);
            var record = records.body().replaceFirst("(?s).*?\"number\":\"(BR-[0-9]{4}-[0-9]{4,})\".*", "$1");
            var sent = program.upload(
                    null, "/api/v1/evidence", Map.of("record", record, "says", "by a program"), "file", png());
            if (scopes.equals("records"))
                assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
            else {
                assertThat(sent.statusCode()).as(sent.body()).isEqualTo(403);
                assertThat(sent.body()).contains("identity.token-scope");
            }
        }
    }

    private static String batch(Browser browser) {
        return browser.go("/batches?q=DEMO-CART-19").find("main tbody a").getDomAttribute("href");
    }

    private static void add(Browser browser, String record, String says, String at, Path file) {
        browser.go(record + "#evidence").click("#evidence details.no-print summary");
        browser.fill("says", says).fill("at", at).choose("file", file);
        browser.submit(browser.find("#evidence [name=says]"));
        assertThat(browser.path()).as(browser.text()).startsWith(record + "#EV-");
    }

    private static Path png() throws IOException {
        var file = folder.resolve("bag.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private static Path pdf() throws IOException {
        var file = folder.resolve("certificate.pdf");
        try (var document = new PDDocument()) {
            for (int i = 0; i < 2; i++) document.addPage(new PDPage(PDRectangle.A4));
            document.save(file.toFile());
        }
        return file;
    }
}
