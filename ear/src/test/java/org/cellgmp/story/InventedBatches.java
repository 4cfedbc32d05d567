package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented batches that a story brings along: files of the sizes it needs, and copies that are its own to work on. */
final class InventedBatches {
    private static final String LABORATORY =
            "batch;code;strength;size;start;api_code;api_batch;smcc_batch;api_water;starch_ph;tbl_max_weight;dissolution_av\n";

    private InventedBatches() {}

    /** A table of laboratory results with a row for each batch. @param code of the product */
    static Path table(Path folder, String code, int batches) throws IOException {
        var text = new StringBuilder(LABORATORY);
        for (int i = 1; i <= batches; i++)
            text.append(i).append(';').append(code).append(";20M;960000;nov.18;1;4;2;1.68;4.4;228;89.67\n");
        return Files.writeString(folder.resolve("Laboratory-" + code + ".csv"), text);
    }

    /**
     * A batch as one of the demonstration site, of a product and a patient of the story's own: what the story does with it
     * takes nothing from others. Kept at the first call.
     *
     * @param from title of the batch that is copied; @param title of the copy; @return number of its record
     */
    static String copy(Server server, String from, String title, String product) {
        var program = new Program(server);
        var known = number(program, title);
        if (known != null) return known;
        var told =
                Http.program(server, "qa-manager").bytes("/api/v1/batch-records/" + number(program, from) + "/batchml");
        assertThat(told.statusCode()).isEqualTo(200);
        var copied = new String(told.body(), StandardCharsets.UTF_8)
                .replace(from, title)
                .replace("DEMO-CART-19", product)
                .replace("SUBJ-DEMO-", "SUBJ-" + title + "-")
                .replace("COI-DEMO-", "COI-" + title + "-");
        var kept = Program.answer(
                Http.program(server, "production-recorder").post("/api/v1/batch-records", "application/xml", copied));
        assertThat(kept.status()).as(kept.body()).isIn(200, 201);
        return number(program, title);
    }

    private static String number(Program program, String title) {
        return program.get("qa-manager", "/api/v1/batch-records?q=" + title).text("items", 0, "number");
    }

    /** One batch record in BatchML. @param phases each with one value */
    static Path record(Path folder, String batch, int phases) throws IOException {
        var xml = new StringBuilder("<BatchProductionRecord xmlns='http://www.wbf.org/xml/B2MML-V0401'>"
                + "<ExecutedControlRecipes><ExecutedControlRecipe><BatchID>" + batch + "</BatchID>");
        for (int i = 1; i <= phases; i++)
            xml.append("<RuntimeRecipeElement><ID>P" + i + "</ID><RecipeElementType>Phase</RecipeElementType>"
                    + "<OtherInformation><ID>actualValue</ID><Value><ValueString>" + i
                    + "</ValueString></Value></OtherInformation></RuntimeRecipeElement>");
        return Files.writeString(
                folder.resolve(batch + ".xml"),
                xml + "</ExecutedControlRecipe></ExecutedControlRecipes></BatchProductionRecord>");
    }
}
