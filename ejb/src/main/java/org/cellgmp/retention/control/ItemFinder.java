package org.cellgmp.retention.control;

import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.Disposed;
import org.cellgmp.retention.RetentionFilter;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.retention.Standing;
import org.cellgmp.retention.entity.Item;

/** Counted things, by the day on which their period ends and their number; those without a day come last. */
@ApplicationScoped
public class ItemFinder {
    /** Sorts what has no day behind all that has. */
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    @PersistenceContext
    EntityManager entities;

    @Inject
    HoldBook holds;

    public Page<RetentionRow> page(RetentionFilter filter, String after, int limit) throws Refusal {
        var values = new LinkedHashMap<String, Object>();
        var where = conditions(filter, values);
        if (after != null && !after.isBlank()) {
            var parts = after.split("~", 2);
            if (parts.length != 2 || !parts[0].matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                throw new Refusal(UNREADABLE, "ground.broken-cursor", after);
            values.put("day", LocalDate.parse(parts[0]));
            values.put("last", parts[1]);
            where += " and (i.sorted > :day or i.sorted = :day and i.number > :last)";
        }
        var query = entities.createQuery(
                "select i from RetentionItem i where 1 = 1" + where + " order by i.sorted, i.number", Item.class);
        values.forEach(query::setParameter);
        var found = query.setMaxResults(limit + 1).getResultList();
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var rows = rows(shown);
        if (!more) return new Page<>(rows, null);
        var last = rows.get(limit - 1);
        var day = last.standing().until() == null ? NO_DAY : last.standing().until();
        return new Page<>(rows, day + "~" + last.number());
    }

    public Optional<RetentionRow> known(String number) {
        var item = entities.find(Item.class, number);
        return item == null ? Optional.empty() : rows(List.of(item)).stream().findFirst();
    }

    /** When the oldest of the countings in the list was made; empty if nothing was counted. */
    public Optional<Instant> countedSince() {
        return Optional.ofNullable(entities.createQuery("select min(i.countedAt) from RetentionItem i", Instant.class)
                .getSingleResult());
    }

    private List<RetentionRow> rows(List<Item> items) {
        var numbers = items.stream().map(Item::number).toList();
        var held = holds.over(numbers);
        var disposed = disposed(numbers);
        return items.stream()
                .map(item -> item.row(held.get(item.number()), disposed.get(item.number())))
                .toList();
    }

    private Map<String, Disposed> disposed(List<String> numbers) {
        var by = new HashMap<String, Disposed>();
        if (numbers.isEmpty()) return by;
        for (var row : entities.createQuery(
                        "select l.number, l.disposal, l.disposedAt from DisposalLine l where l.number in :numbers"
                                + " and l.disposedAt is not null",
                        Object[].class)
                .setParameter("numbers", numbers)
                .getResultList()) by.put((String) row[0], new Disposed((String) row[1], (OffsetDateTime) row[2]));
        return by;
    }

    private static String conditions(RetentionFilter filter, Map<String, Object> values) {
        var where = new StringBuilder();
        if (filter.kind() != null) {
            where.append(" and i.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.jurisdiction() != null) {
            where.append(" and i.jurisdictions like :jurisdiction");
            values.put("jurisdiction", "%" + filter.jurisdiction() + "%");
        }
        if (filter.state() != null) {
            where.append(" and i.state = :state");
            values.put("state", filter.state());
        }
        if (filter.endsBy() != null) {
            where.append(" and i.until <= :endsBy");
            values.put("endsBy", filter.endsBy());
        }
        if (filter.past()) {
            where.append(" and i.state = :counted and i.until < :today and not exists (select l from DisposalLine l"
                    + " where l.number = i.number and l.disposedAt is not null)");
            values.put("counted", Standing.State.COUNTED);
            values.put("today", HouseClock.nowAtSite().toLocalDate());
        }
        if (Boolean.TRUE.equals(filter.held()))
            where.append(" and exists (select h from LegalHold h where ")
                    .append(HoldBook.OVER)
                    .append(")");
        if (Boolean.FALSE.equals(filter.held()) || filter.past())
            where.append(" and not exists (select h from LegalHold h where ")
                    .append(HoldBook.OVER)
                    .append(")");
        return where.toString();
    }
}
