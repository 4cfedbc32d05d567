package org.cellgmp.audit.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.audit.Remark;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.TestDatabase;

/**
 * How fast the first page of each filter and of combinations of filters comes from PostgreSQL, and the first page of the story of a
 * batch with 10,000 events. Bars: p95 of any filter under 100 ms at 10 million events, the story under 200 ms. Argument: events
 * (10,000,000). Persons and acts are drawn so that a few do most of the work, as on a site.
 */
public final class TrailReadingBenchmark {
    private static final int TIMES = 40;
    /** Runs before those that count: a server has answered before. */
    private static final int WARM = 5;

    private static final int ROWS = 50;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private TrailReadingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        long events = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        try (var database = TestDatabase.postgresql(AuditEvent.class)) {
            long began = System.nanoTime();
            try (var owner = database.asOwner()) {
                fill(owner, events);
            }
            System.out.printf("%,d events filled in %.0f s%n%n", events, (System.nanoTime() - began) / 1e9);
            System.out.println("| filter | rows of the page | goes on | median ms | p95 ms |");
            System.out.println("|---|---|---|---|---|");
            for (var filter : filters(events).entrySet()) measure(database, filter.getKey(), filter.getValue());
            story(database);
        }
        System.exit(0); // the database of the test runs on otherwise
    }

    private static TrailQuery query(
            String record, String batch, String person, String act, String field, Set<Remark> remarks) {
        return new TrailQuery(record, batch, person, act, field, null, null, remarks);
    }

    /** Each with several values, common and rare, so that no page is only read from where the last one lay. */
    private static Map<String, List<TrailQuery>> filters(long events) {
        var filters = new LinkedHashMap<String, List<TrailQuery>>();
        filters.put("none", List.of(TrailQuery.ALL));
        filters.put("record", each("BR-2026-%06d", 977, one -> query(one, null, null, null, null, Set.of())));
        filters.put("record, by its beginning", List.of(query("BR-2026-01", null, null, null, null, Set.of())));
        filters.put("batch", List.of(query(null, "BR-2026-900000", null, null, null, Set.of())));
        filters.put("person", each("person%d", 1, one -> query(null, null, one, null, null, Set.of())));
        filters.put("person, printed name", each("Person %d", 1, one -> query(null, null, one, null, null, Set.of())));
        filters.put("act", each("room%d.done", 1, one -> query(null, null, null, one, null, Set.of())));
        filters.put("act, by its beginning", List.of(query(null, null, null, "room", null, Set.of())));
        filters.put("field", each("field%d", 1, one -> query(null, null, null, null, one, Set.of())));
        filters.put(
                "period",
                List.of(new TrailQuery(
                        null,
                        null,
                        null,
                        null,
                        null,
                        BEGIN.plusSeconds(events / 20),
                        BEGIN.plusSeconds(events / 20 + 86_400),
                        Set.of())));
        for (var remark : Remark.values())
            filters.put(remark.name(), List.of(query(null, null, null, null, null, Set.of(remark))));
        filters.put("person, act", each("person%d", 3, one -> query(null, null, one, "room7.done", null, Set.of())));
        filters.put(
                "person, act that the person never does",
                each("person%d", 2, one -> query(null, null, one, "rare.done", null, Set.of())));
        filters.put("person, field", each("person%d", 3, one -> query(null, null, one, null, "field1", Set.of())));
        filters.put(
                "two common words that never meet",
                List.of(query(null, null, null, null, "field0", Set.of(Remark.BY_ADMINISTRATOR))));
        filters.put(
                "two common, person and word, that never meet",
                List.of(query(null, null, "person0", null, null, Set.of(Remark.BY_ADMINISTRATOR))));
        filters.put("rare field, all remarks", List.of(query(null, null, null, null, "rare", Set.of(Remark.values()))));
        filters.put(
                "batch, field, after signing",
                List.of(query(null, "BR-2026-900000", null, null, "field1", Set.of(Remark.AFTER_SIGNING))));
        filters.put(
                "beginning of a record, person",
                each("person%d", 3, one -> query("BR-2026-0", null, one, null, null, Set.of())));
        return filters;
    }

    private interface Asking {
        TrailQuery of(String value);
    }

    private static List<TrailQuery> each(String form, int step, Asking asking) {
        var queries = new ArrayList<TrailQuery>();
        for (int i = 0; i < 30; i++) queries.add(asking.of(form.formatted(i * step)));
        return queries;
    }

    private static void measure(TestDatabase database, String name, List<TrailQuery> queries) throws Exception {
        var took = new long[TIMES];
        int rows = 0;
        boolean more = false;
        for (int i = -WARM; i < TIMES; i++) {
            try (var entities = database.factory().createEntityManager()) {
                long began = System.nanoTime();
                var page = new TrailReader(entities).page(queries.get((i + WARM) % queries.size()), null, ROWS);
                if (i >= 0) took[i] = System.nanoTime() - began;
                rows = Math.max(rows, page.items().size());
                more |= page.next() != null;
            }
        }
        told(name, rows, more, took);
    }

    private static void story(TestDatabase database) throws Exception {
        var took = new long[TIMES];
        int rows = 0;
        for (int i = 0; i < TIMES; i++) {
            try (var entities = database.factory().createEntityManager()) {
                long began = System.nanoTime();
                var reader = new StoryReader(entities);
                rows = reader.page(reader.belonging("BR-2026-900000"), null, ROWS)
                        .items()
                        .size();
                took[i] = System.nanoTime() - began;
            }
        }
        told("story of a batch with 10,000 events on 40 records", rows, true, took);
    }

    private static void told(String name, int rows, boolean more, long[] took) {
        Arrays.sort(took);
        System.out.printf(
                "| %s | %d | %s | %.1f | %.1f |%n",
                name, rows, more ? "yes" : "no", took[took.length / 2] / 1e6, took[took.length * 95 / 100] / 1e6);
    }

    private static void fill(Connection owner, long events) throws SQLException {
        owner.setAutoCommit(true);
        try (var statement = owner.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '256MB'");
            statement.execute("set maintenance_work_mem = '512MB'");
            // Built after the rows are in, which takes a fraction of the time; the definitions come from the database.
            var later = new ArrayList<String>();
            try (var indexes = statement.executeQuery("select indexname, indexdef from pg_indexes where tablename in"
                    + " ('audit_event', 'audit_term') and indexname like 'audit_%\\_by\\_%'")) {
                while (indexes.next()) later.add(indexes.getString(1) + "\n" + indexes.getString(2));
            }
            for (var index : later) statement.execute("drop index " + index.split("\n")[0]);
            statement.execute("alter table audit_event disable trigger all");
            // Person and act: the lower the number the more often. p and a are between 0 and 1, i decides them.
            statement.execute(
                    "insert into audit_event (id, event, happened_at, zone, actor, printed_name, roles, act, about, reason, details,"
                            + " changes, change_count, digest) select i, 'e' || i, timestamptz '2026-01-01 00:00:00Z' + i * interval '100 milliseconds',"
                            + " 'Asia/Shanghai', 'person' || p, 'Person ' || p, case when i % 40 = 0 then 'administrator' else 'qa-manager' end,"
                            + " case when i % 100000 = 1 then 'rare.done' else 'room' || a || '.done' end, 'BR-2026-' || lpad((i % 900000)::text, 6, '0') || '/v2',"
                            + " case when i % 9 = 0 then null else 'transcription error' end, '{\"Batch\":\"BR-2026-0014\"}',"
                            + " '[{\"address\":\"BR-2026-0014/v2#/steps/4/actual\",\"new\":\"26.0\",\"old\":\"25.0\"}]', 1, repeat('a', 64)"
                            + " from (select i, case when i % 40 = 0 then 150 else floor(200 * power((i::bigint * 7919 % 100003) / 100003.0, 3))::int end as p,"
                            + " floor(80 * power((i::bigint * 104729 % 100019) / 100019.0, 2))::int as a from generate_series(1, "
                            + events
                            + ") i) drawn");
            statement.execute("insert into audit_term (event, term, happened_at)"
                    + " select id, 'p:' || actor, happened_at from audit_event order by 2, 3, 1");
            statement.execute("insert into audit_term (event, term, happened_at)"
                    + " select id, 'p:' || printed_name, happened_at from audit_event order by 2, 3, 1");
            statement.execute("insert into audit_term (event, term, happened_at)"
                    + " select * from (select i, 'r:BR-2026-' || lpad((i % 900000)::text, 6, '0'), timestamptz '2026-01-01 00:00:00Z' + i * interval '100 milliseconds'"
                    + " from generate_series(1, " + events + ") i order by 2, 1) r");
            statement.execute("insert into audit_term (event, term, happened_at)"
                    + " select i, term, timestamptz '2026-01-01 00:00:00Z' + i * interval '100 milliseconds' from (select i, 'f:field' || (i::bigint * 31 % 40) as term"
                    + " from generate_series(1, " + events + ") i where i % 3 = 0 and i % 40 <> 0 union all"
                    + " select i, 'f:rare' from generate_series(1, " + events + ", 50021) i union all"
                    + " select i, 'x:AFTER_SIGNING' from generate_series(1, " + events + ", 50) i union all"
                    + " select i, 'x:NO_REASON' from generate_series(9, " + events + ", 9) i union all"
                    + " select i, 'x:BY_ADMINISTRATOR' from generate_series(40, " + events
                    + ", 40) i) w order by 2, 1");
            // One batch with forty records and 10,000 events among the others.
            statement.execute(
                    "insert into audit_link (event, whole, part) select i, 'BR-2026-900000', 'DV-2026-' || (9000 + i)"
                            + " from generate_series(1, 40) i");
            statement.execute("insert into audit_term (event, term, happened_at)"
                    + " select i, 'r:DV-2026-' || (9001 + n % 40), timestamptz '2026-01-01 00:00:00Z' + i * interval '100 milliseconds'"
                    + " from (select n, n * " + (events / 10_001) + " as i from generate_series(1, 10000) n) s");
            for (var index : later) statement.execute(index.split("\n")[1]);
            statement.execute("vacuum analyze audit_event");
            statement.execute("vacuum analyze audit_term");
            statement.execute("vacuum analyze audit_link");
        }
    }
}
