package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.document.control.StudiedLots.Found;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.template.Figure;

/** What a result of stability is judged by: the criterion of its study, and those of the editions in force beside it. */
final class StabilityLimits {
    private final List<Addressed<ProductSpecification>> inForce;

    /** One test of an edition. */
    private record Specified(Addressed<ProductSpecification> edition, int index) {
        SpecifiedTest test() {
            return edition.record().tests().get(index);
        }
    }

    StabilityLimits(List<Addressed<ProductSpecification>> inForce) {
        this.inForce = inForce;
    }

    private List<Specified> specified(Found found) {
        var all = new ArrayList<Specified>();
        for (var edition : inForce)
            for (int i = 0; i < edition.record().tests().size(); i++)
                if (key(edition.record().tests().get(i).test())
                        .equals(key(found.result().test()))) all.add(new Specified(edition, i));
        return all;
    }

    /** As an edition names the test, or the name where none does. */
    Figure chinese(Found found, Figure otherwise) {
        return specified(found).stream()
                .findFirst()
                .map(one -> Editions.chinese(one.edition(), one.index()))
                .orElse(otherwise);
    }

    /** Each different criterion that the results name, once. */
    List<Figure> ofStudy(List<Found> same) {
        var criteria = new ArrayList<Figure>();
        for (var found : same) {
            if (found.result().criterion() == null) continue;
            var criterion = found.cells()
                    .with(found.result().criterion(), found.result().uom(), "criterion");
            if (criteria.stream().noneMatch(one -> key(one.text()).equals(key(criterion.text()))))
                criteria.add(criterion);
        }
        return criteria.isEmpty() ? List.of(Figure.word("no-study-criterion", null)) : criteria;
    }

    List<Figure> inForce(Found found) {
        var criteria = specified(found).stream()
                .map(one -> Editions.criterion(one.edition(), one.index()))
                .toList();
        return criteria.isEmpty() ? List.of(Figure.word("not-named", null)) : criteria;
    }

    /** Limits of the editions in force that are in the unit of the results; a criterion in words has none. */
    List<AcceptanceCriterion> drawn(Found found) {
        return specified(found).stream()
                .filter(one -> judge(one, found) != Verdict.CANNOT_TELL)
                .map(one -> AcceptanceCriterion.parse(one.test().criterion()))
                .toList();
    }

    /** By the criterion of the study; where it has none, by those in force. */
    Verdict ofStudy(Found found) {
        var criterion = found.result().criterion();
        return criterion == null
                ? inForceOn(found)
                : AcceptanceCriterion.parse(criterion)
                        .judge(found.result().result(), found.result().uom());
    }

    private static Verdict judge(Specified one, Found found) {
        var unit = key(one.test().uom());
        if (one.test().criterion() == null
                || !unit.isEmpty() && !unit.equals(key(found.result().uom()))) return Verdict.CANNOT_TELL;
        return AcceptanceCriterion.parse(one.test().criterion())
                .judge(found.result().result(), found.result().uom());
    }

    /** By the strictest of the editions in force: one that fails, fails. */
    private Verdict inForceOn(Found found) {
        var verdict = Verdict.CANNOT_TELL;
        for (var one : specified(found)) {
            var judged = judge(one, found);
            if (judged == Verdict.FAILS) return judged;
            if (judged == Verdict.CONFORMS) verdict = judged;
        }
        return verdict;
    }

    boolean outside(Found found) {
        return ofStudy(found) == Verdict.FAILS || inForceOn(found) == Verdict.FAILS;
    }

    /** The result with what is to be said of it. */
    Figure judged(Found found) {
        var figure = found.text();
        if (ofStudy(found) == Verdict.FAILS) figure = figure.with(Figure.OUT_OF_SPECIFICATION);
        else if (inForceOn(found) == Verdict.FAILS) figure = figure.with("outside-in-force");
        return figure;
    }

    /** The same in words alone. */
    Figure standing(Found found) {
        var standing = Figure.word(
                switch (ofStudy(found)) {
                    case CONFORMS -> "within-limits";
                    case FAILS -> Figure.OUT_OF_SPECIFICATION;
                    case CANNOT_TELL -> "not-judged";
                },
                null);
        return ofStudy(found) != Verdict.FAILS && inForceOn(found) == Verdict.FAILS
                ? standing.with("outside-in-force")
                : standing;
    }
}
