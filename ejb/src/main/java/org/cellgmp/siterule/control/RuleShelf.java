package org.cellgmp.siterule.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.siterule.RuleTableRow;
import org.cellgmp.siterule.RuleVersionView;
import org.cellgmp.siterule.VersionState;
import org.cellgmp.siterule.entity.RuleTable;
import org.cellgmp.siterule.entity.RuleVersion;

/** Tables and their versions as they are kept. */
@ApplicationScoped
public class RuleShelf {
    @PersistenceContext
    EntityManager entities;

    /** What counted when it was last asked, so that tables are read from the database only when that changed. */
    private volatile Counting counting = new Counting("", List.of());

    private record Counting(String key, List<SiteTable> tables) {}

    /** @throws Refusal NOT_FOUND */
    public RuleTable table(String number, LockModeType mode) throws Refusal {
        return entities.createQuery("select t from RuleTable t where t.number = :number", RuleTable.class)
                .setParameter("number", number)
                .setLockMode(mode)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "siterule.unknown", number));
    }

    /** @throws Refusal NOT_FOUND */
    public RuleVersion version(String number, int version) throws Refusal {
        return versions(number).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(NOT_FOUND, "siterule.unknown-version", number, Integer.toString(version)));
    }

    /** Newest first. */
    public List<RuleVersion> versions(String number) {
        return entities.createQuery(
                        "select v from RuleVersion v where v.number = :number order by v.version desc",
                        RuleVersion.class)
                .setParameter("number", number)
                .getResultList();
    }

    public void add(Object entity) {
        entities.persist(entity);
    }

    public void flush(String number) throws Refusal {
        try {
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(CONFLICT, "siterule.changed-meanwhile", number);
        } catch (PersistenceException broken) {
            if (broken instanceof org.hibernate.exception.ConstraintViolationException)
                throw new Refusal(CONFLICT, "siterule.changed-meanwhile", number);
            throw broken;
        }
    }

    public RuleVersionView view(RuleVersion version) {
        var versions = versions(version.number());
        return version.view(versions.get(0).version(), counts(versions, version));
    }

    public List<RuleVersionView> views(String number) throws Refusal {
        var versions = versions(number);
        if (versions.isEmpty()) throw new Refusal(NOT_FOUND, "siterule.unknown", number);
        return versions.stream()
                .map(one -> one.view(versions.get(0).version(), counts(versions, one)))
                .toList();
    }

    private static boolean counts(List<RuleVersion> versions, RuleVersion one) {
        return counting(versions, today()) == one;
    }

    /** @param versions of one table, newest first; null if none counts */
    private static RuleVersion counting(List<RuleVersion> versions, LocalDate day) {
        return versions.stream().filter(one -> one.countsOn(day)).findFirst().orElse(null);
    }

    /** By number, the newest table first. */
    public Page<RuleTableRow> list(String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                "select t from RuleTable t" + (after == null ? "" : " where t.id < :before") + " order by t.id desc",
                RuleTable.class);
        if (after != null) query.setParameter("before", cursor(after));
        var found = query.setMaxResults(rows + 1).getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        var versions = versions(shown.stream().map(RuleTable::number).toList());
        return new Page<>(
                shown.stream().map(table -> row(versions.get(table.number()))).toList(),
                more ? shown.get(rows - 1).id().toString() : null);
    }

    private Map<String, List<RuleVersion>> versions(List<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        return entities.createQuery(
                        "select v from RuleVersion v where v.number in :numbers order by v.version desc",
                        RuleVersion.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.groupingBy(RuleVersion::number, LinkedHashMap::new, Collectors.toList()));
    }

    private static RuleTableRow row(List<RuleVersion> versions) {
        var latest = versions.get(0).view(versions.get(0).version(), false);
        var counting = counting(versions, today());
        return new RuleTableRow(
                latest.number(),
                latest.table().title().english(),
                latest.table().title().chinese(),
                latest.table().looksAt(),
                latest.version(),
                latest.state(),
                latest.table().rules().size(),
                counting == null ? 0 : counting.version(),
                counting == null ? null : counting.from());
    }

    /** Tables that count on a day, by number. */
    public List<SiteTable> effective(LocalDate day) {
        // Ids and revisions first: asked for each judgement, while tables change a few times a year.
        var stamps = entities.createQuery(
                        "select v.id, v.revision from RuleVersion v where v.state = :state order by v.id",
                        Object[].class)
                .setParameter("state", VersionState.APPROVED)
                .getResultStream()
                .map(row -> row[0] + "." + row[1])
                .collect(Collectors.joining(","));
        var key = day + ":" + stamps;
        var known = counting;
        if (known.key().equals(key)) return known.tables();
        var all = stamps.isEmpty() ? Map.<String, List<RuleVersion>>of() : approved();
        var tables = all.values().stream()
                .map(versions -> counting(versions, day))
                .filter(java.util.Objects::nonNull)
                .map(RuleVersion::table)
                .toList();
        counting = new Counting(key, tables);
        return tables;
    }

    private Map<String, List<RuleVersion>> approved() {
        return entities.createQuery(
                        "select v from RuleVersion v where v.state = :state order by v.number, v.version desc",
                        RuleVersion.class)
                .setParameter("state", VersionState.APPROVED)
                .getResultStream()
                .collect(Collectors.groupingBy(RuleVersion::number, LinkedHashMap::new, Collectors.toList()));
    }

    private static LocalDate today() {
        return HouseClock.nowAtSite().toLocalDate();
    }

    private static Long cursor(String after) throws Refusal {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(UNREADABLE, "ground.broken-cursor", after);
        }
    }
}
