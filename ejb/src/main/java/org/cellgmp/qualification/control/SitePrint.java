package org.cellgmp.qualification.control;

import static org.cellgmp.template.PlainDocument.Said.plain;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.guideline.site.SiteRule;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.guideline.site.SiteVocabulary;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.template.PlainDocument;
import org.cellgmp.template.PlainDocument.Said;

/** The rules of the site on paper: table by table, each rule with the clauses that it stands on and its cases. */
final class SitePrint {
    private SitePrint() {}

    static void rules(PlainDocument document, List<SiteTable> tables) {
        document.chapter(new Said("4 Rules of the site", "4 \u672c\u4f01\u4e1a\u81ea\u5b9a\u89c4\u5219"));
        if (tables.isEmpty())
            document.sentence(
                    new Said("No rule of the site counts.", "\u65e0\u6709\u6548\u7684\u81ea\u5b9a\u89c4\u5219\u3002"));
        for (var table : tables) {
            document.heading(new Said(
                    table.number() + " v" + table.version() + " "
                            + table.title().english(),
                    table.number() + " v" + table.version() + " "
                            + table.title().chinese()));
            document.sentence(new Said(table.why().english(), table.why().chinese()));
            var lines = new ArrayList<List<Said>>();
            for (var rule : table.rules())
                lines.add(List.of(
                        plain(rule.id()),
                        plain(rule.severity().name().toLowerCase(java.util.Locale.ROOT)),
                        conditions(table, rule),
                        plain(String.join("; ", rule.cites())),
                        plain(Long.toString(table.cases().stream()
                                .filter(one -> one.rule().equals(rule.id()))
                                .count()))));
            document.table(
                    List.of(
                            new Said("Rule", "\u89c4\u5219"),
                            new Said("Weight", "\u4e25\u91cd\u7a0b\u5ea6"),
                            new Said("Conditions", "\u6761\u4ef6"),
                            new Said("Clauses", "\u4f9d\u636e\u6761\u6b3e"),
                            new Said("Cases", "\u7528\u4f8b")),
                    List.of(120, 100, 460, 240, 80),
                    lines);
        }
    }

    private static Said conditions(SiteTable table, SiteRule rule) {
        var english = new ArrayList<String>();
        var chinese = new ArrayList<String>();
        for (var condition : rule.conditions()) {
            var field = SiteVocabulary.shipped()
                    .field(table.looksAt(), condition.field())
                    .label();
            var part = condition.part().words();
            var operator = condition.operator().words();
            var wanted = String.join("; ", condition.wanted());
            if (condition.unit() != null) wanted = ReadableUnit.with(wanted, condition.unit());
            english.add(part.english() + " " + field.english() + " " + operator.english() + " " + wanted);
            chinese.add(part.chinese() + field.chinese() + operator.chinese() + " " + wanted);
        }
        return new Said(String.join("; ", english), String.join("\uff1b", chinese));
    }
}
