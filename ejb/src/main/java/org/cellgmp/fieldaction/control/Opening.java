package org.cellgmp.fieldaction.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.boundary.SiteCalendars;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.fieldaction.ConcernedView;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.fieldaction.Trigger;
import org.cellgmp.fieldaction.entity.Matter;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.recordkeeping.boundary.Records;

/** Opens a field action: finds all it reaches, and starts the clocks whose legal start is known. */
@ApplicationScoped
public class Opening {
    @Inject
    MatterShelf shelf;

    @Inject
    Scope scope;

    @Inject
    ClockTable table;

    @Inject
    SiteCalendars calendars;

    @Inject
    Records records;

    @Inject
    Statements statements;

    @Inject
    Numbers numbers;

    @Inject
    Trail trail;

    /** @param batch number of the batch record; null if it is about a lot; @param trigger null if none is known yet */
    public Matter open(OpeningRequest told, String batch, Trigger trigger, Actor who) throws Refusal {
        var began = HouseClock.now();
        var found = batch == null ? scope.ofLot(told.code(), told.lot()) : scope.ofBatches(List.of(batch));
        long milliseconds = Duration.between(began, HouseClock.now()).toMillis();
        var first =
                batch != null ? batch : found.isEmpty() ? null : found.get(0).batch();
        var matter =
                new Matter(numbers.next(told.kind().prefix()), told, batch, stage(first), jurisdictions(first), who);
        matter.lists(found, milliseconds);
        var clocks = trigger == null ? List.<String>of() : start(matter, trigger);
        shelf.keep(matter);
        shelf.flush();
        trail.append(Act.of("fieldaction.opened", matter.number())
                .changing(Change.between(matter.number(), null, told))
                .with("batch", batch)
                .with("mock", told.mock() ? "yes" : null)
                .with("deliveries", Integer.toString(found.size()))
                .with("patients", Long.toString(patients(found)))
                .with("clocks", clocks.isEmpty() ? null : String.join(", ", clocks)));
        return matter;
    }

    /** Takes up the clocks that start by themselves. */
    public List<String> start(Matter matter, Trigger trigger) {
        return matter.clocks(
                table.lines().stream()
                        .filter(line -> line.trigger() == trigger && line.itself() && matter.reachedBy(line))
                        .toList(),
                calendars.current());
    }

    private static long patients(Collection<ConcernedView> found) {
        return found.stream()
                .map(ConcernedView::patient)
                .filter(patient -> patient != null)
                .distinct()
                .count();
    }

    private String stage(String batch) throws Refusal {
        if (batch == null || !(records.latest(batch).record() instanceof BatchRecord record)) return null;
        var type = record.header().batchType();
        if (type == null) return null;
        return type.equalsIgnoreCase("commercial") || type.equalsIgnoreCase("PPQ") ? "commercial" : "clinical";
    }

    private List<String> jurisdictions(String batch) throws Refusal {
        if (batch == null) return List.of();
        var specification = statements.specificationInForce(batch).orElse(null);
        if (specification == null || specification.record().jurisdictions() == null) return List.of();
        return specification.record().jurisdictions();
    }
}
