package org.cellgmp.inspection.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Invitations;
import org.cellgmp.inspection.InspectionOrder;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.inspection.control.InspectionShelf;
import org.cellgmp.inspection.entity.Inspection;
import org.cellgmp.recordkeeping.boundary.Numbers;

/** The door by which the quality unit opens, prolongs and ends inspections, and lets inspectors in. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.QA)
public class Inspections {
    /** Longest reason, characters. */
    static final int WORDS = 2_000;

    /** Longest time an inspection is open, days: what is open for years is no inspection. */
    static final int MOST_DAYS = 366;

    private static final int MOST_PLACES = 50;
    private static final int LONGEST_PLACE = 190;
    private static final int SHORT = 300;

    @Inject
    InspectionShelf shelf;

    @Inject
    Invitations invitations;

    @Inject
    Numbers numbers;

    @Inject
    CurrentActor current;

    @Inject
    Trail trail;

    /**
     * Opens an inspection. Nobody is let in by it until somebody is invited.
     *
     * @throws Refusal UNREADABLE if something is missing or too long, if the end is past or before the beginning, or later than
     *     {@value #MOST_DAYS} days
     */
    public InspectionView open(InspectionOrder order) throws Refusal {
        var now = HouseClock.nowAtSite();
        var checked = new InspectionOrder(
                Prose.required("authority", order.authority(), SHORT),
                Prose.required("inspectors", order.inspectors(), WORDS),
                checked(order.scope()),
                order.opens() == null ? now : order.opens(),
                order.closes(),
                Prose.required("reason", order.reason(), WORDS));
        checkEnd(checked.opens(), checked.closes());
        var inspection = new Inspection(numbers.next("IN"), checked, current.get());
        shelf.add(inspection);
        var about = inspection.number();
        trail.append(
                Act.of("inspection.opened", about).because(checked.reason()).changing(fields(about, checked)));
        return inspection.view();
    }

    /** Moves the end. @throws Refusal CONFLICT if it is over, or the end would not be later; UNREADABLE as {@link #open} */
    public InspectionView prolong(String number, OffsetDateTime closes, String reason) throws Refusal {
        var inspection = shelf.find(number);
        inspection.mustRun();
        var why = Prose.required("reason", reason, WORDS);
        checkEnd(HouseClock.nowAtSite(), closes);
        var before = inspection.closes();
        if (!closes.isAfter(before)) throw new Refusal(CONFLICT, "inspection.not-later", before.toString());
        inspection.prolong(closes);
        shelf.flush(inspection);
        trail.append(Act.of("inspection.prolonged", number)
                .because(why)
                .changing(List.of(new Change(number + "#/closes", before.toString(), closes.toString()))));
        invitations.prolong(number, closes.toInstant(), why);
        return inspection.view();
    }

    /** Ends it before its time; sessions of invited inspectors end at once. @throws Refusal CONFLICT if it is over */
    public InspectionView end(String number, String reason) throws Refusal {
        var inspection = shelf.find(number);
        inspection.mustRun();
        var why = Prose.required("reason", reason, WORDS);
        inspection.end(why, current.get());
        shelf.flush(inspection);
        trail.append(Act.of("inspection.ended", number)
                .because(why)
                .changing(List.of(new Change(
                        number + "#/ended", null, inspection.view().ended().at().toString()))));
        invitations.end(number, why);
        return inspection.view();
    }

    /**
     * Brings an account for an inspector; it ends with the inspection.
     *
     * @return the first password, to be handed over; it is not kept
     * @throws Refusal CONFLICT if the inspection is over or the name is taken; UNREADABLE for a name that can be none
     */
    public String invite(String number, String account, String printedName, String reason) throws Refusal {
        var inspection = shelf.find(number);
        inspection.mustRun();
        var why = Prose.required("reason", reason, WORDS);
        var password = invitations.invite(
                account, printedName, number, inspection.closes().toInstant(), why);
        trail.append(Act.of("inspection.invited", number).because(why).with("account", account));
        return password;
    }

    /** A first password anew. @return to be handed over; it is not kept @throws Refusal CONFLICT if the inspection is over; NOT_FOUND for another account */
    public String passwordAnew(String number, String account, String reason) throws Refusal {
        shelf.find(number).mustRun();
        return invitations.passwordAnew(account, number, Prose.required("reason", reason, WORDS));
    }

    /** @throws Refusal NOT_FOUND */
    public InspectionView get(String number) throws Refusal {
        return shelf.find(number).view();
    }

    /** Newest first. @param after number of the last row seen; null for the first page */
    public Page<InspectionView> list(String after, int limit) {
        return shelf.list(after, limit);
    }

    /** Accounts that were invited, by name. */
    public List<AccountView> invited(String number) {
        return invitations.of(number);
    }

    private static void checkEnd(OffsetDateTime opens, OffsetDateTime closes) throws Refusal {
        if (closes == null) throw new Refusal(UNREADABLE, "ground.field-missing", "closes");
        if (!closes.isAfter(opens) || !closes.isAfter(HouseClock.nowAtSite()))
            throw new Refusal(UNREADABLE, "inspection.end-past");
        if (closes.isAfter(HouseClock.nowAtSite().plusDays(MOST_DAYS)))
            throw new Refusal(UNREADABLE, "inspection.end-late", Integer.toString(MOST_DAYS));
    }

    private static InspectionScope checked(InspectionScope scope) throws Refusal {
        if (scope.from() != null && scope.to() != null && scope.to().isBefore(scope.from()))
            throw new Refusal(UNREADABLE, "inspection.period-reversed");
        return new InspectionScope(
                places("sites", scope.sites()), places("products", scope.products()), scope.from(), scope.to());
    }

    private static List<String> places(String field, List<String> given) throws Refusal {
        if (given.size() > MOST_PLACES)
            throw new Refusal(UNREADABLE, "inspection.places-many", Integer.toString(MOST_PLACES));
        var places = new ArrayList<String>();
        for (var one : given) {
            var place = Prose.optional(field, one, LONGEST_PLACE);
            if (place != null && !places.contains(place)) places.add(place);
        }
        return places;
    }

    private static List<Change> fields(String number, InspectionOrder order) {
        var changes = new ArrayList<Change>();
        add(changes, number, "authority", order.authority());
        add(changes, number, "inspectors", order.inspectors());
        add(changes, number, "sites", String.join(", ", order.scope().sites()));
        add(changes, number, "products", String.join(", ", order.scope().products()));
        add(changes, number, "from", order.scope().from());
        add(changes, number, "to", order.scope().to());
        add(changes, number, "opens", order.opens());
        add(changes, number, "closes", order.closes());
        return changes;
    }

    private static void add(List<Change> changes, String number, String field, Object value) {
        if (value != null && !value.toString().isEmpty())
            changes.add(new Change(number + "#/" + field, null, value.toString()));
    }
}
