package org.cellgmp.change.entity;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.Criterion;
import org.cellgmp.change.ChangeContent;
import org.cellgmp.change.Citations;
import org.cellgmp.change.Proposal;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** Looks a proposal over before it is stored. */
final class Proposals {
    private static final int LONG = 20_000;
    private static final int MOST = 100;

    private Proposals() {}

    /** @param criterion looked over already; null for none */
    static Proposal checked(Proposal given, Criterion criterion, ChangeContent before) throws Refusal {
        if (given.kind() == null) throw missing("kind");
        if (given.steps().size() > MOST
                || given.impacts().size() > MOST
                || given.filings().size() > MOST)
            throw new Refusal(UNREADABLE, "change.too-many", Integer.toString(MOST));
        var checked = new Proposal(
                Prose.required("title", given.title(), 300),
                Prose.required("what", given.what(), LONG),
                Prose.required("why", given.why(), LONG),
                given.kind(),
                given.urgency() == null ? Proposal.Urgency.PLANNED : given.urgency(),
                Prose.optional("product", given.product(), 300),
                given.sources().stream().distinct().toList(),
                impacts(given.impacts()),
                filings(given.filings()),
                steps(given.steps()),
                batches(given.batches()),
                criterion);
        if (before != null)
            for (var done : before.done())
                if (!before.proposal().step(done.action()).equals(checked.step(done.action())))
                    throw new Refusal(CONFLICT, "change.step-done", done.action());
        return checked;
    }

    private static List<Proposal.Impact> impacts(List<Proposal.Impact> given) throws Refusal {
        var impacts = new ArrayList<Proposal.Impact>();
        for (var one : given) {
            if (one.area() == null) throw missing("area");
            impacts.add(new Proposal.Impact(
                    one.area(),
                    Prose.optional("subject", one.subject(), 300),
                    Prose.required("effect", one.effect(), 4_000)));
        }
        return impacts;
    }

    private static List<Proposal.Filing> filings(List<Proposal.Filing> given) throws Refusal {
        var filings = new ArrayList<Proposal.Filing>();
        for (var one : given) {
            if (!Citations.JURISDICTIONS.contains(one.jurisdiction())) throw missing("jurisdiction");
            if (one.category() == null) throw missing("category");
            var citation = Prose.optional("citation", one.citation(), 500);
            filings.add(new Proposal.Filing(
                    "F" + (filings.size() + 1),
                    one.jurisdiction(),
                    Prose.optional("section", one.section(), 60),
                    one.category(),
                    citation == null ? Citations.of(one.jurisdiction(), one.category()) : citation,
                    Prose.optional("why", one.why(), 4_000)));
        }
        return filings;
    }

    private static List<Proposal.Step> steps(List<Proposal.Step> given) throws Refusal {
        var steps = new ArrayList<Proposal.Step>();
        for (var one : given) {
            if (one.dueOn() == null) throw missing("dueOn");
            steps.add(new Proposal.Step(
                    "S" + (steps.size() + 1),
                    Prose.required("step", one.what(), 4_000),
                    Prose.required("owner", one.owner(), 120),
                    one.dueOn()));
        }
        return steps;
    }

    private static String batches(String given) throws Refusal {
        var digits = Prose.optional("batches", given, 9);
        if (digits == null || digits.matches("[1-9][0-9]{0,2}")) return digits;
        throw new Refusal(UNREADABLE, "capa.no-figure", "batches", digits, "1", "999");
    }

    /** What an approval still misses. */
    static List<String> missing(Proposal proposal) {
        var missing = new ArrayList<String>();
        if (proposal.impacts().isEmpty()) missing.add("impacts");
        if (proposal.filings().isEmpty()) missing.add("filings");
        if (proposal.steps().isEmpty()) missing.add("steps");
        boolean made = proposal.kind() == Proposal.Kind.PROCESS
                || proposal.kind() == Proposal.Kind.MATERIAL
                || proposal.kind() == Proposal.Kind.EQUIPMENT;
        if (made && proposal.batches() == null) missing.add("batches");
        return missing;
    }

    private static Refusal missing(String field) {
        return new Refusal(UNREADABLE, "ground.field-missing", field);
    }
}
