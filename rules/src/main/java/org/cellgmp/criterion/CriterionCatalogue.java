package org.cellgmp.criterion;

/** Prints the criteria of all authorities as one Markdown page. */
public final class CriterionCatalogue {
    private CriterionCatalogue() {}

    /** The same tables always give the same bytes. */
    public static String write(CriterionBook book) {
        var page = new StringBuilder("# Criteria of eCTD sequences\n\nGenerated from the tables in"
                + " [criterion](src/main/resources/criterion); do not edit. The demands are in our words.\n");
        for (var authority : Authority.values()) {
            var criteria = book.criteria(authority);
            long checked = criteria.stream().filter(Criterion::checked).count();
            page.append("\n## ")
                    .append(authority.shown())
                    .append("\n\n")
                    .append(criteria.size())
                    .append(" criteria, ")
                    .append(checked)
                    .append(
                            " answered by rules.\n\n| number | grade | source | demand | \u8981\u6c42 | not checked because |\n")
                    .append("|---|---|---|---|---|---|\n");
            for (var criterion : criteria)
                page.append("| ")
                        .append(criterion.number())
                        .append(" | ")
                        .append(criterion.grade().said().english())
                        .append(" | ")
                        .append(criterion.seen() ? "seen" : "recalled")
                        .append(" | ")
                        .append(criterion.says().english())
                        .append(" | ")
                        .append(criterion.says().chinese())
                        .append(" | ")
                        .append(criterion.checked() ? "" : criterion.reason().english())
                        .append(" |\n");
        }
        return page.toString();
    }
}
