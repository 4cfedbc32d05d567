package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A writer makes the batch analyses of the demonstration product, every figure leads to its cell, and an approver signs it;
 * a program does the same through REST. Nobody else makes or approves a document.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentStory {
    private static final String PRODUCT = "DEMO-CART-19";
    private static final Pattern BATCH = Pattern.compile("\"number\":\"(BR-[0-9]{4}-[0-9]{4,})\"");
    private static final Pattern NUMBER = Pattern.compile("DC-[0-9]{4}-[0-9]{4,}");
    private static final Pattern PDF = Pattern.compile("\"pdf\":\\{[^}]*\"sha256\":\"([0-9a-f]{64})\"");
    private static Server server;
    private static List<String> batches;
    private static String made;

    @BeforeAll
    static void open() {
        server = Server.running();
        var listed = program("regulatory-writer")
                .get("/api/v1/batch-records?q=" + PRODUCT)
                .body();
        batches = BATCH.matcher(listed)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(batches).as(listed).isNotEmpty();
    }

    private static Http program(String role) {
        return Http.program(server, role);
    }

    private static String order(String template, List<String> numbers) {
        return "{\"template\":\"" + template + "\",\"product\":\"" + PRODUCT + "\",\"language\":\"zh\",\"batches\":[\""
                + String.join("\",\"", numbers) + "\"]}";
    }

    @Test
    @Order(1)
    void aWriterMakesADocumentInTheBrowserWithoutScript() {
        var browser =
                Browser.openWithoutScript(server).signIn("regulatory-writer").inLanguage("en");
        browser.go("/documents/new")
                .fill("template", "batch-analyses")
                .fill("product", PRODUCT)
                .fill("language", "both");
        browser.submit(browser.find("select[name=language]"));
        for (var box : browser.all("input[name=batch]")) box.click();
        browser.submit(browser.find("input[name=batch]"));
        assertThat(browser.text()).contains("Nothing is kept yet").contains("26.0 %");
        assertThat(browser.all("article.paper a.figure[href*='#/qcResults/']")).isNotEmpty();
        browser.press("Make the document");
        made = NUMBER.matcher(browser.path())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(browser.text()).contains("Batch analyses", "To be approved", "Where each number comes from");
        browser.screenshot("document");
    }

    @Test
    @Order(2)
    void everyPageOfDocumentsIsAccessible() {
        var browser = Browser.open(server).signIn("regulatory-writer").inLanguage("en");
        browser.go("/documents").accessible();
        assertThat(browser.text()).contains(made);
        browser.go("/documents/new").accessible();
        browser.go("/documents/" + made).accessible();
    }

    @Test
    @Order(3)
    void theApproverSignsAndTheWriterCannot() {
        var approver =
                Browser.openWithoutScript(server).signIn("regulatory-approver").inLanguage("en");
        approver.go("/documents/" + made).press("Approve");
        var account = server.account("regulatory-approver");
        approver.fill("account", account.name()).fill("password", "not the password");
        approver.submit(approver.find("input[name=password]"));
        assertThat(approver.all("section.problems")).isNotEmpty();
        approver.fill("account", account.name()).fill("password", account.password());
        approver.submit(approver.find("input[name=password]"));
        assertThat(approver.path()).startsWith("/documents/" + made);
        assertThat(approver.text()).contains("Approved", "Approval of a document");
        var writer = Http.signedIn(server, "regulatory-writer");
        assertThat(writer.get("/documents/" + made + "/approval").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void aProgramMakesADocumentAndFetchesItsFiles() {
        var writer = program("regulatory-writer");
        var tried = writer.post("/api/v1/documents?dryRun=true", "application/json", order("batch-analyses", batches));
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body()).contains("\"figures\":");
        var kept = writer.post(
                "/api/v1/documents", "application/json", order("executed-batch-record", batches.subList(0, 1)));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        var number =
                NUMBER.matcher(kept.body()).results().findFirst().orElseThrow().group();
        var at = "/api/v1/documents/" + number;
        assertThat(new String(writer.bytes(at + ".pdf").body(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(new String(writer.bytes(at + ".docx").body(), 0, 2, StandardCharsets.ISO_8859_1))
                .isEqualTo("PK");
        assertThat(new String(writer.bytes(at + "/companion.pdf").body(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(writer.get(at + "/lineage.json").body()).contains("cellgmp-lineage-1", batches.get(0) + "/v");
        assertThat(writer.get("/api/v1/documents/using?address=" + batches.get(0) + "/v1%23/header/batchNumber")
                        .body())
                .contains(number);
        assertThat(program("inspector").bytes(at + ".pdf").statusCode()).isEqualTo(200);
        var digest = PDF.matcher(kept.body());
        assertThat(digest.find()).isTrue();
        var account = server.account("regulatory-approver");
        var approval = "{\"version\":\"1\",\"digest\":\"" + digest.group(1) + "\",\"account\":\"" + account.name()
                + "\",\"password\":\"" + account.password() + "\"}";
        assertThat(writer.post(at + "/approval", "application/json", approval).statusCode())
                .isEqualTo(403);
        var approved = program("regulatory-approver").post(at + "/approval", "application/json", approval);
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        assertThat(approved.body()).contains("\"state\":\"APPROVED\"");
    }

    @Test
    @Order(5)
    void nobodyElseMakesADocumentAndWhatIsWrongIsSaid() {
        for (var role :
                List.of("inspector", "administrator", "production-recorder", "qa-manager", "regulatory-approver"))
            assertThat(program(role)
                            .post("/api/v1/documents", "application/json", order("batch-analyses", batches))
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        assertThat(program("administrator").get("/api/v1/documents").statusCode())
                .isEqualTo(403);
        var writer = program("regulatory-writer");
        var wrong = writer.post("/api/v1/documents", "application/json", order("no-such", batches));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"place\":\"template\"", "\"remedy\"");
        assertThat(writer.post("/api/v1/documents", "application/json", "{").statusCode())
                .isEqualTo(400);
        assertThat(writer.get("/api/v1/documents/DC-1999-0001").statusCode()).isEqualTo(404);
        assertThat(writer.get("/api/v1/documents/using?address=x").statusCode()).isEqualTo(400);
    }
}
