package org.cellgmp.storage.boundary;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.record.storage.ContainerState;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.storage.ContainerFilter;
import org.cellgmp.wiring.House;

/**
 * How long a page of the store takes when very many containers stand in it, on PostgreSQL: first pages, filters and pages at any
 * depth, each asked for with other words many times through the door that ships. Prints its table and the processor's count.
 *
 * <p>Arguments: how many containers, 10,000,000 if none. Fails if the 95th percentile of any case is above its bar.
 */
public final class StorageBenchmark {
    private static final double BAR_MILLISECONDS = 50;
    private static final int ASKED = 200;
    private static final int IN_VESSEL = 100_000;
    private static final Set<ContainerState> EVERY = Set.of();
    private static final Actor RECORDER = new Actor("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER));

    private final House house;
    private final long containers;
    private final Random random = new Random(20260301);
    private boolean slow;

    private StorageBenchmark(House house, long containers) {
        this.house = house;
        this.containers = containers;
    }

    private record Asked(ContainerFilter filter, String after) {}

    public static void main(String[] arguments) throws Exception {
        long containers = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        try (var database = TestDatabase.postgresql()) {
            long begun = System.nanoTime();
            fill(database, containers);
            System.out.printf(
                    "%,d containers of %,d banks in %.0f s; %d processors%n",
                    containers,
                    containers / 200,
                    (System.nanoTime() - begun) / 1e9,
                    Runtime.getRuntime().availableProcessors());
            var benchmark = new StorageBenchmark(SampleStore.house(database), containers);
            benchmark.run();
            System.exit(benchmark.slow ? 1 : 0);
        }
    }

    private void run() throws Exception {
        System.out.printf("%-52s %8s %8s %8s %8s%n", "a page of 50, milliseconds", "p50", "p95", "max", "rows");
        pages(
                "first page, what is in the store",
                () -> asked(ContainerFilter.present(), null, null, null, false, null));
        pages("page at any depth, what is in the store", () -> deep(ContainerFilter.present()));
        pages("page at any depth, every state", () -> deep(EVERY));
        pages(
                "a rack of a freezer",
                () -> asked(ContainerFilter.present(), "LN2-" + vessel() + " / R" + one(20), null, null, false, null));
        pages(
                "first page, on hold (1 in 1,000)",
                () -> asked(Set.of(ContainerState.ON_HOLD), null, null, null, false, null));
        pages("page at any depth, on hold (1 in 1,000)", () -> deep(Set.of(ContainerState.ON_HOLD)));
        pages("one bank by its number", () -> asked(EVERY, null, bank(), null, false, null));
        pages(
                "one bank by words of its title",
                () -> asked(EVERY, null, "bank " + one(containers / 200) + " of", null, false, null));
        pages("expiring before a day", () -> asked(ContainerFilter.present(), null, null, day(), false, null));
        pages(
                "expiring before a day, on hold, in a freezer",
                () -> asked(Set.of(ContainerState.ON_HOLD), "LN2-" + vessel(), null, day(), false, null));
        pages("with breaks (1 in 2,500)", () -> asked(EVERY, null, null, null, true, null));
        pages("with breaks, in a freezer", () -> asked(EVERY, "LN2-" + vessel(), null, null, true, null));
        pages("a container by its number", () -> asked(EVERY, null, null, null, false, "c-" + one(containers)));
        pages(
                "a wide beginning of numbers",
                () -> asked(ContainerFilter.present(), null, null, null, false, "c-" + one(9)));
        keeping();
        export();
    }

    private void pages(String what, Supplier<Asked> asking) throws Exception {
        var storage = house.the(Storage.class);
        var times = new ArrayList<Double>();
        long rows = 0;
        for (int i = -20; i < ASKED; i++) {
            var asked = asking.get();
            long begun = System.nanoTime();
            Page<?> page = house.act(RECORDER, () -> storage.list(asked.filter(), asked.after(), 50));
            if (i < 0) continue;
            times.add((System.nanoTime() - begun) / 1e6);
            rows += page.items().size();
        }
        times.sort(null);
        double p95 = times.get(ASKED * 95 / 100);
        slow |= p95 > BAR_MILLISECONDS;
        System.out.printf(
                "%-52s %8.1f %8.1f %8.1f %8.1f%n",
                what, times.get(ASKED / 2), p95, times.get(ASKED - 1), rows / (double) ASKED);
    }

    /** What it costs to keep a bank among so many, and to see whose places it takes. */
    private void keeping() throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < 25; i++) {
            var vials = new ArrayList<String>();
            var freezer = "LN2-" + vessel();
            for (int v = 0; v < 200; v++)
                vials.add(SampleStore.vial("K-" + i + "-" + v, freezer, "" + v).replace("'rack':'1'", "'rack':'R1'"));
            var bank = SampleStore.bank("KEPT-" + i, vials.toArray(String[]::new));
            long begun = System.nanoTime();
            house.act(RECORDER, () -> house.the(Records.class).keep(bank, null, "as banked"));
            if (i >= 5) times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(null);
        System.out.printf(
                "%-52s %8.1f %8.1f %8.1f%n",
                "keeping a bank of 200 containers", times.get(10), times.get(18), times.get(19));
    }

    private void export() throws Exception {
        var filter = asked(EVERY, "LN2-1", null, null, false, null).filter();
        long begun = System.nanoTime();
        house.act(RECORDER, () -> {
            house.the(Storage.class).export(filter, SampleStore.words(), OutputStream.nullOutputStream());
            return null;
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("workbook of one freezer: %,d containers in %.1f s%n", IN_VESSEL, seconds);
    }

    private static Asked asked(
            Set<ContainerState> states, String position, String bank, LocalDate before, boolean broken, String words) {
        return new Asked(new ContainerFilter(states, null, position, bank, before, broken, words), null);
    }

    /** Somewhere in the order of places. */
    private Asked deep(Set<ContainerState> states) {
        long vessel = vessel();
        var key = "site 1" + vessel % 10 + "\tln" + counted("2") + "-" + counted("" + vessel) + "\tr"
                + counted("" + one(20)) + "\tb" + counted("" + one(50));
        var cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("0 " + one(containers) + " " + key).getBytes(StandardCharsets.UTF_8));
        return new Asked(new ContainerFilter(states, null, null, null, null, false, null), cursor);
    }

    private static String counted(String digits) {
        return digits.length() + digits;
    }

    private long vessel() {
        return one(Math.max(1, containers / IN_VESSEL));
    }

    private String bank() {
        return "CB-2026-" + (10_000 + one(containers / 200 - 1));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(one(365));
    }

    private long one(long of) {
        return 1 + (long) (random.nextDouble() * of);
    }

    private static void fill(TestDatabase database, long containers) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            var indexes = taken(statement);
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("insert into storage_bank select 'CB-2026-' || (10000 + n), 'WCB-' || n,"
                    + " lower('CB-2026-' || (10000 + n) || ' WCB-' || n || ' working bank ' || n || ' of many'), 1"
                    + " from generate_series(0, " + containers / 200 + ") n");
            statement.execute(
                    "insert into storage_vessel select 'site 1' || v % 10 || E'\\tln12-' || length(v::text) || v,"
                            + " 'Site ' || v % 10, 'LN2-' || v from generate_series(1, "
                            + Math.max(1, containers / IN_VESSEL) + ") v");
            statement.execute("""
                    insert into storage_container select i, 'CB-2026-' || (10000 + i / 200), 'C-' || i, i % 200, 1, true,
                      'C-' || i, 'c-' || i, case when i % 3 = 0 then 'Label ' || i end,
                      case when i % 3 = 0 then 'label ' || i else '' end, 'Site ' || v % 10,
                      'LN2-' || v || ' / R' || r || ' / B' || b || ' / ' || w || ' / ' || c,
                      'site 1' || v % 10 || E'\\tln12-' || length(v::text) || v || E'\\tr' || length(r::text) || r || E'\\tb'
                        || length(b::text) || b || E'\\t' || lower(w) || E'\\t' || length(c::text) || c,
                      true,
                      case when h < 900 then 'IN_STORE' when h < 950 then 'THAWED' when h < 980 then 'WITHDRAWN'
                        when h < 990 then 'DIVIDED' when h < 999 then 'DISCARDED' else 'ON_HOLD' end,
                      case when h between 900 and 949 then 1 else 0 end, date '2026-01-01' + (i * 7919 %% 3650)::int, '1.0 mL', null,
                      timestamptz '2025-01-01 00:00Z', null, case when i %% 5000 = 0 then 1 else 0 end,
                      case when i %% 5000 = 1 then 1 else 0 end, i %% 5000 < 2
                    from (select i, i * 7919 %% 1000 as h, i / %d + 1 as v, i / 5000 %% 20 + 1 as r, i / 100 %% 50 + 1 as b,
                      chr((65 + i / 10 %% 10)::int) as w, i %% 10 + 1 as c from generate_series(0::bigint, %d) i) n
                    """.replace("i % 200", "i %% 200")
                    .replace("i % 3", "i %% 3")
                    .replace("v % 10", "v %% 10")
                    .formatted(IN_VESSEL, containers - 1));
            for (var index : indexes) statement.execute(index);
            statement.execute(
                    "alter table storage_container add constraint storage_container_name unique (bank, name)");
            statement.execute("select setval('storage_container_seq', " + (containers + 50) + ")");
            statement.execute("vacuum analyze storage_container");
            statement.execute("analyze storage_bank");
        }
    }

    /** Indexes are built when all rows are there, as a restored database does. @return how to make them again */
    private static List<String> taken(Statement statement) throws SQLException {
        var made = new ArrayList<String>();
        var names = new ArrayList<String>();
        try (var found = statement.executeQuery(
                "select indexname, indexdef from pg_indexes where tablename = 'storage_container'"
                        + " and indexname not in ('storage_container_pkey', 'storage_container_name')")) {
            while (found.next()) {
                names.add(found.getString(1));
                made.add(found.getString(2));
            }
        }
        for (var name : names) statement.execute("drop index " + name);
        statement.execute("alter table storage_container drop constraint storage_container_name");
        return made;
    }
}
