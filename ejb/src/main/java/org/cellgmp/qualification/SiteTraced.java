package org.cellgmp.qualification;

import java.util.List;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.site.SiteRule;
import org.cellgmp.guideline.site.SiteTable;

/**
 * A rule of the site in the trace matrix.
 *
 * @param id as findings name it; @param table number; @param version of the table; @param title of the table
 */
public record SiteTraced(String id, String table, String version, Wording title, SiteRule rule) {
    /** Every rule of the tables, in their order. */
    public static List<SiteTraced> of(List<SiteTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rules().stream()
                        .map(rule -> new SiteTraced(
                                table.ruleId(rule), table.number(), table.version(), table.title(), rule)))
                .toList();
    }

    /** The table's title with the rule's id in it. */
    public Wording named() {
        return new Wording(title.english() + ", " + rule.id(), title.chinese() + "\uff0c" + rule.id());
    }
}
