package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the headings of the two tables of tablet batches mean: one row a batch, laboratory results in one table and figures of
 * the process in the other, as in the open data set of Zagar and Mihelic (Scientific Data 2022, doi:10.1038/s41597-022-01203-x).
 */
final class BatchColumns {
    /** What a column becomes. */
    enum Use {
        BATCH,
        PRODUCT,
        STRENGTH,
        SCALE,
        MATERIAL,
        LOT,
        ATTRIBUTE,
        IN_PROCESS,
        COATING,
        PROCESS,
        YIELD,
        RESULT,
        UNMAPPED
    }

    /** @param name under which it is recorded; @param uom null where the table does not say it */
    record Column(Use use, String heading, String name, String uom) {}

    /** Fewer known headings than this, and it is some other table. */
    private static final int FEWEST = 10;

    private static final Map<String, String> LOTS = Map.of(
            "api_batch", "API",
            "smcc_batch", "SMCC",
            "lactose_batch", "LACTOSE",
            "starch_batch", "STARCH");
    static final Map<String, String> MATERIALS = Map.of(
            "API", "active ingredient",
            "SMCC", "silicified microcrystalline cellulose",
            "LACTOSE", "lactose",
            "STARCH", "starch");
    private static final Set<String> LABORATORY = Set.of(
            "api_water",
            "api_total_impurities",
            "api_l_impurity",
            "api_content",
            "api_ps01",
            "api_ps05",
            "api_ps09",
            "lactose_water",
            "lactose_sieve0045",
            "lactose_sieve015",
            "lactose_sieve025",
            "smcc_water",
            "smcc_td",
            "smcc_bd",
            "smcc_ps01",
            "smcc_ps05",
            "smcc_ps09",
            "starch_ph",
            "starch_water");
    private static final Set<String> PRESS = Set.of(
            "tbl_speed_mean",
            "tbl_speed_change",
            "tbl_speed_0_duration",
            "total_waste",
            "startup_waste",
            "weekend",
            "fom_mean",
            "fom_change",
            "srel_startup_mean",
            "srel_production_mean",
            "srel_production_max",
            "main_compforce mean",
            "main_compforce_sd",
            "main_compforce_median",
            "pre_compforce_mean",
            "tbl_fill_mean",
            "tbl_fill_sd",
            "cyl_height_mean",
            "stiffness_mean",
            "stiffness_max",
            "stiffness_min",
            "ejection_mean",
            "ejection_max",
            "ejection_min",
            "startup_tbl_fill_maxdifference",
            "startup_main_compforce_mean",
            "startup_tbl_fill_mean");
    private static final Map<String, String> RESULTS = results();

    private BatchColumns() {}

    private static Map<String, String> results() {
        var results = new LinkedHashMap<String, String>();
        results.put("dissolution_av", "Drug release average");
        results.put("dissolution_min", "Drug release min");
        results.put("resodual_solvent", "Residual solvent");
        results.put("residual_solvent", "Residual solvent");
        results.put("impurities_total", "Total impurities");
        results.put("impurity_o", "Impurity O");
        results.put("impurity_l", "Impurity L");
        results.put("drug release average (%)", "Drug release average");
        results.put("drug release min (%)", "Drug release min");
        results.put("residual solvent", "Residual solvent");
        results.put("total impurities", "Total impurities");
        results.put("impurity o", "Impurity O");
        results.put("impurity l", "Impurity L");
        return results;
    }

    /** True for the headings of one of the two tables. */
    static boolean reads(List<String> headings) {
        var columns = of(headings);
        long known =
                columns.stream().filter(column -> column.use() != Use.UNMAPPED).count();
        return known >= FEWEST
                && columns.stream().anyMatch(column -> column.use() == Use.BATCH)
                && columns.stream().anyMatch(column -> column.use() == Use.PRODUCT);
    }

    /** True for the table of the process. */
    static boolean process(List<Column> columns) {
        return columns.stream().anyMatch(column -> column.use() == Use.PROCESS);
    }

    static List<Column> of(List<String> headings) {
        var columns = new ArrayList<Column>();
        for (var heading : headings) columns.add(of(heading));
        return columns;
    }

    private static Column of(String heading) {
        var key = heading.strip().toLowerCase(Locale.ROOT);
        if (LOTS.containsKey(key)) return new Column(Use.LOT, heading, LOTS.get(key), null);
        if (RESULTS.containsKey(key))
            return new Column(
                    Use.RESULT, heading, RESULTS.get(key), RESULTS.get(key).startsWith("Drug release") ? "%" : null);
        if (LABORATORY.contains(key)) return new Column(Use.ATTRIBUTE, heading, heading, null);
        if (PRESS.contains(key)) return new Column(Use.PROCESS, heading, heading, null);
        return switch (key) {
            case "batch" -> new Column(Use.BATCH, heading, null, null);
            case "code" -> new Column(Use.PRODUCT, heading, null, null);
            case "strength" -> new Column(Use.STRENGTH, heading, null, null);
            case "size" -> new Column(Use.SCALE, heading, null, "{tablet}");
            case "api_code" -> new Column(Use.MATERIAL, heading, "API", null);
            case "tbl_yield" -> new Column(Use.YIELD, heading, "tabletting", "%");
            case "batch_yield" -> new Column(Use.YIELD, heading, "batch", "%");
            default -> {
                if (key.startsWith("tbl_")) yield new Column(Use.IN_PROCESS, heading, heading, null);
                if (key.startsWith("fct_")) yield new Column(Use.COATING, heading, heading, null);
                yield new Column(Use.UNMAPPED, heading, heading, null);
            }
        };
    }
}
