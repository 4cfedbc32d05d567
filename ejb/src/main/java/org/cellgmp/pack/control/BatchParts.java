package org.cellgmp.pack.control;

import static org.cellgmp.template.PlainDocument.Said.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.capa.CapaRow;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Citation;
import org.cellgmp.inspection.Sifter;
import org.cellgmp.template.PlainDocument.Said;

/** What surrounds a batch: the findings of its latest statement with their clauses, decisions, events of quality and CAPAs. */
@ApplicationScoped
public class BatchParts {
    @Inject
    Statements statements;

    @Inject
    Dispositions dispositions;

    @Inject
    DeviationRegister deviations;

    @Inject
    CapaRegister capas;

    void add(Thing thing, String batch, Sifter sifter, Vocabulary words) throws Refusal {
        statement(thing, batch, sifter, words);
        decisions(thing, batch, sifter, words);
        var lines = new ArrayList<List<Said>>();
        var known = new LinkedHashMap<String, CapaRow>();
        for (var event : sifter.shown(deviations.touching(batch))) {
            lines.add(List.of(
                    plain(event.number()),
                    plain(event.content().account().title()),
                    plain(event.state().name()),
                    plain(
                            event.content().classification() == null
                                    ? ""
                                    : event.content().classification().name())));
            for (var capa : sifter.shown(capas.of(event.number()))) known.put(capa.number(), capa);
        }
        var columns =
                List.of(words.said("number"), words.said("title"), words.said("state"), words.said("classification"));
        thing.table(words.said("deviations"), columns, List.of(200, 450, 150, 200), lines);
        thing.table(
                words.said("capas"),
                columns.subList(0, 3),
                List.of(200, 550, 250),
                known.values().stream()
                        .map(capa -> List.of(
                                plain(capa.number()),
                                plain(capa.title()),
                                plain(capa.state().name())))
                        .toList());
    }

    private void statement(Thing thing, String batch, Sifter sifter, Vocabulary words) throws Refusal {
        StatementView view;
        try {
            view = statements.latest(batch);
        } catch (Refusal unjudged) {
            return;
        }
        var row = view.row();
        if (sifter.shown(List.of(row)).isEmpty()) return;
        var findings = sifter.shown(view.findings());
        thing.facts(
                words.said("statement"),
                List.of(
                        Map.entry(words.said("number"), row.number()),
                        Map.entry(words.said("findings"), Integer.toString(findings.size())),
                        Map.entry(words.said("version"), Integer.toString(row.version())),
                        Map.entry(words.said("at"), row.at().toString()),
                        Map.entry(
                                words.said("counts"),
                                row.critical() + " / " + row.major() + " / " + row.other() + " / " + row.advisory()
                                        + " / " + row.notAssessed() + " / " + row.passed()),
                        Map.entry(words.said("digest"), row.digest())));
        var lines = new ArrayList<List<Said>>();
        for (var finding : findings) lines.add(line(finding));
        thing.table(
                words.said("findings"),
                List.of(
                        words.said("rule"),
                        words.said("finding"),
                        words.said("place"),
                        words.said("value"),
                        words.said("clauses"),
                        words.said("handled")),
                List.of(140, 260, 180, 120, 180, 120),
                lines);
    }

    private static List<Said> line(FindingView view) {
        var finding = view.finding();
        var values = ThingReader.text(finding.value()) + (finding.limit() == null ? "" : " / " + finding.limit());
        return List.of(
                plain(finding.severity() + (Boolean.TRUE.equals(finding.advisory()) ? " (advisory)" : "") + " "
                        + finding.rule() + " " + finding.ruleVersion()),
                new Said(finding.message(), finding.messageChinese()),
                plain(finding.address()),
                plain(values),
                clauses(finding.citations()),
                plain(view.handling() == null ? "–" : view.handling().deviation()));
    }

    private static Said clauses(List<Citation> citations) {
        var english = new ArrayList<String>();
        var chinese = new ArrayList<String>();
        for (var one : citations) {
            english.add(one.title() + ", " + one.clause());
            chinese.add(one.titleChinese() + "，" + one.clauseChinese());
        }
        return new Said(String.join("; ", english), String.join("；", chinese));
    }

    private void decisions(Thing thing, String batch, Sifter sifter, Vocabulary words) {
        var lines = new ArrayList<List<Said>>();
        for (var decision : sifter.shown(dispositions.history(batch)))
            lines.add(List.of(
                    plain(decision.number()),
                    plain(decision.at().toString()),
                    plain(decision.printedName() + " (" + decision.by() + ")"),
                    plain(decision.decision().name() + ", "
                            + decision.capacity().name()),
                    plain(ThingReader.text(decision.reason()))));
        thing.table(
                words.said("decisions"),
                List.of(
                        words.said("number"),
                        words.said("at"),
                        words.said("by"),
                        words.said("decision"),
                        words.said("reason")),
                List.of(170, 200, 200, 200, 230),
                lines);
    }
}
