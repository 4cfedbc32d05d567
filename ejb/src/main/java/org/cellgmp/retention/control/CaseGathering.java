package org.cellgmp.retention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.KeptFacts;
import org.cellgmp.retention.RetainedKind;
import org.cellgmp.retention.Since;

/** What quality events, CAPAs and changes say of the days from which they are kept. */
@ApplicationScoped
public class CaseGathering {
    @Inject
    DeviationRegister deviations;

    @Inject
    CapaRegister capas;

    @Inject
    ChangeRegister changes;

    @Inject
    Gathering records;

    /** @throws Refusal NOT_FOUND */
    KeptFacts of(RetainedKind kind, String number) throws Refusal {
        if (kind == RetainedKind.CAPA) {
            var capa = capas.get(number);
            return of(kind, number, capa.plan().title(), capa.raisedAt(), capa.closedAt(), Set.of());
        }
        if (kind == RetainedKind.CHANGE) {
            var change = changes.get(number);
            return of(kind, number, change.proposal().title(), change.requestedAt(), null, Set.of());
        }
        var event = deviations.get(number);
        var content = event.content();
        return of(kind, number, content.account().title(), event.openedAt(), event.closedAt(), content.batches());
    }

    private KeptFacts of(
            RetainedKind kind,
            String number,
            String title,
            OffsetDateTime opened,
            OffsetDateTime closed,
            Collection<String> batches) {
        Map<Since, LocalDate> days = new EnumMap<>(Since.class);
        if (!batches.isEmpty()) days.putAll(records.ofBatches(batches));
        days.put(Since.CREATION, Gathering.day(opened));
        if (closed != null) days.put(Since.CLOSING, Gathering.day(closed));
        return new KeptFacts(
                number,
                kind,
                title,
                "",
                "",
                Gathering.day(opened),
                batches.isEmpty() ? new TreeSet<>(Markets.ALL) : records.markets(batches),
                Set.of(),
                days,
                new TreeSet<>(batches),
                !batches.isEmpty());
    }
}
