package org.cellgmp.qualification.control;

import static org.cellgmp.template.PlainDocument.Said.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Answer;
import org.cellgmp.guideline.Case;
import org.cellgmp.guideline.Citation;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.Rule;
import org.cellgmp.guideline.Wording;
import org.cellgmp.qualification.TraceRow;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.template.PageProgress;
import org.cellgmp.template.PdfWriter;
import org.cellgmp.template.PlainDocument;
import org.cellgmp.template.PlainDocument.Said;

/** The catalogue on paper: registers with counts, the trace matrix, and each rule with its words and its cases. */
@ApplicationScoped
public class CataloguePrint {
    static final String FORM = "FRM-QU-011";
    static final int FORM_VERSION = 1;

    @Inject
    Guidelines guidelines;

    @Inject
    Tracing tracing;

    /** @param at printed on it, and written into the file as its date */
    public PdfWriter.Pdf pdf(
            List<Register> registers, String guideline, String language, OffsetDateTime at, PageProgress progress)
            throws Refusal {
        var check = tracing.lastCheck();
        var rows = tracing.rows(registers);
        var document = new PlainDocument(
                FORM,
                FORM_VERSION,
                new Said(
                        "Catalogue of rules and trace matrix",
                        "\u89c4\u5219\u76ee\u5f55\u4e0e\u8ffd\u6eaf\u77e9\u9635"),
                guideline == null ? "TM" : guideline,
                ProtocolPrint.language(language));
        document.facts(List.of(
                fact("Printed", "\u6253\u5370\u65f6\u95f4", at.toString()),
                fact(
                        "Digest of the rulebook (SHA-256)",
                        "\u89c4\u5219\u5e93\u6458\u8981\uff08SHA-256\uff09",
                        guidelines.digest()),
                Map.entry(
                        new Said(
                                "Last self-check of this rulebook",
                                "\u672c\u89c4\u5219\u5e93\u6700\u8fd1\u4e00\u6b21\u81ea\u68c0"),
                        check == null
                                ? new Said("none here", "\u672c\u7cfb\u7edf\u5c1a\u65e0")
                                : plain(check.number() + ", " + check.at().withNano(0) + ", " + check.passed() + "/"
                                        + check.cases()))));
        registers(document, registers);
        document.chapter(new Said("2 Trace matrix", "2 \u8ffd\u6eaf\u77e9\u9635"));
        for (var register : registers) matrix(document, register, rows);
        document.chapter(new Said("3 Rules", "3 \u89c4\u5219"));
        var rules = new LinkedHashSet<String>();
        for (var row : rows) if (row.rule() != null && rules.add(row.rule().id())) rule(document, row.rule());
        if (rules.isEmpty())
            document.sentence(new Said(
                    "No rule answers a clause of it.", "\u65e0\u89c4\u5219\u5e94\u5bf9\u5176\u6761\u6b3e\u3002"));
        if (guideline == null) SitePrint.rules(document, guidelines.siteTables());
        return PdfWriter.write(document.rendition(true), at, progress);
    }

    private static void registers(PlainDocument document, List<Register> registers) {
        var lines = new ArrayList<List<Said>>();
        for (var register : registers) {
            var line = new ArrayList<Said>();
            line.add(said(register.title()));
            line.add(plain(register.jurisdiction()));
            line.add(plain(register.edition()));
            line.add(plain(Integer.toString(register.clauses().size())));
            for (var answer : Answer.values())
                line.add(plain(Integer.toString(register.counts().get(answer))));
            lines.add(line);
        }
        var headings = new ArrayList<>(List.of(
                new Said("Guideline", "\u6307\u5357"),
                new Said("Where", "\u76d1\u7ba1\u533a\u57df"),
                new Said("Edition", "\u7248\u672c"),
                new Said("Clauses", "\u6761\u6b3e")));
        for (var answer : Answer.values()) headings.add(answer(answer));
        document.chapter(new Said("1 Guidelines", "1 \u6307\u5357"))
                .table(headings, List.of(280, 70, 110, 80, 70, 80, 80, 80, 80, 70), lines);
    }

    private static void matrix(PlainDocument document, Register register, List<TraceRow> rows) {
        var lines = new ArrayList<List<Said>>();
        for (var row : rows) {
            if (row.register() != register) continue;
            var clause = row.clause();
            lines.add(List.of(
                    said(clause.clause()),
                    said(clause.title()),
                    answer(clause.answered()),
                    row.ruled()
                            ? plain(row.ruleId() + " v" + row.ruleVersion())
                            : clause.note() != null ? said(clause.note()) : plain(String.join(", ", clause.by())),
                    plain(!row.ruled() ? "" : Integer.toString(row.allCases())),
                    result(row),
                    plain(!row.ruled() ? "" : row.batches() + " / " + row.findings())));
        }
        document.heading(said(register.title()))
                .table(
                        List.of(
                                new Said("Clause", "\u6761\u6b3e"),
                                new Said("About", "\u5185\u5bb9"),
                                new Said("Answered", "\u5e94\u5bf9\u65b9\u5f0f"),
                                new Said("By what", "\u5177\u4f53"),
                                new Said("Cases", "\u7528\u4f8b"),
                                new Said("Last self-check", "\u6700\u8fd1\u81ea\u68c0"),
                                new Said("Batches / findings now", "\u5f53\u524d\u6279\u6b21/\u53d1\u73b0\u9879")),
                        List.of(170, 230, 110, 250, 60, 90, 90),
                        lines);
    }

    private static Said result(TraceRow row) {
        if (!row.ruled()) return plain("");
        if (row.failed() == null) return new Said("not run", "\u672a\u6267\u884c");
        return row.failed() == 0
                ? new Said("passed", "\u901a\u8fc7")
                : new Said(row.failed() + " failed", row.failed() + " \u4e2a\u672a\u901a\u8fc7");
    }

    private void rule(PlainDocument document, Rule rule) throws Refusal {
        document.heading(new Said(
                rule.id() + " " + rule.title().english(),
                rule.id() + " " + rule.title().chinese()));
        var facts = new ArrayList<Map.Entry<Said, Said>>();
        facts.add(Map.entry(
                new Said("Weight, version", "\u4e25\u91cd\u7a0b\u5ea6\u3001\u7248\u672c"),
                plain(rule.severity().name().toLowerCase(java.util.Locale.ROOT) + ", v" + rule.version())));
        facts.add(Map.entry(new Said("Demand", "\u8981\u6c42"), said(rule.demand())));
        facts.add(Map.entry(new Said("Why", "\u7406\u7531"), said(rule.rationale())));
        facts.add(Map.entry(new Said("Clauses", "\u6761\u6b3e"), new Said(clauses(rule, true), clauses(rule, false))));
        facts.add(Map.entry(new Said("Message", "\u63d0\u793a\u5185\u5bb9"), said(rule.message())));
        facts.add(Map.entry(new Said("Remedy", "\u6574\u6539\u63aa\u65bd"), said(rule.remedy())));
        for (var limit : rule.limits().values())
            facts.add(Map.entry(
                    new Said("Limit " + limit.name(), "\u9650\u5ea6 " + limit.name()),
                    plain((limit.value() == null
                                    ? "-"
                                    : ReadableUnit.with(limit.value().toPlainString(), limit.uom()))
                            + " (" + limit.source() + ")")));
        document.facts(facts);
        var lines = new ArrayList<List<Said>>();
        for (var one : guidelines.cases(rule.id()))
            lines.add(List.of(
                    new Said(one.it(), null),
                    ProtocolPrint.verdict(one.verdict().word()),
                    new Said(
                            one.findings().stream().map(Case.Expected::message).collect(Collectors.joining(" ")),
                            null)));
        document.table(
                List.of(
                        new Said("A record that", "\u7528\u4f8b\u60c5\u5f62"),
                        new Said("Expected", "\u9884\u671f"),
                        new Said("What is said", "\u53d1\u73b0\u5185\u5bb9")),
                List.of(380, 140, 480),
                lines);
    }

    private static String clauses(Rule rule, boolean english) {
        return rule.citations().stream()
                .map(citation -> shown(citation, english))
                .collect(Collectors.joining("; "));
    }

    private static String shown(Citation citation, boolean english) {
        return citation.jurisdiction() + " " + (english ? citation.title() : citation.titleChinese()) + ", "
                + (english ? citation.clause() : citation.clauseChinese());
    }

    private static Said answer(Answer answer) {
        return switch (answer) {
            case BY_RULE -> new Said("by rule", "\u7531\u89c4\u5219");
            case BY_ENTITY -> new Said("by the record", "\u7531\u8bb0\u5f55\u672c\u8eab");
            case BY_TEMPLATE -> new Said("by a document", "\u7531\u6587\u4ef6");
            case BY_EVIDENCE -> new Said("by evidence", "\u7531\u4eba\u5458\u51ed\u8bc1\u636e\u786e\u8ba4");
            case NOT_APPLICABLE -> new Said("not applicable", "\u4e0d\u9002\u7528");
            case PLANNED -> new Said("planned", "\u8ba1\u5212\u4e2d");
        };
    }

    private static Said said(Wording wording) {
        return new Said(wording.english(), wording.chinese());
    }

    private static Map.Entry<Said, Said> fact(String english, String chinese, String value) {
        return Map.entry(new Said(english, chinese), plain(value));
    }
}
