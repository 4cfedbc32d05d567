package org.cellgmp.intake.control;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;

/** Reads general and site recipes from BatchML. Source: ISA-88.00.03; MESA B2MML-BatchML schemas. */
final class GeneralRecipeReader {
    private static final String RECIPE = "GRecipe";
    private static final String INFORMATION = "GRecipeInformation";

    private GeneralRecipeReader() {}

    static boolean takes(XmlNode root) {
        return root.family
                && (root.name.equals(RECIPE)
                        || root.name.equals(INFORMATION)
                        || XmlSource.message(root.name, INFORMATION));
    }

    /** @throws Refusal if it holds no recipe */
    static Reading read(XmlNode root, ZoneId siteZone) throws Refusal {
        var nodes = recipes(root);
        if (nodes.isEmpty()) throw Unreadable.because("batchml-no-recipe", root.label());
        var problems = new Problems();
        var records = nodes.stream()
                .map(node -> new GeneralRecipe(node, siteZone, problems).record())
                .toList();
        return MasterRecipeReader.reading(SourceFormat.GENERAL_RECIPE, root, nodes, records, problems);
    }

    private static List<XmlNode> recipes(XmlNode root) {
        if (root.name.equals(RECIPE)) return List.of(root);
        if (root.name.equals(INFORMATION)) return root.children("Recipe", RECIPE);
        root.useAttributes();
        var recipes = new ArrayList<XmlNode>();
        for (var information : root.all("DataArea", INFORMATION))
            recipes.addAll(information.children("Recipe", RECIPE));
        return recipes;
    }
}
