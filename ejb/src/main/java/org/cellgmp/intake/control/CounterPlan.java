package org.cellgmp.intake.control;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellgmp.intake.SourceFormat;

/**
 * What the headings of a cell counter's export become; read from {@code intake/cell-counters.yaml}.
 *
 * @param signature headings by which its table is known
 */
record CounterPlan(SourceFormat format, String model, List<String> signature, Map<String, Entry> columns) {
    /** @param name {@code @member}, or name of a measurement; @param role null for a member; @param unit null for none */
    record Entry(String name, String role, String unit) {
        boolean member() {
            return name.startsWith("@");
        }
    }

    static final CounterPlan VI_CELL_BLU = load("vi-cell-blu", SourceFormat.VI_CELL_BLU);
    static final CounterPlan VI_CELL_XR = load("vi-cell-xr", SourceFormat.VI_CELL_XR);
    static final CounterPlan NUCLEOVIEW = load("nucleoview", SourceFormat.NUCLEOVIEW);
    static final CounterPlan CEDEX_HIRES = load("cedex-hires", SourceFormat.CEDEX_HIRES);
    static final List<CounterPlan> TABLES = List.of(VI_CELL_BLU, CEDEX_HIRES);

    /** A heading that is not listed keeps its own name. */
    Entry entry(String heading) {
        if (heading.startsWith("@")) return new Entry(heading, null, null);
        var entry = columns.get(plain(heading));
        return entry == null ? new Entry(heading, "information", null) : entry;
    }

    /** True if the row holds the headings of this counter. */
    boolean heads(List<String> row) {
        var plain = row.stream().map(CounterPlan::plain).toList();
        return !signature.isEmpty() && signature.stream().allMatch(one -> plain.contains(plain(one)));
    }

    /** Two characters look like a mu. */
    private static String plain(String heading) {
        return heading.replace('\u03bc', '\u00b5')
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static CounterPlan load(String name, SourceFormat format) {
        var plan = (Map<?, ?>) ((Map<?, ?>) WorkbookPlan.yaml("cell-counters")).get(name);
        var columns = new HashMap<String, Entry>();
        ((Map<?, ?>) plan.get("columns")).forEach((heading, entry) -> {
            var parts = (List<?>) entry;
            columns.put(
                    plain(heading.toString()),
                    new Entry(
                            parts.get(0).toString(),
                            parts.size() > 1 ? parts.get(1).toString() : null,
                            parts.size() > 2 ? parts.get(2).toString() : null));
        });
        return new CounterPlan(
                format,
                plan.get("model").toString(),
                ((List<?>) plan.get("signature")).stream().map(Object::toString).toList(),
                columns);
    }
}
