package org.cellgmp.web.siterule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.site.SiteCase;
import org.cellgmp.guideline.site.SiteCondition;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.guideline.site.SiteVocabulary;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.web.page.Language;

/** A table of the site as a page shows it: one column a condition, one row a rule, in the words of the vocabulary. */
public record RuleGrid(String looksAt, List<Head> heads, List<Row> rows) {
    /** @param unit as people read it; empty if none */
    public record Head(String part, String field, String operator, String unit) {}

    /** @param cells one for each head, empty where the rule has no condition */
    public record Row(
            String id, Severity severity, List<String> cells, Wording message, Wording remedy, List<String> cites) {}

    static RuleGrid of(SiteTable table, Language language) {
        var vocabulary = SiteVocabulary.shipped();
        var columns = new LinkedHashMap<String, SiteCondition>();
        for (var rule : table.rules())
            for (var condition : rule.conditions()) columns.putIfAbsent(condition.column(), condition);
        var heads = columns.values().stream()
                .map(one -> new Head(
                        said(one.part().words(), language),
                        said(vocabulary.field(table.looksAt(), one.field()).label(), language),
                        said(one.operator().words(), language),
                        one.unit() == null ? "" : ReadableUnit.of(one.unit())))
                .toList();
        var rows = table.rules().stream()
                .map(rule -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (var condition : rule.conditions())
                        cells.put(condition.column(), String.join("; ", condition.wanted()));
                    return new Row(
                            rule.id(),
                            rule.severity(),
                            columns.keySet().stream()
                                    .map(column -> cells.getOrDefault(column, ""))
                                    .toList(),
                            rule.message(),
                            rule.remedy(),
                            rule.cites());
                })
                .toList();
        return new RuleGrid(said(vocabulary.fact(table.looksAt()), language), heads, rows);
    }

    /** What a case gives, e.g. "result 84.9 %". */
    static String given(SiteTable table, SiteCase example, Language language) {
        var said = new ArrayList<String>();
        for (var one : example.given())
            said.add(said(
                            SiteVocabulary.shipped()
                                    .field(table.looksAt(), one.field())
                                    .label(),
                            language) + " " + ReadableUnit.with(one.value(), one.unit()));
        return String.join("; ", said);
    }

    static String said(Wording words, Language language) {
        return language == Language.CHINESE ? words.chinese() : words.english();
    }
}
