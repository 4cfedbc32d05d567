package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch record that nobody here wrote comes in through the browser, and a second of its kind through REST; both can be
 * looked at with all their phases, exceptions and signatures. Files of other kinds are turned away with a reason.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportStory {
    private static final Pattern IMPORT = Pattern.compile("/import/(IM-[0-9]{4}-[0-9]{4,})");

    @TempDir
    static Path folder;

    private static Server server;
    private static Path real;

    @BeforeAll
    static void open() {
        server = Server.running();
        real = NotRun.shared("data/isa88/samples/ProductionBatchRecord_Example_v06.xml");
    }

    @Test
    @Order(1)
    void theRealRecordComesInThroughTheBrowserWithoutScript() {
        var browser = Browser.openWithoutScript(server).signIn("production-recorder");
        browser.go("/import").choose("file", real);
        browser.submit(browser.find("input[type=file]"));
        assertThat(browser.find("[data-count=steps]").getText()).isEqualTo("12");
        assertThat(browser.find("[data-count=signatures]").getText()).isEqualTo("7");
        browser.fill("reason", "real record, first import");
        browser.submit(browser.find("textarea[name=reason]"));
        Wait.until(() -> browser.find("[data-state]").getDomAttribute("data-state"), state -> {
            if (!state.equals("DONE")) browser.go(browser.path());
            return state.equals("DONE");
        });
        browser.click("a.button");
        assertThat(browser.text()).contains("BX10", "0124|Exception", "0125|Exception", "0126|Exception");
        assertThat(browser.text()).contains("15632590|Signature").contains("LIB-PH-PAVStr-05[2]");
    }

    @Test
    @Order(2)
    void theSameFileAgainIsRecognisedAndNotKept() {
        var recorder = Http.signedIn(server, "production-recorder");
        var sent = recorder.upload("/import", "/import", Map.of(), "file", real);
        assertThat(sent.statusCode()).isEqualTo(303);
        var report = recorder.get(place(sent.headers().firstValue("Location").orElseThrow()));
        assertThat(report.body()).contains("BR-").doesNotContain("name=\"reason\"");
    }

    private static String place(String location) {
        var found = IMPORT.matcher(location);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    @Order(3)
    void aProgramTriesAndKeepsARecordAndSeesItsParts() throws IOException {
        var other = folder.resolve("BX11.xml");
        Files.writeString(other, Files.readString(real).replace("BX10", "BX11"));
        var program = Http.program(server, "production-recorder");

        var report = program.post("/api/v1/batch-records?dryRun=true", "application/xml", other);
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(report.body()).contains("\"keepable\":true", "BX11").doesNotContain("\"results\"");

        var kept = program.post("/api/v1/batch-records", "application/xml", other);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        var record =
                program.get(kept.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
        assertThat(record.statusCode()).isEqualTo(200);
        assertThat(count(record.body(), "\"kind\":\"exception\"")).isEqualTo(3);
        assertThat(count(record.body(), "\\|Signature\"")).isEqualTo(7);
        assertThat(count(record.body(), "\"performedBy\":\"mkuehne\"")).isEqualTo(12);

        var again = program.post("/api/v1/batch-records", "application/xml", other);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("intake.already-imported");
    }

    private static long count(String text, String part) {
        return Pattern.compile(part).matcher(text).results().count();
    }

    @Test
    @Order(4)
    void aFilledTemplateComesInAndACorrectionBecomesAVersion() throws IOException {
        var program = Http.program(server, "production-recorder");
        for (var kind : List.of("batch-record", "material-lots", "specification"))
            assertThat(program.bytes("/api/v1/import-template.xlsx?kind=" + kind)
                            .statusCode())
                    .isEqualTo(200);
        var listed = program.get("/api/v1/batch-records?q=DEMO-ARI-01").body();
        var number = Pattern.compile("BR-[0-9]{4}-[0-9]{4,}").matcher(listed);
        assertThat(number.find()).as(listed).isTrue();
        var workbook = folder.resolve("demo.xlsx");
        Files.write(
                workbook,
                program.bytes("/api/v1/workbooks/" + number.group() + ".xlsx").body());
        var tried = program.upload(null, "/api/v1/batch-records?dryRun=true", Map.of(), "file", workbook);
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body()).contains("\"differenceCount\":\"0\"", number.group());

        var document = program.bytes("/api/v1/batch-records/" + number.group() + "/batchml");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Repr-Digest")).isPresent();
        var exchanged = folder.resolve("demo.xml");
        Files.write(exchanged, document.body());
        var back = program.upload(null, "/api/v1/batch-records?dryRun=true", Map.of(), "file", exchanged);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(back.body()).contains("\"differenceCount\":\"0\"", number.group());
        assertThat(program.bytes("/api/v1/batch-records/" + number.group() + "/batchml?version=9")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Http.program(server, "inspector")
                        .get("/api/v1/batch-records/" + number.group() + "/batchml")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.program(server, "administrator")
                        .get("/api/v1/batch-records/" + number.group() + "/batchml")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(5)
    void filesOfOtherKindsAreTurnedAwayWithAReasonAtEveryDoor() throws IOException {
        var robustness = NotRun.shared("data/robustness");
        var program = Http.program(server, "production-recorder");
        try (var files = Files.walk(robustness)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().contains("pdf-a"))
                    .toList()) {
                var answer = program.post("/api/v1/batch-records", "application/octet-stream", file);
                assertThat(answer.statusCode()).as(file + " " + answer.body()).isIn(400, 409, 413);
                assertThat(answer.body()).contains("\"detail\"", "intake.");
            }
        }
        assertThat(program.upload(null, "/api/v1/material-lots", Map.of(), "file", real)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Order(6)
    void nobodyElseTakesFilesIn() {
        for (var role : List.of("inspector", "qa-manager", "administrator", "regulatory-writer")) {
            var program = Http.program(server, role);
            assertThat(program.post("/api/v1/batch-records", "application/xml", real)
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(Http.visitor(server)
                        .post("/api/v1/batch-records", "application/xml", real)
                        .statusCode())
                .isEqualTo(401);
    }
}
