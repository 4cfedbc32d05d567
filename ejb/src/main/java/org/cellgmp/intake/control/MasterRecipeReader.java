package org.cellgmp.intake.control;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Unmapped;

/** Reads master recipes from BatchML batch information, V02 to V0701. Source: ISA-88.00.02; MESA B2MML-BatchML schemas. */
final class MasterRecipeReader {
    private static final String RECIPE = "MasterRecipe";
    private static final String INFORMATION = "BatchInformation";

    private MasterRecipeReader() {}

    static boolean takes(XmlNode root) {
        // Master recipes are older than batch production records: V02 has them.
        return root.family
                && (root.name.equals(RECIPE)
                        || root.name.equals(INFORMATION)
                        || XmlSource.message(root.name, INFORMATION)
                        || XmlSource.message(root.name, RECIPE));
    }

    /** @throws Refusal if it holds no master recipe */
    static Reading read(XmlNode root, ZoneId siteZone) throws Refusal {
        var recipes = recipes(root);
        if (recipes.isEmpty()) throw Unreadable.because("batchml-no-recipe", root.label());
        var problems = new Problems();
        var made = new ArrayList<MasterRecipe>();
        for (var node : recipes) made.add(new MasterRecipe(node, siteZone, problems));
        return reading(
                SourceFormat.MASTER_RECIPE,
                root,
                made.stream().map(MasterRecipe::node).toList(),
                made.stream().map(MasterRecipe::record).toList(),
                problems);
    }

    /** The records, each with what is left over of its node; what stands around them is listed with the first. */
    static Reading reading(
            SourceFormat format, XmlNode root, List<XmlNode> nodes, List<MasterRecord> made, Problems problems) {
        var around = nodes.contains(root) ? List.<Unmapped>of() : Leftovers.of(root, new HashSet<>(nodes), problems);
        var records = new ArrayList<Kept>();
        var counts = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < nodes.size(); i++) {
            if (made.get(i) == null) continue;
            var left = new ArrayList<Unmapped>(records.isEmpty() ? around : List.of());
            left.addAll(Leftovers.of(nodes.get(i), new HashSet<>(), problems));
            var record = Leftovers.in(made.get(i), left);
            records.add(record);
            Counts.add(counts, record);
        }
        return new Reading(format, RecordKind.MASTER_RECORD, records, problems.all(), counts);
    }

    private static List<XmlNode> recipes(XmlNode root) {
        if (root.name.equals(RECIPE)) return List.of(root);
        if (root.name.equals(INFORMATION)) return root.children(RECIPE);
        root.useAttributes();
        var recipes = new ArrayList<>(root.all("DataArea", INFORMATION, RECIPE));
        recipes.addAll(root.all("DataArea", RECIPE));
        return recipes;
    }
}
