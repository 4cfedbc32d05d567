package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of an import: nothing is half kept, and the job is done after the next start. */
class InterruptedImportStory {
    private static final int PHASES = 4_000;
    private static final Pattern IMPORT = Pattern.compile("\"number\":\"(IM-[0-9-]+)\"");
    private static final Pattern JOB = Pattern.compile("\"number\":\"(JB-[0-9-]+)\"");
    private static final Pattern RECORD = Pattern.compile("BR-[0-9]{4}-[0-9]{4,}");

    @TempDir
    Path folder;

    @Test
    void aKilledImportIsKeptOnceAndWholeAfterTheNextStart() throws Exception {
        var home = folder.resolve("home");
        String token;
        String job;
        try (var server = Server.start(home, "CELLGMP_DEMONSTRATION", "no")) {
            token = Tokens.of(server, "production-recorder");
            var program = Http.visitor(server).bearer(token);
            var tried = program.post("/api/v1/batch-records?dryRun=true", "application/xml", batch());
            assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
            var confirmed = program.post(
                    "/api/v1/imports/" + first(IMPORT, tried.body()) + "/commit",
                    "application/json",
                    "{\"reason\":\"as exported\"}");
            assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(202);
            job = first(JOB, confirmed.body());
            server.kill();
        }
        try (var server = Server.start(home, "CELLGMP_DEMONSTRATION", "no")) {
            var program = Http.visitor(server).bearer(token);
            var end = ended(program, job);
            assertThat(end).contains("\"state\":\"DONE\"");
            var found = RECORD.matcher(
                    program.get("/api/v1/batch-records?q=KILLED-1").body());
            assertThat(found.find()).isTrue();
            var record = program.get("/api/v1/batch-records/" + found.group()).body();
            assertThat(record).contains("\"version\":\"1\"", "\"number\":\"" + PHASES + "\"");
            assertThat(found.results().map(one -> one.group()).distinct()).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static String ended(Http program, String job) throws InterruptedException {
        var said = "";
        for (int look = 0; look < 120; look++) {
            said = program.get("/api/v1/jobs/" + job).body();
            if (said.contains("\"DONE\"") || said.contains("\"FAILED\"")) return said;
            Thread.sleep(500);
        }
        return said;
    }

    private Path batch() throws IOException {
        var xml = new StringBuilder("<BatchProductionRecord xmlns='http://www.wbf.org/xml/B2MML-V0401'>"
                + "<ExecutedControlRecipes><ExecutedControlRecipe><BatchID>KILLED-1</BatchID>");
        for (int i = 1; i <= PHASES; i++)
            xml.append("<RuntimeRecipeElement><ID>P" + i + "</ID><RecipeElementType>Phase</RecipeElementType>"
                    + "<OtherInformation><ID>actualValue</ID><Value><ValueString>" + i
                    + "</ValueString></Value></OtherInformation></RuntimeRecipeElement>");
        var file = folder.resolve("killed.xml");
        Files.writeString(file, xml + "</ExecutedControlRecipe></ExecutedControlRecipes></BatchProductionRecord>");
        return file;
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
