package org.cellgmp.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files with invented batches of the sizes that a story needs. */
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
