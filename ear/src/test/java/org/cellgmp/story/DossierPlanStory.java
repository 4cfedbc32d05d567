package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A regulatory writer says what a plan is for, gives lines away, brings a PDF and a Word file by their names; an approver signs the file
 * and the governed values; anybody of the room sees what China, the United States and the European Union ask side by side.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DossierPlanStory {
    @TempDir
    static Path folder;

    private static Server server;
    private static String number;

    @BeforeAll
    static void open() throws IOException {
        server = Server.running();
        number = InventedPlan.open(Http.program(server, "regulatory-writer"));
    }

    private static Browser writer() {
        return Browser.openWithoutScript(server).signIn("regulatory-writer").inLanguage("en");
    }

    @Test
    @Order(1)
    void theWriterSaysWhatThePlanIsForAndTheLinesFollow() {
        var browser = writer();
        browser.go("/dossiers/" + number + "/plan").accessible();
        assertThat(browser.text())
                .contains("type not said")
                .contains("Cover letter")
                .contains("missing");
        browser.click("#aim ~ details summary");
        browser.fill("product", "gene-modified-autologous");
        browser.click("form[action$='/aim'] input[name=region][value=EU]");
        browser.submit(browser.find("form[action$='/aim'] select[name=kind]"));
        browser.accessible().screenshot("plan");
        assertThat(browser.text())
                .contains("gene-modified autologous cells")
                .contains("536/2014")
                .contains("Investigational medicinal product dossier");
        browser.inLanguage("zh").go("/dossiers/" + number + "/plan").accessible();
        assertThat(browser.text()).contains("缺少").contains("试验用药品档案");
    }

    @Test
    @Order(2)
    void linesAreGivenToAnOwnerAndFound() {
        var owner = server.account("regulatory-approver").name();
        var person = Http.signedIn(server, "regulatory-writer");
        var given = person.submit(
                "/dossiers/" + number + "/plan",
                Map.of("line", "CN:cover-letter", "owner", owner, "due", "2026-01-02"));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(303);
        var browser = writer();
        browser.go("/dossiers/" + number + "/plan?overdue=true").accessible();
        assertThat(browser.all("tbody tr")).hasSize(1);
        assertThat(browser.text()).contains("overdue").contains("Cover letter");
        var workbook = person.bytes("/dossiers/" + number + "/plan.xlsx?overdue=true");
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(new String(workbook.body(), 0, 2, StandardCharsets.ISO_8859_1))
                .isEqualTo("PK");
    }

    @Test
    @Order(3)
    void filesAreBroughtByTheirNames() throws IOException {
        var browser = writer();
        var pdf = InventedPlan.pdf(folder, "cn 1.0 cover letter");
        var word = Files.write(folder.resolve("3.2.P.5.4 analyses.docx"), word());
        browser.go("/dossiers/" + number + "/drop").accessible();
        for (var file : new Path[] {pdf, word}) {
            browser.choose("file", file);
            browser.submit(browser.find("input[name=file]"));
            assertThat(browser.all("tbody tr")).isNotEmpty();
        }
        assertThat(browser.text()).contains("kept as Word source").contains("3.2.P.5.4 analyses.docx");
        browser.accessible();
        var stray = InventedPlan.pdf(folder, "letter");
        browser.choose("file", stray);
        browser.submit(browser.find("input[name=file]"));
        assertThat(browser.text()).contains("not taken").contains("begins with no heading");
        browser.go("/dossiers/" + number + "/plan?state=UNAPPROVED");
        assertThat(browser.all("tbody tr")).hasSize(1);
    }

    @Test
    @Order(4)
    void anApproverSignsTheFileAndTheGovernedValues() {
        var account = server.account("regulatory-approver");
        var browser =
                Browser.openWithoutScript(server).signIn("regulatory-approver").inLanguage("en");
        browser.go("/dossiers/" + number + "/leaves/1/approval").accessible();
        browser.fill("account", account.name()).fill("password", account.password());
        browser.submit(browser.find("input[name=password]"));
        assertThat(browser.path()).endsWith("/leaves/1");
        assertThat(browser.accessible().text()).contains("have");
        browser.go("/dossiers/" + number + "/plan?region=CN&state=HAVE");
        assertThat(browser.all("tbody tr")).hasSize(1);
        var proposed = Http.signedIn(server, "regulatory-writer")
                .submit("/dossiers/keys", Map.of("kind", "EXCIPIENT", "excipient", "Invented excipient of " + number));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(303);
        browser.go("/dossiers/keys").accessible();
        assertThat(browser.text()).contains("Invented excipient of " + number);
        var key = proposed.headers().firstValue("Location").orElseThrow();
        browser.go(key.substring(key.indexOf("/dossiers/"))).accessible();
        browser.fill("account", account.name()).fill("password", account.password());
        browser.submit(browser.find("input[name=password]"));
        assertThat(browser.text()).contains("approved");
    }

    @Test
    @Order(5)
    void theGapsStandSideBySide() {
        var browser = Browser.openWithoutScript(server).signIn("qa-manager").inLanguage("en");
        browser.go("/dossiers/gaps").accessible();
        browser.fill("product", "STORY-1");
        browser.submit(browser.find("form.filter select[name=product]"));
        assertThat(browser.text()).contains("China").contains("European Union").contains("lacking");
        browser.accessible().screenshot("gaps");
        var person = Http.signedIn(server, "inspector");
        assertThat(person.bytes("/dossiers/gaps.xlsx?product=STORY-1&kind=trial")
                        .statusCode())
                .isEqualTo(200);
        assertThat(person.get("/dossiers/" + number + "/leaves/1/approval").statusCode())
                .isEqualTo(403);
        assertThat(Http.signedIn(server, "production-recorder")
                        .get("/dossiers/gaps")
                        .statusCode())
                .isEqualTo(403);
    }

    private static byte[] word() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : new String[] {"[Content_Types].xml", "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
