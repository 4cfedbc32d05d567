package org.cellgmp.deviation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.classification.Assessment;
import org.cellgmp.classification.Factors;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.EventFigures;
import org.cellgmp.deviation.Handling;
import org.cellgmp.deviation.SimilarEvent;
import org.cellgmp.deviation.control.Counting;
import org.cellgmp.deviation.control.Finder;
import org.cellgmp.deviation.control.Grades;
import org.cellgmp.deviation.control.Likeness;
import org.cellgmp.deviation.control.Spots;
import org.cellgmp.deviation.entity.Deviation;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.RecordRow;

/** The door for reading deviations: every GMP and regulatory role, the inspector, and the house when it judges what was kept. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class DeviationRegister {
    @Inject
    Finder finder;

    @Inject
    Trail trail;

    @Inject
    Counting counting;

    @Inject
    Likeness likeness;

    @Inject
    Grades grades;

    @Inject
    Spots spots;

    @Inject
    CurrentActor currentActor;

    /** @throws Refusal NOT_FOUND */
    public DeviationView get(String number) throws Refusal {
        return finder.view(find(number), currentActor.get());
    }

    /** Newest first. @param after cursor of the page before; null for the first @throws Refusal UNREADABLE for a broken cursor */
    public Page<DeviationRow> list(DeviationFilter filter, String after, int limit) throws Refusal {
        return finder.list(filter, after, limit);
    }

    /** Most rows of a workbook; narrow the list for the rest. */
    public static final int MOST_EXPORTED = 10_000;

    /** All of a list, at most {@link #MOST_EXPORTED}, for a workbook; the export is an event. @param told the filter, for it */
    public List<DeviationRow> export(DeviationFilter filter, String told) throws Refusal {
        var all = new ArrayList<DeviationRow>();
        String after = null;
        do {
            var page = finder.list(filter, after, Page.LARGEST);
            all.addAll(page.items());
            after = page.next();
        } while (after != null && all.size() < MOST_EXPORTED);
        trail.append(Act.of("deviation.list-exported", null)
                .with("narrowed to", told)
                .with("rows", Integer.toString(all.size())));
        return all;
    }

    /** How many {@link #list} would show over all its pages. */
    public long count(DeviationFilter filter) {
        return finder.count(filter);
    }

    /**
     * What the quality unit counts.
     *
     * @param from first day at the site; @param to last day, at most ten years on
     * @throws Refusal UNREADABLE for a span that ends before it begins or is longer
     */
    public EventFigures figures(LocalDate from, LocalDate to) throws Refusal {
        if (to.isBefore(from) || to.isAfter(from.plusYears(10)))
            throw new Refusal(Refusal.Reason.UNREADABLE, "deviation.span", from.toString(), to.toString());
        return counting.figures(from, to, HouseClock.nowAtSite().toLocalDate());
    }

    /** Those not closed, by due date, the nearest first. @throws Refusal UNREADABLE for a broken cursor */
    public Page<DeviationRow> openByDueDate(String after, int limit) throws Refusal {
        return finder.openByDueDate(after, limit);
    }

    /** Every deviation that touches a batch, oldest first. @param batch number of the batch record */
    public List<DeviationView> touching(String batch) {
        return finder.touching(batch, currentActor.get());
    }

    /** Rows of those that touch any of the batches, oldest first. @param most rows */
    public List<DeviationRow> touchingAny(Collection<String> batches, int most) {
        return finder.touchingAny(batches, most);
    }

    /** Rows of these, in the order they were opened; one that does not exist is absent. @param numbers at most {@link Page#LARGEST} */
    public List<DeviationRow> numbered(Collection<String> numbers) {
        return finder.numbered(numbers);
    }

    /** Which deviations handle these departures, by key; a key without one is absent. */
    public List<Handling> handling(Collection<String> keys) {
        return finder.handling(keys);
    }

    /**
     * Earlier events that may be the same, the likest first; at most 20.
     *
     * @param since events that became known before are left out
     * @throws Refusal NOT_FOUND
     */
    public List<SimilarEvent> similar(String number, LocalDate since) throws Refusal {
        return likeness.like(find(number), since);
    }

    /**
     * What each of these events has to do with a batch, as {@code kind:value}: the batch itself, or lots, equipment and rooms of
     * both; one that has nothing to do with it is absent.
     *
     * @throws Refusal NOT_FOUND without such a record
     */
    public Map<String, List<String>> sharing(String batch, Collection<String> events) throws Refusal {
        return likeness.sharing(batch, events);
    }

    /** What the decision table says of these factors, with recurrence as it was decided. @throws Refusal NOT_FOUND */
    public Assessment assess(String number, Factors factors) throws Refusal {
        return grades.assess(factors, find(number).recurrence());
    }

    /** First words of an event about a place. @param about address or record number @throws Refusal NOT_FOUND; UNREADABLE */
    public Account prefilled(String about) throws Refusal {
        return spots.at(about).account(HouseClock.nowAtSite());
    }

    /** True if a result of a test stands at the place. @throws Refusal as {@link #prefilled} */
    public boolean isResult(String about) throws Refusal {
        return spots.at(about).isResult();
    }

    /** Records that a scanned label or a typed identifier names; at most 10. @throws Refusal UNREADABLE for nothing */
    public List<RecordRow> scanned(String scan) throws Refusal {
        return spots.scanned(scan);
    }

    private Deviation find(String number) throws Refusal {
        return finder.find(number)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "deviation.unknown", number));
    }
}
