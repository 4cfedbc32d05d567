package org.cellgmp.capa.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.TaskToKeep;
import org.cellgmp.capa.WaitingTask;
import org.cellgmp.capa.entity.StoredTask;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** What waits for whom, by day: rows that follow the CAPA or change they are about. */
@ApplicationScoped
public class TaskShelf {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Calendars calendars;

    /** Makes the rows of a subject say what waits now. */
    public void keep(String subject, String title, List<TaskToKeep> wanted) {
        var known = entities.createQuery("select t from StoredTask t where t.subject = :subject", StoredTask.class)
                .setParameter("subject", subject)
                .getResultList();
        for (var row : known) if (wanted.stream().noneMatch(task -> row.is(task.kind(), task.part()))) row.settled();
        for (var task : wanted) {
            var row = known.stream()
                    .filter(one -> one.is(task.kind(), task.part()))
                    .findFirst()
                    .orElseGet(() -> new StoredTask(subject, task.kind(), task.part()));
            row.waits(title, task.owner(), task.dueOn(), task.showsOn());
            if (row.id() == null) entities.persist(row);
        }
    }

    /**
     * Open ones, the nearest day first. The quality unit and the inspector see all; others those that are their own, and
     * those that are escalated to a role of theirs.
     *
     * @param prefix of the numbers, e.g. {@code CA}
     */
    public Page<WaitingTask> waiting(String prefix, Actor who, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var calendar = calendars.now();
        var today = Calendars.today();
        boolean all = who.holds(Role.QA_MANAGER) || who.holds(Role.INSPECTOR);
        var escalated = escalatedBefore(calendar, who, today);
        var text = "select t from StoredTask t where t.open = true and t.showsOn <= :today and t.subject like :prefix"
                + (all ? "" : " and (t.owner = :owner or t.dueOn <= :escalated)")
                + (after == null ? "" : " and (t.dueOn > :due or t.dueOn = :due and t.id > :id)")
                + " order by t.dueOn, t.id";
        var query = entities.createQuery(text, StoredTask.class)
                .setParameter("today", today)
                .setParameter("prefix", prefix + "-%")
                .setMaxResults(rows + 1);
        if (!all) query.setParameter("owner", who.id()).setParameter("escalated", escalated);
        if (after != null) cursor(after, query);
        var found = query.getResultList();
        boolean more = found.size() > rows;
        var items = new ArrayList<WaitingTask>();
        for (var row : found.subList(0, more ? rows : found.size()))
            items.add(new WaitingTask(
                    row.subject(),
                    row.title(),
                    row.kind(),
                    row.part(),
                    row.owner(),
                    row.due(),
                    row.due() == null ? 0 : calendar.level(today, row.due())));
        var last = more ? found.get(rows - 1) : null;
        return new Page<>(items, last == null ? null : last.sorted() + "." + last.id());
    }

    /** Accounts that open ones wait for, with how many; as many as there are persons. */
    public Map<String, Long> owners() {
        var owners = new TreeMap<String, Long>();
        for (var row : entities.createQuery(
                        "select t.owner, count(t) from StoredTask t where t.open = true and t.owner is not null group by t.owner",
                        Object[].class)
                .getResultList()) owners.put((String) row[0], (Long) row[1]);
        return owners;
    }

    /** Open ones of an account, the nearest day first, at most {@link Page#LARGEST}. */
    public List<WaitingTask> of(String owner) {
        var calendar = calendars.now();
        var today = Calendars.today();
        return entities.createQuery(
                        "select t from StoredTask t where t.owner = :owner and t.open = true order by t.dueOn, t.id",
                        StoredTask.class)
                .setParameter("owner", owner)
                .setMaxResults(Page.LARGEST)
                .getResultStream()
                .map(row -> new WaitingTask(
                        row.subject(),
                        row.title(),
                        row.kind(),
                        row.part(),
                        row.owner(),
                        row.due(),
                        row.due() == null ? 0 : calendar.level(today, row.due())))
                .toList();
    }

    /** What was due on that day or before is escalated to a role the person holds; a day long past if nothing is. */
    private static LocalDate escalatedBefore(SiteCalendar calendar, Actor who, LocalDate today) {
        for (var step : calendar.escalations())
            if (who.holds(step.to())) return calendar.plus(today, -org.cellgmp.capa.Effectiveness.figure(step.days()));
        return LocalDate.of(1900, 1, 1);
    }

    private static void cursor(String after, jakarta.persistence.TypedQuery<StoredTask> query) throws Refusal {
        int dot = after.indexOf('.');
        try {
            query.setParameter("due", LocalDate.parse(after.substring(0, Math.max(0, dot))))
                    .setParameter("id", Long.valueOf(after.substring(dot + 1)));
        } catch (DateTimeParseException | NumberFormatException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", after);
        }
    }
}
