package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an instrument and a label printer do without a person at the screen: a table by a saved mapping, labels of a batch. */
class ProgramStory {
    private static final String JSON = "application/json";

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void open() {
        server = Server.running();
    }

    @Test
    void aTableIsReadByAMappingThatAProgramSaved() throws IOException {
        var program = Http.program(server, "production-recorder");
        var name = "lots of the scale " + System.nanoTime();
        var definition = """
                {"mapping":{"name":"%s","target":"MATERIAL_LOTS","separator":";","headingRow":"1","columns":[
                {"column":"Item","member":"materialCode"},{"column":"Charge","member":"lot"},{"column":"What","member":"name"}
                ]},"reason":"%s"}""";
        var wrong = program.post(
                "/api/v1/mappings", JSON, definition.formatted(name, "x").replace("lot\"", "lots\""));
        assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(400);
        var saved = program.post("/api/v1/mappings", JSON, definition.formatted(name, "the scale writes so"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        assertThat(saved.body()).contains("\"id\":\"" + name + "/v1\"");
        var moved = program.post("/api/v1/mappings", JSON, definition.formatted(name, "again"));
        assertThat(moved.statusCode()).isEqualTo(409);

        var code = "SCALE-" + System.nanoTime();
        var table = Files.writeString(folder.resolve("lots.csv"), "Item;Charge;What\n" + code + ";L-1;Medium\n");
        var by = "?fileName=lots.csv&mapping="
                + (name + "/v1").replace(" ", "%20").replace("/", "%2F");
        var tried = program.post("/api/v1/tables" + by, "text/csv", table);
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body()).contains("\"keepable\":true", code);
        var place = Pattern.compile("/api/v1/imports/IM-[0-9-]+")
                .matcher(tried.headers().firstValue("Location").orElseThrow());
        assertThat(place.find()).isTrue();
        var kept = program.post(place.group() + "/commit", JSON, "{\"reason\":\"first table of the scale\"}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(202);
        var inspector = Http.program(server, "inspector").post("/api/v1/tables" + by, "text/csv", table);
        assertThat(inspector.statusCode()).isEqualTo(403);
    }

    @Test
    void aPrinterGetsItsLabelsAndASecondPrintAsksWhy() {
        var program = Http.program(server, "production-recorder");
        var listed = program.get("/api/v1/batch-records?q=DEMO-ARI-02").body();
        var batch = listed.replaceFirst("(?s).*?\"number\":\"(BR-[0-9]{4}-[0-9]{4,})\".*", "$1");
        var labels = "/api/v1/batch-records/" + batch + "/labels";
        var order = "{\"content\":\"DEMO-ARI-02\",\"symbol\":\"CODE_128\",\"copies\":\"2\"%s}";
        var first = program.post(labels, JSON, order.formatted(",\"reason\":\"for the filling line\""));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).startsWith("%PDF-");
        var again = program.post(labels, JSON, order.formatted(""));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("label.reprint-reason");
        assertThat(program.post(labels, JSON, order.formatted("").replace("ARI-02", "ARI-01"))
                        .body())
                .contains("label.not-of-batch");
        assertThat(program.get(labels).body()).contains("\"content\":\"DEMO-ARI-02\"", "\"copies\":\"2\"");
    }
}
