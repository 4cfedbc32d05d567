package org.cellgmp.capa.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.cellgmp.capa.CapaFigures;
import org.cellgmp.capa.CapaFilter;
import org.cellgmp.capa.CapaRow;
import org.cellgmp.capa.CapaSpan;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.TouchingCapa;
import org.cellgmp.capa.WaitingTask;
import org.cellgmp.capa.WaiverView;
import org.cellgmp.capa.control.CapaCondition;
import org.cellgmp.capa.control.CapaFinder;
import org.cellgmp.capa.control.TaskShelf;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;

/** The door for reading CAPAs: every GMP and regulatory role, and the inspector. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class CapaRegister {
    @Inject
    CapaFinder finder;

    @Inject
    TaskShelf tasks;

    @Inject
    CapaCondition condition;

    @Inject
    DeviationRegister deviations;

    @Inject
    CurrentActor currentActor;

    /** @throws Refusal NOT_FOUND */
    public CapaView get(String number) throws Refusal {
        var capa = finder.find(number).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "capa.unknown", number));
        return finder.view(capa, currentActor.get());
    }

    /** Newest first. @param after cursor of the page before; null for the first @throws Refusal UNREADABLE for a broken cursor */
    public Page<CapaRow> list(CapaFilter filter, String after, int limit) throws Refusal {
        return finder.list(filter, after, limit);
    }

    /** How many {@link #list} would show over all its pages. */
    public long count(CapaFilter filter) {
        return finder.count(filter);
    }

    /**
     * What the quality unit counts.
     *
     * @param from first day at the site; @param to last day, at most ten years on
     * @throws Refusal UNREADABLE for a span that ends before it begins or is longer
     */
    public CapaFigures figures(LocalDate from, LocalDate to) throws Refusal {
        if (to.isBefore(from) || to.isAfter(from.plusYears(10)))
            throw new Refusal(Refusal.Reason.UNREADABLE, "deviation.span", from.toString(), to.toString());
        var today = HouseClock.nowAtSite().toLocalDate();
        var closed = CapaSpan.closedIn(from, to);
        return new CapaFigures(
                finder.count(new CapaFilter(null, true, null, null)),
                finder.count(CapaFilter.of(CapaSpan.ALL.overdue(today))),
                finder.count(new CapaFilter(null, true, null, null, CapaSpan.ALL.extended(true))),
                finder.count(CapaFilter.of(CapaSpan.ALL.watching(true))),
                finder.count(CapaFilter.of(closed.effective(true))),
                finder.count(CapaFilter.of(closed.effective(false))),
                finder.days(closed));
    }

    /** Those raised from a deviation, oldest first. */
    public List<CapaRow> of(String deviation) {
        return finder.ofEvent(deviation).stream().map(CapaFinder::row).toList();
    }

    /** Most open CAPAs that are looked at for one batch, the newest. */
    private static final int MOST_OPEN = 5_000;

    /**
     * Open CAPAs one of whose events touches a batch, or happened with a lot, a piece of equipment or in a room that the batch has
     * too; newest first.
     *
     * @throws Refusal NOT_FOUND without such a batch record
     */
    public List<TouchingCapa> touching(String batch) throws Refusal {
        var open = new ArrayList<CapaRow>();
        String after = null;
        do {
            var page = finder.list(new CapaFilter(null, true, null, null), after, Page.LARGEST);
            open.addAll(page.items());
            after = page.next();
        } while (after != null && open.size() < MOST_OPEN);
        var events = new TreeSet<String>();
        open.forEach(capa -> events.addAll(capa.events()));
        var shared = deviations.sharing(batch, events);
        var touching = new ArrayList<TouchingCapa>();
        for (var capa : open) {
            var shares = new LinkedHashSet<String>();
            capa.events().forEach(event -> shares.addAll(shared.getOrDefault(event, List.of())));
            if (!shares.isEmpty()) touching.add(new TouchingCapa(capa, List.copyOf(shares)));
        }
        return touching;
    }

    /** The statement that a deviation needs no CAPA, if one was signed. @throws Refusal NOT_FOUND */
    public Optional<WaiverView> waiver(String deviation) throws Refusal {
        var classification = deviations.get(deviation).content().classification();
        return condition
                .waiver(deviation)
                .map(waiver -> new WaiverView(
                        deviation,
                        waiver.classification(),
                        waiver.signed(),
                        waiver.classification() == classification));
    }

    /**
     * What waits for this person, the nearest day first: all of it for the quality unit and the inspector.
     *
     * @param prefix of the numbers, {@code CA} for CAPAs
     * @throws Refusal UNREADABLE for a broken cursor
     */
    public Page<WaitingTask> waiting(String prefix, String after, int limit) throws Refusal {
        return tasks.waiting(prefix, currentActor.get(), after, limit);
    }
}
