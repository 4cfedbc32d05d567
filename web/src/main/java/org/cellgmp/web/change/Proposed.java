package org.cellgmp.web.change;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.Criterion;
import org.cellgmp.change.Citations;
import org.cellgmp.change.Proposal;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;

/** A proposal as it was typed, so that a refused form comes back whole. @param fields single ones by name */
public record Proposed(
        MultivaluedMap<String, String> fields,
        List<List<String>> impacts,
        List<List<String>> filings,
        List<List<String>> steps) {
    private static final int SPARE = 2;
    private static final int MOST = 100;
    private static final List<String> IMPACT = List.of("area", "subject", "effect");
    private static final List<String> FILING = List.of("jurisdiction", "section", "category", "citation", "filingWhy");
    private static final List<String> STEP = List.of("step", "owner", "due");

    /** What stands in a single field; null if nothing does. */
    public String field(String name) {
        return fields.getFirst(name);
    }

    static Proposed blank(String owner) {
        var fields = new jakarta.ws.rs.core.MultivaluedHashMap<String, String>();
        fields.putSingle("kind", "PROCESS");
        fields.putSingle("urgency", "PLANNED");
        fields.putSingle("batches", "3");
        fields.putSingle("criterion", "JUDGED");
        var filings = new ArrayList<List<String>>();
        for (var jurisdiction : Citations.JURISDICTIONS) filings.add(List.of(jurisdiction, "", "NONE", "", ""));
        return new Proposed(
                fields,
                List.of(List.of("RECORDS", "", ""), List.of("VALIDATION", "", ""), List.of("TRAINING", "", "")),
                filings,
                List.of(List.of("", owner, ""), List.of("", "", "")));
    }

    static Proposed of(Proposal given) {
        var fields = new jakarta.ws.rs.core.MultivaluedHashMap<String, String>();
        fields.putSingle("title", given.title());
        fields.putSingle("what", given.what());
        fields.putSingle("why", given.why());
        fields.putSingle("kind", given.kind().name());
        fields.putSingle("urgency", given.urgency().name());
        fields.putSingle("product", given.product());
        fields.putSingle("sources", String.join(", ", given.sources()));
        fields.putSingle("batches", given.batches());
        var criterion = given.criterion();
        if (criterion != null) {
            fields.putSingle("criterion", criterion.kind().name());
            fields.putSingle("rule", criterion.rule());
            fields.putSingle("parameter", criterion.parameter());
            fields.putSingle("low", criterion.low());
            fields.putSingle("high", criterion.high());
        }
        var impacts = new ArrayList<List<String>>();
        for (var one : given.impacts()) impacts.add(row(one.area().name(), one.subject(), one.effect()));
        var filings = new ArrayList<List<String>>();
        for (var one : given.filings())
            filings.add(row(one.jurisdiction(), one.section(), one.category().name(), one.citation(), one.why()));
        var steps = new ArrayList<List<String>>();
        for (var one : given.steps())
            steps.add(row(one.what(), one.owner(), one.dueOn().toString()));
        for (int i = 0; i < SPARE; i++) {
            impacts.add(row("RECORDS", "", ""));
            filings.add(row("", "", "NONE", "", ""));
            steps.add(row("", "", ""));
        }
        return new Proposed(fields, impacts, filings, steps);
    }

    private static List<String> row(String... values) {
        var row = new ArrayList<String>();
        for (var value : values) row.add(value == null ? "" : value);
        return row;
    }

    static Proposed of(MultivaluedMap<String, String> form) {
        return new Proposed(form, rows(form, IMPACT), rows(form, FILING), rows(form, STEP));
    }

    private static List<List<String>> rows(MultivaluedMap<String, String> form, List<String> names) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < MOST && form.containsKey(names.get(0) + i); i++) {
            var row = new ArrayList<String>();
            for (var name : names) {
                var typed = form.getFirst(name + i);
                row.add(typed == null ? "" : typed.replace("\r\n", "\n"));
            }
            rows.add(row);
        }
        return rows;
    }

    /** @throws Refusal naming the field that cannot be read */
    Proposal proposal() throws Refusal {
        var told = new ArrayList<Proposal.Impact>();
        for (var row : impacts)
            if (!row.get(2).isBlank())
                told.add(new Proposal.Impact(
                        Choices.read(Proposal.Area.class, "area", row.get(0)), row.get(1), row.get(2)));
        var filed = new ArrayList<Proposal.Filing>();
        for (var row : filings)
            if (!row.get(0).isBlank())
                filed.add(new Proposal.Filing(
                        null,
                        row.get(0),
                        row.get(1),
                        Choices.read(Proposal.Category.class, "category", row.get(2)),
                        row.get(3),
                        row.get(4)));
        var taken = new ArrayList<Proposal.Step>();
        for (var row : steps)
            if (!row.get(0).isBlank())
                taken.add(new Proposal.Step(null, row.get(0), row.get(1), Moment.day("due", row.get(2))));
        return new Proposal(
                field("title"),
                text("what"),
                text("why"),
                Choices.read(Proposal.Kind.class, "kind", field("kind")),
                Choices.read(Proposal.Urgency.class, "urgency", field("urgency")),
                field("product"),
                Choices.several(field("sources")),
                told,
                filed,
                taken,
                field("batches"),
                new Criterion(
                        Choices.read(Criterion.Kind.class, "criterion", field("criterion")),
                        field("product"),
                        field("rule"),
                        null,
                        field("parameter"),
                        field("low"),
                        field("high")));
    }

    private String text(String name) {
        var typed = field(name);
        return typed == null ? null : typed.replace("\r\n", "\n");
    }
}
