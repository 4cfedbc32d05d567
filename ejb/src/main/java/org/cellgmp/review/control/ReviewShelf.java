package org.cellgmp.review.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.review.AskState;
import org.cellgmp.review.AskView;
import org.cellgmp.review.CommentView;
import org.cellgmp.review.ReviewView;
import org.cellgmp.review.Reviewed;
import org.cellgmp.review.entity.ReviewAsk;
import org.cellgmp.review.entity.ReviewComment;
import org.cellgmp.review.entity.ReviewSubject;

/** Reviews in the database. */
@ApplicationScoped
public class ReviewShelf {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public ReviewShelf() {}

    /** The review of a thing, locked until the transaction ends; empty if nobody has begun one. */
    public Optional<ReviewSubject> locked(String name) {
        return entities.createQuery("select s from ReviewSubject s where s.name = :name", ReviewSubject.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Written at once, so that of two who begin the same review one fails and may come again. */
    public ReviewSubject begin(Reviewed thing) {
        var begun = new ReviewSubject(thing.name(), thing.edition());
        entities.persist(begun);
        entities.flush();
        return begun;
    }

    public void keep(Object askOrComment) {
        entities.persist(askOrComment);
    }

    /** By number. */
    public List<ReviewAsk> asks(ReviewSubject subject) {
        return entities.createQuery(
                        "select a from ReviewAsk a where a.subject = :subject order by a.part", ReviewAsk.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** @throws Refusal NOT_FOUND */
    public ReviewAsk ask(ReviewSubject subject, int part) throws Refusal {
        return asks(subject).stream()
                .filter(ask -> ask.part() == part)
                .findFirst()
                .orElseThrow(() -> missing("review.no-such-ask", subject, part));
    }

    /** By number. */
    public List<ReviewComment> comments(ReviewSubject subject) {
        return entities.createQuery(
                        "select c from ReviewComment c where c.subject = :id order by c.part", ReviewComment.class)
                .setParameter("id", subject.id())
                .getResultList();
    }

    /** @throws Refusal NOT_FOUND */
    public ReviewComment comment(ReviewSubject subject, int part) throws Refusal {
        return comments(subject).stream()
                .filter(comment -> comment.part() == part)
                .findFirst()
                .orElseThrow(() -> missing("review.no-such-comment", subject, part));
    }

    private static Refusal missing(String code, ReviewSubject subject, int part) {
        return new Refusal(Refusal.Reason.NOT_FOUND, code, subject.name(), Integer.toString(part));
    }

    public ReviewView view(ReviewSubject subject) {
        return view(subject, asks(subject), comments(subject));
    }

    private static ReviewView view(ReviewSubject subject, List<ReviewAsk> asks, List<ReviewComment> comments) {
        var newest = new ArrayList<AskView>();
        for (var ask : asks) newest.add(0, ask.view());
        var said = new ArrayList<CommentView>();
        for (var comment : comments) said.add(comment.view());
        return new ReviewView(subject.name(), subject.edition(), subject.revision(), newest, said);
    }

    /** The reviews of several things by name, in three queries however many; one that nobody has begun is absent. */
    public Map<String, ReviewView> views(Collection<String> names) {
        var views = new HashMap<String, ReviewView>();
        if (names.isEmpty()) return views;
        var subjects = entities.createQuery("select s from ReviewSubject s where s.name in :names", ReviewSubject.class)
                .setParameter("names", new TreeSet<>(names))
                .getResultList();
        if (subjects.isEmpty()) return views;
        var asks = entities.createQuery(
                        "select a from ReviewAsk a where a.subject in :subjects order by a.part", ReviewAsk.class)
                .setParameter("subjects", subjects)
                .getResultStream()
                .collect(Collectors.groupingBy(ReviewAsk::subject));
        var comments = entities.createQuery(
                        "select c from ReviewComment c where c.subject in :ids order by c.part", ReviewComment.class)
                .setParameter("ids", subjects.stream().map(ReviewSubject::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(ReviewComment::subject));
        for (var subject : subjects)
            views.put(
                    subject.name(),
                    view(
                            subject,
                            asks.getOrDefault(subject.id(), List.of()),
                            comments.getOrDefault(subject.id(), List.of())));
        return views;
    }

    /** Open asks of the person or of a role that the person holds, soonest due first. @param after cursor of the last one seen */
    public Page<AskView> waiting(Actor who, String after, int limit) throws Refusal {
        var accounts = new TreeSet<>(who.deputising().keySet());
        accounts.add(who.id());
        var from = after == null ? null : Cursor.read(after);
        var query = entities.createQuery(
                        "select a from ReviewAsk a join fetch a.subject where a.state = :open and (a.account in :accounts"
                                + (who.roles().isEmpty() ? "" : " or a.role in :roles") + ")"
                                + (from == null ? "" : " and (a.due > :due or a.due = :due and a.id > :id)")
                                + " order by a.due, a.id",
                        ReviewAsk.class)
                .setParameter("open", AskState.OPEN)
                .setParameter("accounts", accounts)
                .setMaxResults(limit + 1);
        if (!who.roles().isEmpty()) query.setParameter("roles", new TreeSet<Role>(who.roles()));
        if (from != null) query.setParameter("due", from.due()).setParameter("id", from.id());
        var found = query.getResultList();
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(ReviewAsk::view).toList(),
                more ? shown.get(limit - 1).cursor() : null);
    }

    private record Cursor(LocalDate due, long id) {
        static Cursor read(String after) throws Refusal {
            try {
                int dot = after.indexOf('.');
                return new Cursor(LocalDate.parse(after.substring(0, dot)), Long.parseLong(after.substring(dot + 1)));
            } catch (RuntimeException broken) {
                throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor");
            }
        }
    }
}
