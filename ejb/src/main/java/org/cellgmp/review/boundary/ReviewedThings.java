package org.cellgmp.review.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.review.AskState;
import org.cellgmp.review.AskView;
import org.cellgmp.review.ReviewSeen;
import org.cellgmp.review.Reviewed;
import org.cellgmp.review.Weighed;
import org.cellgmp.review.control.Asking;
import org.cellgmp.review.control.ReviewShelf;
import org.cellgmp.review.entity.ReviewAsk;
import org.cellgmp.review.entity.ReviewSubject;

/** The door for the rooms whose things are reviewed: they say when another edition stands or none does, and ask before they approve one. */
@Stateless
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.SYSTEM})
public class ReviewedThings {
    @Inject
    ReviewShelf shelf;

    @Inject
    Trail trail;

    /** Another edition stands: what was asked of the earlier ones and is unanswered lapses, which is an event. Comments stay. */
    public void stands(Reviewed thing) {
        var known = shelf.locked(thing.name());
        if (known.isEmpty()) {
            shelf.begin(thing);
            return;
        }
        if (known.get().stands(thing.edition())) lapse(known.get(), thing);
    }

    /** The thing is taken away: what was asked about it and is unanswered lapses, which is an event. Comments stay. */
    public void ends(Reviewed thing) {
        shelf.locked(thing.name()).ifPresent(known -> lapse(known, thing));
    }

    /**
     * Whether the edition may be approved, within the transaction that approves it: nothing can be asked, answered or remarked meanwhile.
     * What was asked and is unanswered lapses by the approval.
     *
     * @return what stood open and why it was approved all the same, for the signature; empty if nothing did
     * @throws Refusal BLOCKED if something stands open and the approver does not say why; CONFLICT if the review went on since it was looked at
     */
    @RolesAllowed(Role.APPROVER)
    public Weighed weigh(Reviewed thing, ReviewSeen seen) throws Refusal {
        var why = Prose.optional("despite", seen.despite(), Reviews.LONGEST);
        var known = shelf.locked(thing.name());
        var subject = known.isPresent() ? known.get() : shelf.begin(thing);
        subject.stands(thing.edition());
        var view = shelf.view(subject);
        var shown = new LinkedHashMap<String, String>();
        if (view.open()) {
            var counts = new String[] {
                thing.name(),
                Integer.toString(view.objections().size()),
                Long.toString(view.unanswered()),
                Long.toString(view.openComments())
            };
            if (why == null) throw new Refusal(Refusal.Reason.BLOCKED, "review.still-open", counts);
            if (seen.revision() == null || seen.revision() != view.revision())
                throw new Refusal(Refusal.Reason.CONFLICT, "review.went-on", counts);
            shown.put("changes asked by", names(view.objections()));
            shown.put(
                    "not answered by",
                    names(view.current().stream()
                            .filter(ask -> ask.state() == AskState.OPEN)
                            .toList()));
            shown.put("open comments", Long.toString(view.openComments()));
            shown.put("approved all the same", why);
        }
        lapse(subject, thing);
        return new Weighed(shown.isEmpty() ? null : why, shown);
    }

    private void lapse(ReviewSubject subject, Reviewed thing) {
        var open = shelf.asks(subject).stream().filter(ReviewAsk::open).toList();
        if (open.isEmpty()) return;
        open.forEach(ReviewAsk::lapse);
        subject.touch();
        trail.append(Asking.act("review.lapsed", thing)
                .changing(open.stream()
                        .map(ask ->
                                new Change(thing.about() + "#/review/asks/" + ask.part() + "/state", "OPEN", "LAPSED"))
                        .toList()));
    }

    private static String names(List<AskView> asks) {
        return String.join(", ", asks.stream().map(ReviewedThings::named).toList());
    }

    private static String named(AskView ask) {
        if (ask.endedByName() != null) return ask.endedByName();
        return ask.role() == null ? ask.accountName() : ask.role().name();
    }
}
