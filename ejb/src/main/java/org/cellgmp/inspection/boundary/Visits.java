package org.cellgmp.inspection.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.OutsideScope;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.inspection.Sifter;
import org.cellgmp.inspection.control.Bounds;
import org.cellgmp.inspection.control.Bounds.Side;
import org.cellgmp.inspection.control.Gaps;
import org.cellgmp.inspection.control.InspectionShelf;
import org.cellgmp.inspection.control.OtherProducts;
import org.cellgmp.inspection.control.Sieve;
import org.cellgmp.inspection.control.Sighting;

/** One visit of an invited inspector to one page or file: whether it is let in, what it may be shown, and that it was. */
@Stateless
public class Visits {
    private static final int LONGEST = 1_000;

    @Inject
    InspectionShelf shelf;

    @Inject
    Bounds bounds;

    @Inject
    Trail trail;

    /**
     * Lets the request of an invited inspector in. Asked at every one, beside the end that the account has of its own.
     *
     * @throws OutsideScope before the inspection opens and once it is over
     */
    @RolesAllowed(Role.INSPECTS)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public InspectionView arrive(String inspection) {
        InspectionView view;
        try {
            view = shelf.find(inspection).view();
        } catch (Refusal unknown) {
            throw new OutsideScope("inspection.closed-now", inspection);
        }
        if (!view.open()) throw new OutsideScope("inspection.closed-now", inspection);
        return view;
    }

    /** Since when an inspection is over, for whoever was invited and comes back; null while it is not. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OffsetDateTime overSince(String inspection) {
        var view = find(inspection);
        if (view.ended() != null) return view.ended().at();
        return view.closes().isAfter(HouseClock.nowAtSite()) ? null : view.closes();
    }

    /** Writes down that the inspector looks at a page or takes a file; committed before the first byte leaves. @param what e.g. {@code GET /batches/BR-2026-0001} */
    @RolesAllowed(Role.INSPECTS)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void viewed(String what, String record) {
        trail.append(Act.of("inspection.viewed", CurrentCall.visit())
                .with("page", cut(what))
                .with("record", record));
    }

    /** Writes down that the inspector asked for what lies outside, or tried to change something. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void refused(String what, Refusal why) {
        trail.appendApart(Act.of("inspection.refused", CurrentCall.visit())
                .with("page", cut(what))
                .with("cause", why.code())
                .with("named", String.join(" ", why.arguments())));
    }

    /** The products that the inspection leaves out, whose codes are told no more than numbers outside. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OtherProducts others(String inspection) {
        return bounds.others(inspection, find(inspection).scope());
    }

    /** How things stand to the scope of the inspection. @return by number or code, all of those asked for */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, Side> sides(String inspection, OtherProducts others, Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : bounds.sides(inspection, find(inspection).scope(), others, numbers);
    }

    /** True if it names nothing outside. Asked after a refusal too, whose transaction takes no further question. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean mayTell(String inspection, OtherProducts others, Object told) {
        return sides(inspection, others, Sighting.in(told, others)).values().stream()
                .noneMatch(side -> side == Side.OUTSIDE);
    }

    /** The same answer with gaps for the numbers of things outside and for the names of records among them. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public <T> T withheld(String inspection, OtherProducts others, T answer) {
        var outside = new HashSet<String>();
        sides(inspection, others, Sighting.in(answer, others)).forEach((number, side) -> {
            if (side == Side.OUTSIDE) outside.add(number);
        });
        if (outside.isEmpty()) return answer;
        var hidden = new HashSet<>(bounds.names(outside));
        hidden.addAll(outside);
        return Gaps.in(answer, hidden);
    }

    /** What an inspector of the inspection would be shown, for who takes it out for one. @throws Refusal NOT_FOUND */
    @RolesAllowed(Role.QA)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Sifter sifter(String inspection) throws Refusal {
        var scope = shelf.find(inspection).view().scope();
        var others = bounds.others(inspection, scope);
        return new Sieve(numbers -> bounds.sides(inspection, scope, others, numbers), others);
    }

    private InspectionView find(String inspection) {
        try {
            return shelf.find(inspection).view();
        } catch (Refusal unknown) {
            throw new OutsideScope("inspection.closed-now", inspection);
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
