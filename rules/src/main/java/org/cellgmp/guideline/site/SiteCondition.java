package org.cellgmp.guideline.site;

import java.util.List;

/**
 * One cell of a table, checked: what is compared with what.
 *
 * @param column letter of the column in the sheet
 * @param wanted values in the form of the field's kind: a word, digits, {@code yes} or {@code no}, an ISO day
 * @param unit UCUM; null unless the field is measured
 */
public record SiteCondition(
        String column, SitePart part, String field, SiteOperator operator, List<String> wanted, String unit) {
    public SiteCondition {
        wanted = List.copyOf(wanted);
    }
}
