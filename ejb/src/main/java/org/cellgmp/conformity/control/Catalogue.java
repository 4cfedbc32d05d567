package org.cellgmp.conformity.control;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.conformity.StandingRow;
import org.cellgmp.conformity.StatementRow;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.conformity.entity.Standing;
import org.cellgmp.conformity.entity.StatedFinding;
import org.cellgmp.conformity.entity.StoredStatement;
import org.cellgmp.deviation.Handling;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.boundary.Records;

/** Reads kept statements. */
@ApplicationScoped
public class Catalogue {
    private static final Pattern STANDING_CURSOR = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})\\.([A-Z0-9-]{1,32})");

    /** Critical first, what is pending source check last, then as the record reads. */
    private static final Comparator<FindingView> GRAVEST_FIRST = Comparator.<FindingView, Boolean>comparing(
                    view -> Boolean.TRUE.equals(view.finding().advisory()))
            .thenComparing(view -> view.finding().severity());

    @PersistenceContext
    EntityManager entities;

    @Inject
    StatementShelf shelf;

    @Inject
    Stating stating;

    @Inject
    DeviationRegister deviations;

    @Inject
    Records records;

    public StoredStatement find(String number) throws Refusal {
        return entities.createQuery("select s from StoredStatement s where s.number = :number", StoredStatement.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "conformity.unknown-statement", number));
    }

    public StatementView view(StoredStatement stored) throws Refusal {
        var statement = shelf.take(stored.digest());
        var stated = stating.findings(stored.number()).stream()
                .collect(Collectors.toMap(StatedFinding::finding, Function.identity(), (first, same) -> first));
        var keys =
                stated.values().stream().map(StatedFinding::key).collect(Collectors.toCollection(LinkedHashSet::new));
        var handling = deviations.handling(keys).stream().collect(Collectors.toMap(Handling::key, Function.identity()));
        var findings = statement.findings().stream()
                .map(finding -> {
                    var known = stated.get(finding.id());
                    return new FindingView(finding, known.key(), known.place(), handling.get(known.key()));
                })
                .sorted(GRAVEST_FIRST)
                .toList();
        var last = stating.last(stored.batch());
        return new StatementView(
                stored.row(), last.number(), records.latest(stored.batch()).latest(), statement, findings);
    }

    public Page<StatementRow> of(String batch, String after, int limit) throws Refusal {
        var query = entities.createQuery(
                "select s from StoredStatement s where s.batch = :batch" + (after == null ? "" : " and s.id < :before")
                        + " order by s.id desc",
                StoredStatement.class);
        query.setParameter("batch", batch);
        if (after != null) query.setParameter("before", cursor(after));
        var found = query.setMaxResults(bounded(limit) + 1).getResultList();
        boolean more = found.size() > bounded(limit);
        var shown = more ? found.subList(0, bounded(limit)) : found;
        return new Page<>(
                shown.stream().map(StoredStatement::row).toList(),
                more ? Long.toString(shown.get(shown.size() - 1).id()) : null);
    }

    public Page<StandingRow> unhandled(String after, int limit) throws Refusal {
        var beyond = after == null
                ? ""
                : " and (s.unhandledCritical < :critical or s.unhandledCritical = :critical and (s.unhandledMajor < :major"
                        + " or s.unhandledMajor = :major and s.batch < :batch))";
        var query = entities.createQuery(
                "select s from Standing s where s.settled = false and (s.unhandledCritical > 0 or s.unhandledMajor > 0)"
                        + beyond + " order by s.unhandledCritical desc, s.unhandledMajor desc, s.batch desc",
                Standing.class);
        if (after != null) {
            var matcher = STANDING_CURSOR.matcher(after);
            if (!matcher.matches()) throw brokenCursor(after);
            query.setParameter("critical", Integer.valueOf(matcher.group(1)));
            query.setParameter("major", Integer.valueOf(matcher.group(2)));
            query.setParameter("batch", matcher.group(3));
        }
        var found = query.setMaxResults(bounded(limit) + 1)
                .getResultStream()
                .map(Standing::row)
                .toList();
        boolean more = found.size() > bounded(limit);
        var shown = more ? found.subList(0, bounded(limit)) : found;
        return new Page<>(shown, more ? cursor(shown) : null);
    }

    public Page<StandingRow> undecided(String after, int limit) throws Refusal {
        var query = entities.createQuery(
                "select s from Standing s where s.decided = false"
                        + (after == null
                                ? ""
                                : " and (s.shelfLifeEnds > :ends or s.shelfLifeEnds = :ends and s.batch > :batch)")
                        + " order by s.shelfLifeEnds, s.batch",
                Standing.class);
        if (after != null) {
            int bar = after.indexOf('~');
            if (bar < 0) throw brokenCursor(after);
            query.setParameter("ends", moment(after, bar)).setParameter("batch", after.substring(bar + 1));
        }
        var found = query.setMaxResults(bounded(limit) + 1).getResultList();
        boolean more = found.size() > bounded(limit);
        var shown = more ? found.subList(0, bounded(limit)) : found;
        return new Page<>(
                shown.stream().map(Standing::row).toList(),
                more
                        ? shown.get(shown.size() - 1).sortedBy().toInstant() + "~"
                                + shown.get(shown.size() - 1).batch()
                        : null);
    }

    private static OffsetDateTime moment(String after, int bar) throws Refusal {
        try {
            return Instant.parse(after.substring(0, bar)).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException broken) {
            throw brokenCursor(after);
        }
    }

    public void decided(String batch, boolean rejected) {
        var standing = entities.find(Standing.class, batch);
        if (standing != null) standing.decided(rejected);
    }

    private static String cursor(List<StandingRow> shown) {
        var last = shown.get(shown.size() - 1);
        return last.unhandledCritical() + "." + last.unhandledMajor() + "." + last.batch();
    }

    static Long cursor(String after) throws Refusal {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw brokenCursor(after);
        }
    }

    private static Refusal brokenCursor(String after) {
        return new Refusal(UNREADABLE, "ground.broken-cursor", after);
    }

    static int bounded(int limit) {
        return Math.max(1, Math.min(limit, Page.LARGEST));
    }
}
