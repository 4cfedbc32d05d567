package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ReferenceStandard;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ReferenceStandards;

/** Fills the list of reference standards. ICH M4Q 3.2.P.6. */
final class StandardsMaker {
    private final Editions editions;
    private final List<Addressed<ReferenceStandard>> standards;
    private final LocalDate day;

    StandardsMaker(
            List<Addressed<ProductSpecification>> editions,
            List<Addressed<ReferenceStandard>> standards,
            LocalDate day,
            Part part) {
        this.editions = new Editions(editions, day);
        this.standards = part.of(standards).stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing((Addressed<ReferenceStandard> one) ->
                                key(one.record().code()))
                        .thenComparing(one -> one.record().inUseFrom(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> one.address().toString()))
                .toList();
        this.day = day;
    }

    ReferenceStandards make(DocumentHead head) {
        return new ReferenceStandards(
                head,
                editions.product(),
                editions.day(),
                standards.stream().map(this::standard).toList(),
                standards.stream()
                        .flatMap(one -> {
                            var of = Cells.plain(one.address());
                            return new LotTests(
                                            one.record().tests(),
                                            of.text(one.record().lot(), "lot"),
                                            of)
                                    .lines().stream();
                        })
                        .toList());
    }

    private ReferenceStandards.Standard standard(Addressed<ReferenceStandard> standard) {
        var told = standard.record();
        var of = Cells.plain(standard.address());
        return new ReferenceStandards.Standard(
                of.text(told.code(), "code"),
                of.text(told.name(), "name"),
                of.text(told.lot(), "lot"),
                of.text(told.level(), "level"),
                of.text(told.source(), "source"),
                of.text(told.use(), "use"),
                of.text(told.test(), "test"),
                of.quantity(told.assigned(), "assigned"),
                of.text(told.assignedBy(), "assignedBy"),
                of.text(told.qualificationReport(), "qualificationReport"),
                of.date(told.qualifiedOn(), "qualifiedOn"),
                of.date(told.retestOn(), "retestOn"),
                of.date(told.expires(), "expires"),
                of.text(told.predecessor(), "predecessor"),
                of.date(told.inUseFrom(), "inUseFrom"),
                told.inUseUntil() == null
                        ? Figure.word("no-end", of.address("inUseUntil"))
                        : of.date(told.inUseUntil(), "inUseUntil"),
                of.text(told.status(), "status"),
                Figure.word(standing(told), null),
                of.text(told.storage(), "storage"));
    }

    private String standing(ReferenceStandard told) {
        if (told.inUseFrom() == null
                || told.status() != null && !key(told.status()).equals("released")) return "not-judged";
        if (told.inUseFrom().isAfter(day)) return "standard-to-come";
        if (told.inUseUntil() != null && told.inUseUntil().isBefore(day)) return "standard-ended";
        if (passed(told.expires())) return "standard-expired";
        return passed(told.retestOn()) ? "standard-overdue" : "standard-in-use";
    }

    private boolean passed(LocalDate last) {
        return last != null && last.isBefore(day);
    }
}
