package org.cellgmp.guideline.site;

import java.util.stream.Collectors;
import org.cellgmp.guideline.fact.FactType;

/** The rule text of a table, for who wants to read it. Made of the checked model; the engine runs the same conditions. */
public final class SiteText {
    private SiteText() {}

    /** In the rule language of the engine; the same table always gives the same text. */
    public static String of(SiteTable table) {
        var type = FactType.named(table.looksAt());
        var text = new StringBuilder("package guideline.site;\n\n")
                .append("import org.cellgmp.guideline.fact.")
                .append(type.name())
                .append(";\nimport org.cellgmp.guideline.site.SiteCheck;\n")
                .append("import org.cellgmp.guideline.site.SiteOperator;\n\n")
                .append("global org.cellgmp.guideline.site.SiteFindings siteFindings;\n");
        for (var rule : table.rules()) {
            var id = SiteComparison.literal(table.ruleId(rule));
            text.append("\nrule ")
                    .append(id)
                    .append("\nwhen\n    $fact : ")
                    .append(type.name())
                    .append("( ");
            rule.of(SitePart.WHERE)
                    .map(condition -> new SiteComparison(type, condition).text())
                    .forEach(condition ->
                            text.append("SiteCheck.met(").append(condition).append("),\n        "));
            text.append("SiteCheck.broken(")
                    .append(rule.of(SitePart.MUST)
                            .map(condition -> new SiteComparison(type, condition).text())
                            .collect(Collectors.joining(",\n            ")))
                    .append(") )\nthen\n    siteFindings.raise(")
                    .append(id)
                    .append(", $fact);\nend\n");
        }
        return text.toString();
    }
}
