package org.cellgmp.investigation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.Happened;
import org.cellgmp.investigation.ImpactView;
import org.cellgmp.investigation.InquiryView;
import org.cellgmp.investigation.LaboratoryView;
import org.cellgmp.investigation.TouchedRecord;
import org.cellgmp.investigation.control.Chronicle;
import org.cellgmp.investigation.control.Reading;
import org.cellgmp.investigation.control.UseIndex;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.boundary.Records;

/** The door for reading investigations: every GMP and regulatory role and the inspector. */
@Stateless
@RolesAllowed(Role.READER)
public class InvestigationRegister {
    /** Days around the occurrence that can be looked at. */
    public static final int MOST_DAYS = 366;

    @Inject
    Reading reading;

    @Inject
    Chronicle chronicle;

    @Inject
    UseIndex index;

    @Inject
    DeviationRegister deviations;

    @Inject
    Records records;

    /** @throws Refusal NOT_FOUND without such an event */
    public InquiryView inquiry(String event) throws Refusal {
        return reading.inquiry(event);
    }

    /** @throws Refusal NOT_FOUND without such an event */
    public LaboratoryView laboratory(String event) throws Refusal {
        return reading.laboratory(event);
    }

    /**
     * What the batches of the event tell of the time around its occurrence, and what the trail tells of the event and of its
     * batches, oldest first.
     *
     * @param hours before and after the occurrence that count of records, 1 to 24 times {@link #MOST_DAYS}
     * @param after cursor of the page before; null for the first
     * @throws Refusal NOT_FOUND; UNREADABLE for hours out of range or a broken cursor
     */
    public Page<Happened> timeline(String event, int hours, String after, int limit) throws Refusal {
        within(hours, 24 * MOST_DAYS);
        return chronicle.of(deviations.get(event), hours, after, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /**
     * Other batches that used the same lots, or at the time the same equipment or rooms, or are for the same person.
     *
     * @param days before and after the occurrence, 1 to {@link #MOST_DAYS}
     * @param after last number of the page before; null for the first
     * @throws Refusal NOT_FOUND; UNREADABLE for days out of range
     */
    public ImpactView impact(String event, int days, String after, int limit) throws Refusal {
        within(days, MOST_DAYS);
        var deviation = deviations.get(event);
        var own = departed(deviation);
        var centre = Chronicle.centre(deviation);
        var from = centre.minusDays(days);
        var to = centre.plusDays(days);
        var found = index.of(own, from.toInstant(), to.toInstant(), ImpactView.MOST_THINGS + 1);
        boolean more = found.size() > ImpactView.MOST_THINGS;
        var things = more ? found.subList(0, ImpactView.MOST_THINGS) : found;
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var numbers = index.others(things, own, from.toInstant(), to.toInstant(), after, rows + 1);
        boolean further = numbers.size() > rows;
        var shown = further ? numbers.subList(0, rows) : numbers;
        var through = index.through(shown, things, from.toInstant(), to.toInstant());
        var touched = new ArrayList<TouchedRecord>();
        for (var view : records.latestOf(shown))
            if (view.record() instanceof BatchRecord batch)
                touched.add(new TouchedRecord(
                        view.number(),
                        batch.title(),
                        batch.product(),
                        batch.identity() == null ? null : batch.identity().patientCode(),
                        through.getOrDefault(view.number(), List.of())));
        return new ImpactView(
                own, things, more, from, to, new Page<>(touched, further ? shown.get(rows - 1) : null), index.whole());
    }

    /** The batches at which it happened; not those that the investigation has found to be touched since. */
    private static List<String> departed(DeviationView deviation) {
        var departed = deviation.content().departures().stream()
                .map(departure -> departure.batch())
                .filter(batch -> batch != null)
                .distinct()
                .toList();
        return departed.isEmpty() ? deviation.content().batches() : departed;
    }

    private static void within(int asked, int most) throws Refusal {
        if (asked < 1 || asked > most)
            throw new Refusal(
                    Refusal.Reason.UNREADABLE,
                    "investigation.window-out-of-range",
                    Integer.toString(asked),
                    Integer.toString(most));
    }
}
