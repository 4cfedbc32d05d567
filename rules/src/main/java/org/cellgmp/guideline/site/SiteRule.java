package org.cellgmp.guideline.site;

import java.util.List;
import java.util.stream.Stream;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Wording;

/**
 * One row of a table.
 *
 * @param id unique in the table; @param row number of the row in the sheet, from 1
 * @param cites clauses that it stands on, as guideline and key of the clause; empty if the site names none
 * @param message null for one made of the conditions; @param remedy null if the site says none
 */
public record SiteRule(
        String id,
        String row,
        Severity severity,
        List<SiteCondition> conditions,
        Wording message,
        Wording remedy,
        List<String> cites) {
    public SiteRule {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        cites = cites == null ? List.of() : List.copyOf(cites);
    }

    /** One that stands on no clause. */
    public SiteRule(
            String id, String row, Severity severity, List<SiteCondition> conditions, Wording message, Wording remedy) {
        this(id, row, severity, conditions, message, remedy, List.of());
    }

    /** Its conditions of one part, in the order of the columns. */
    public Stream<SiteCondition> of(SitePart part) {
        return conditions.stream().filter(condition -> condition.part() == part);
    }
}
