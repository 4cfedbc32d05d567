package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A late correction reaches the dossier: the writer is told what no longer agrees, and what somebody typed by hand. */
class ConsistencyStory {
    private static final String WRITER = "regulatory-writer";
    private static final String PRODUCT = "STORY-CONSISTENCY";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    @TempDir
    Path folder;

    @Test
    void aWriterSeesWhatNoLongerAgreesWithTheBatchRecord() throws IOException, InterruptedException {
        var batch = InventedBatches.copy(server, "DEMO-ARI-03", "STORY-CONS-01", PRODUCT);
        var place = place(batch);
        var pointer = "/qcResults/" + place + "/result";
        var before = program.get(WRITER, "/api/v1/batch-records/" + batch).text("record", "qcResults", place, "result");
        var writer = Http.program(server, WRITER);
        var dossier = InventedPlan.open(writer, PRODUCT);
        var browser = Browser.open(server)
                .signIn(WRITER)
                .inLanguage("en")
                .go("/dossiers/" + dossier)
                .accessible();
        browser.press("Does it agree?");
        assertThat(browser.text()).contains("Nothing is filed yet");
        browser.accessible();

        var document = approved(batch);
        var filed = writer.method(
                "PUT",
                "/api/v1/dossiers/" + dossier + "/leaves",
                "application/json",
                "{\"leaves\":[{\"document\":\"" + document
                        + "\",\"place\":\"3.2.R.2\",\"branches\":\"B1\",\"regions\":\"CN,US\"}]}");
        assertThat(filed.statusCode()).as(filed.body()).isLessThan(300);
        browser.go("/dossiers/" + dossier + "/consistency");
        assertThat(browser.text()).contains("Everything that was compared agrees");

        InventedPlan.file(
                writer,
                dossier,
                "3.2.P.5.4",
                InventedPlan.pdf(folder, "Batch STORY-CONS-01 on 1999-12-31 had " + before));
        correct(batch, pointer, before + "7");
        browser.go("/dossiers/" + dossier + "/consistency").accessible().screenshot("consistency");
        assertThat(browser.text())
                .contains(
                        "what the record no longer says",
                        batch + "#" + pointer,
                        before + "7",
                        "Dates that the batch record does not know",
                        "1999-12-31");
        var json = program.get(WRITER, "/api/v1/dossiers/" + dossier + "/consistency");
        assertThat(json.list("found"))
                .extracting(found -> String.valueOf(((Map<?, ?>) found).get("kind")))
                .contains("SINCE", "DATE")
                .doesNotContain("VALUE");
        browser.inLanguage("zh").go("/dossiers/" + dossier + "/consistency").accessible();
        assertThat(browser.text()).contains("文件所列与现行记录不符");
        assertThat(Http.signedIn(server, WRITER)
                        .bytes("/dossiers/" + dossier + "/consistency/list.xlsx")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.signedIn(server, "production-recorder")
                        .get("/dossiers/" + dossier + "/consistency")
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.get(WRITER, "/api/v1/dossiers/DO-1999-0001/consistency")
                        .status())
                .isEqualTo(404);
    }

    /** The first result that is a number of three digits or more. */
    private int place(String batch) {
        List<?> results = program.get(WRITER, "/api/v1/batch-records/" + batch).list("record", "qcResults");
        for (int i = 0; i < results.size(); i++)
            if (((Map<?, ?>) results.get(i)).get("result") instanceof String text && text.matches("[0-9]{3,6}"))
                return i;
        throw new AssertionError("no such result");
    }

    private String approved(String batch) {
        var made = program.post(
                WRITER,
                "/api/v1/documents",
                "template",
                "executed-batch-record",
                "product",
                PRODUCT,
                "language",
                "en",
                "batches",
                List.of(batch));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var approved = program.sign(
                "regulatory-approver",
                "/api/v1/documents/" + made.text("document", "number") + "/approval",
                "version",
                "1",
                "digest",
                made.text("document", "pdf", "sha256"));
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        return made.text("document", "number");
    }

    private void correct(String batch, String pointer, String value) {
        var recorder = Http.program(server, "production-recorder");
        var tag = recorder.get("/api/v1/batch-records/" + batch).headers().firstValue("ETag");
        var done = recorder.with("If-Match", tag.orElseThrow())
                .post(
                        "/api/v1/records/" + batch + "/corrections",
                        "application/json",
                        "{\"reason\":\"a digit was lost (story)\",\"cells\":[{\"pointer\":\"%s\",\"value\":\"%s\"}]}"
                                .formatted(pointer, value));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    }
}
