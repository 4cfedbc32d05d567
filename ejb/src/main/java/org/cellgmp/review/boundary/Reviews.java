package org.cellgmp.review.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.Person;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.People;
import org.cellgmp.review.Anchor;
import org.cellgmp.review.AskView;
import org.cellgmp.review.CommentOutcome;
import org.cellgmp.review.ReviewAnswer;
import org.cellgmp.review.ReviewHolder;
import org.cellgmp.review.ReviewOrder;
import org.cellgmp.review.ReviewPlaces;
import org.cellgmp.review.ReviewView;
import org.cellgmp.review.Reviewed;
import org.cellgmp.review.control.Asking;
import org.cellgmp.review.control.ReviewShelf;
import org.cellgmp.review.entity.ReviewAsk;
import org.cellgmp.review.entity.ReviewComment;
import org.cellgmp.review.entity.ReviewSubject;

/** The door of reviews. Whoever works here may be asked; whoever is asked answers and remarks; the writer settles. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.WORKER)
public class Reviews {
    /** Characters of a question, an answer, a remark, a reply. */
    public static final int LONGEST = 4_000;
    /** Asks and comments of one thing. */
    public static final int MOST = 500;

    private static final int MONTHS_AHEAD = 24;

    @Inject
    ReviewShelf shelf;

    @Inject
    People people;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    @Any
    @Inject
    Instance<ReviewHolder> holders;

    /** The thing as it stands. @throws Refusal NOT_FOUND; NOT_ALLOWED to who may not read it */
    @RolesAllowed(Role.READER)
    public Reviewed thing(String name) throws Refusal {
        var thing = holder(name).reviewed(name).orElseThrow(() -> missing(name));
        if (!Asking.mayRead(thing, currentActor.get()))
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, "review.not-for-you", name);
        return thing;
    }

    /** Where a comment may point. @throws Refusal as {@link #thing} */
    public ReviewPlaces places(String name) throws Refusal {
        thing(name);
        return holder(name).places(name);
    }

    /** Of one thing. Empty to an inspector with a scope, for comments may tell of anything. @throws Refusal as {@link #thing} */
    @RolesAllowed(Role.READER)
    public ReviewView of(String name) throws Refusal {
        var thing = thing(name);
        if (CurrentCall.narrowed()) return ReviewView.none(name, thing.edition());
        var view = shelf.views(List.of(name)).get(name);
        return view == null ? ReviewView.none(name, thing.edition()) : view;
    }

    /** Of many things at once, by name; without those that were never reviewed. */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
    public Map<String, ReviewView> of(Collection<String> names) {
        return CurrentCall.narrowed() ? Map.of() : shelf.views(names);
    }

    /** What this person is asked, soonest due first. @param after cursor of the page before; null for the first */
    public Page<AskView> waitingForMe(String after, int limit) throws Refusal {
        return shelf.waiting(currentActor.get(), after, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /**
     * Asks persons and roles to review the edition that stands. Refuses when
     * <ul>
     * <li>nobody is named, no question is asked, or the day is past or out of reach;
     * <li>the writer looked at another edition, or its review is over;
     * <li>a person does not work here, made the edition, may not read it, or is asked already.
     * </ul>
     */
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public void ask(String name, ReviewOrder order) throws Refusal {
        var question = Prose.required("question", order.question(), LONGEST);
        mustBeInReach(order.due());
        if (order.accounts().isEmpty() && order.roles().isEmpty())
            throw new Refusal(Refusal.Reason.UNREADABLE, "review.no-reviewer");
        var subject = locked(name);
        var thing = standing(name, order.sha256());
        var asks = new ArrayList<>(shelf.asks(subject));
        if (asks.size() + order.accounts().size() + order.roles().size() > MOST)
            throw new Refusal(Refusal.Reason.CONFLICT, "review.too-many", name, Integer.toString(MOST));
        var working = people.working();
        var changes = new ArrayList<Change>();
        for (var account : order.accounts())
            changes.add(ask(subject, thing, Asking.person(working, account, thing, asks), null, question, order.due()));
        for (var role : order.roles().stream().sorted().toList()) {
            Asking.mustBeAskable(role, thing, asks);
            changes.add(ask(subject, thing, null, role, question, order.due()));
        }
        subject.touch();
        trail.append(Asking.act("review.asked", thing)
                .because(question)
                .with("due", order.due().toString())
                .changing(changes));
    }

    private Change ask(
            ReviewSubject subject, Reviewed thing, Person person, Role role, String question, LocalDate due) {
        var made = new ReviewAsk(subject, thing, person, role, question, due, currentActor.get());
        shelf.keep(made);
        return new Change(
                thing.about() + "#/review/asks/" + made.part(), null, person == null ? role.name() : person.account());
    }

    private static void mustBeInReach(LocalDate due) throws Refusal {
        if (due == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "due");
        var today = HouseClock.nowAtSite().toLocalDate();
        if (due.isBefore(today) || due.isAfter(today.plusMonths(MONTHS_AHEAD)))
            throw new Refusal(Refusal.Reason.UNREADABLE, "review.no-such-day", due.toString());
    }

    /**
     * Answers an ask; whoever was asked, or holds the role that was.
     *
     * @param sha256 of the file that the reviewer looked at
     * @param words asked for unless there is no objection
     * @throws Refusal NOT_FOUND; NOT_ALLOWED to others and to who made the edition; CONFLICT if the ask has ended or another edition stands
     */
    public void answer(String name, int part, String sha256, ReviewAnswer answer, String words) throws Refusal {
        if (answer == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "answer");
        var why = answer == ReviewAnswer.NO_OBJECTION
                ? Prose.optional("words", words, LONGEST)
                : Prose.required("words", words, LONGEST);
        var subject = locked(name);
        var thing = standing(name, sha256);
        var ask = shelf.ask(subject, part);
        var who = currentActor.get();
        if (!ask.of(who)) throw new Refusal(Refusal.Reason.NOT_ALLOWED, "review.not-asked", name);
        if (who.standsFor(thing.writer())) throw new Refusal(Refusal.Reason.NOT_ALLOWED, "review.own-work", name);
        ask.answer(answer, why, who);
        subject.touch();
        trail.append(Asking.act("review.answered", thing)
                .because(why)
                .changing(
                        List.of(new Change(thing.about() + "#/review/asks/" + part + "/answer", null, answer.name()))));
    }

    /** Takes an ask back. @throws Refusal without a reason; NOT_FOUND; CONFLICT if it has ended */
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public void withdraw(String name, int part, String reason) throws Refusal {
        var why = Prose.required("reason", reason, LONGEST);
        var subject = locked(name);
        var thing = thing(name);
        shelf.ask(subject, part).withdraw(why, currentActor.get());
        subject.touch();
        trail.append(Asking.act("review.withdrawn", thing)
                .because(why)
                .changing(
                        List.of(new Change(thing.about() + "#/review/asks/" + part + "/state", "OPEN", "WITHDRAWN"))));
    }

    /**
     * Remarks on the edition that stands.
     *
     * @param sha256 of the file that was looked at
     * @return its number
     * @throws Refusal NOT_ALLOWED to who is not asked and has no part in submissions; UNREADABLE for a place that the edition has not;
     *     CONFLICT if another edition stands or the review is over
     */
    public int comment(String name, String sha256, Anchor anchor, String words) throws Refusal {
        var said = Prose.required("words", words, LONGEST);
        var subject = locked(name);
        var thing = standing(name, sha256);
        var who = currentActor.get();
        if (!Asking.mayComment(who, shelf.asks(subject)))
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, "review.not-asked", name);
        if (shelf.comments(subject).size() >= MOST)
            throw new Refusal(Refusal.Reason.CONFLICT, "review.too-many", name, Integer.toString(MOST));
        if (!anchor.whole() && !holder(name).places(name).has(anchor))
            throw new Refusal(Refusal.Reason.UNREADABLE, "review.no-such-place", thing.edition());
        var comment = new ReviewComment(subject, thing, anchor, said, who);
        shelf.keep(comment);
        subject.touch();
        trail.append(Asking.act("review.commented", thing)
                .changing(List.of(
                        new Change(thing.about() + "#/review/comments/" + comment.part() + "/words", null, said))));
        return comment.part();
    }

    /** Answers a comment and closes it. @throws Refusal without words; NOT_FOUND; CONFLICT if it is closed */
    @RolesAllowed(Role.WRITER)
    public void settle(String name, int part, CommentOutcome outcome, String words) throws Refusal {
        if (outcome == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "outcome");
        var said = Prose.required("words", words, LONGEST);
        var subject = locked(name);
        var thing = thing(name);
        if (thing.over()) throw new Refusal(Refusal.Reason.CONFLICT, "review.over", name);
        shelf.comment(subject, part).settle(outcome, said, currentActor.get());
        subject.touch();
        trail.append(Asking.act("review.settled", thing)
                .because(said)
                .changing(List.of(
                        new Change(thing.about() + "#/review/comments/" + part + "/outcome", null, outcome.name()))));
    }

    /** The review, locked; begun if nobody has. */
    private ReviewSubject locked(String name) throws Refusal {
        var begun = shelf.locked(name);
        return begun.isPresent() ? begun.get() : shelf.begin(thing(name));
    }

    /** @param sha256 that the person looked at */
    private Reviewed standing(String name, String sha256) throws Refusal {
        var thing = thing(name);
        if (thing.over()) throw new Refusal(Refusal.Reason.CONFLICT, "review.over", name);
        if (!thing.sha256().equals(sha256))
            throw new Refusal(Refusal.Reason.CONFLICT, "review.other-edition", name, thing.edition());
        return thing;
    }

    private ReviewHolder holder(String name) throws Refusal {
        for (var holder : holders) if (holder.reviewed(name).isPresent()) return holder;
        throw missing(name);
    }

    private static Refusal missing(String name) {
        return new Refusal(Refusal.Reason.NOT_FOUND, "review.not-found", String.valueOf(name));
    }
}
