package org.cellgmp.deviation.boundary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.EventSpan;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;

/**
 * How long a page of quality events takes among very many: 1,000,000 on PostgreSQL and 100,000 on H2, first pages, filters and
 * pages at any depth, through the door that ships. Fails if the 95th percentile of any case is above its bar.
 */
public final class RegisterBenchmark {
    private static final double BAR_MILLISECONDS = 50;
    private static final int ASKED = 200;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Actor QA = new Actor("qa", "Qual Ity (invented)", Set.of(Role.QA_MANAGER));

    private final House house;
    private final long events;
    private final Random random = new Random(20260301);
    private boolean slow;

    private RegisterBenchmark(House house, long events) {
        this.house = house;
        this.events = events;
    }

    private record Asked(DeviationFilter filter, String after) {}

    /** @param arguments events on PostgreSQL and on H2, 1,000,000 and 100,000 if none */
    public static void main(String[] arguments) throws Exception {
        boolean slow = false;
        try (var database = TestDatabase.postgresql()) {
            slow |= run("PostgreSQL", database, arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000);
        }
        var folder = Files.createTempDirectory("events");
        try (var database = TestDatabase.h2(folder)) {
            slow |= run("H2", database, arguments.length > 1 ? Long.parseLong(arguments[1]) : 100_000);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
        System.exit(slow ? 1 : 0);
    }

    private static boolean run(String name, TestDatabase database, long events) throws Exception {
        long begun = System.nanoTime();
        fill(database, events, name.equals("H2"));
        System.out.printf(
                "%n%s: %,d quality events, one in twenty open, in %.0f s; %d processors%n",
                name,
                events,
                (System.nanoTime() - begun) / 1e9,
                Runtime.getRuntime().availableProcessors());
        var house = new House(database);
        var benchmark = new RegisterBenchmark(house, events);
        benchmark.run();
        return benchmark.slow;
    }

    private void run() throws Exception {
        System.out.printf("%-48s %8s %8s %8s %8s%n", "a page of 50, milliseconds", "p50", "p95", "max", "rows");
        pages("worklist: open by due day, first page", () -> null, true);
        pages("worklist: open by due day, at any depth", () -> new Asked(null, day() + "." + one(events)), true);
        pages("list: not closed, first page", () -> new Asked(open(), null), false);
        pages("list: not closed, at any depth", () -> new Asked(open(), Long.toString(one(events))), false);
        pages("list: all, at any depth", () -> new Asked(DeviationFilter.ALL, Long.toString(one(events))), false);
        pages("critical, at any depth", () -> new Asked(critical(), Long.toString(one(events))), false);
        pages("nonconformances, at any depth", () -> new Asked(kind(), Long.toString(one(events))), false);
        pages("of one batch", () -> new Asked(batch(), null), false);
        pages("by two words", () -> new Asked(words("pump" + one(5_000) + "x alarm"), null), false);
        pages("by the beginning of a number", () -> new Asked(words("DV-2026-" + one(events / 100)), null), false);
        pages("overdue, first page", () -> new Asked(DeviationFilter.of(EventSpan.overdue(day())), null), false);
        figures();
    }

    private void pages(String what, Supplier<Asked> asking, boolean byDueDay) throws Exception {
        var register = house.the(DeviationRegister.class);
        var times = new ArrayList<Double>();
        long rows = 0;
        for (int i = -20; i < ASKED; i++) {
            var asked = asking.get();
            var after = asked == null ? null : asked.after();
            long begun = System.nanoTime();
            Page<?> page = house.act(
                    QA, () -> byDueDay ? register.openByDueDate(after, 50) : register.list(asked.filter(), after, 50));
            if (i < 0) continue;
            times.add((System.nanoTime() - begun) / 1e6);
            rows += page.items().size();
        }
        times.sort(null);
        double p95 = times.get(ASKED * 95 / 100);
        slow |= p95 > BAR_MILLISECONDS;
        System.out.printf(
                "%-48s %8.1f %8.1f %8.1f %8.1f%n",
                what, times.get(ASKED / 2), p95, times.get(ASKED - 1), rows / (double) ASKED);
    }

    private void figures() throws Exception {
        long begun = System.nanoTime();
        house.act(QA, () -> house.the(DeviationRegister.class).figures(FIRST.plusYears(5), FIRST.plusYears(6)));
        System.out.printf("%-48s %8.1f%n", "figures of a year, once", (System.nanoTime() - begun) / 1e6);
    }

    private static DeviationFilter open() {
        return new DeviationFilter(null, true, null, null, null);
    }

    private static DeviationFilter critical() {
        return new DeviationFilter(null, null, Classification.CRITICAL, null, null);
    }

    private static DeviationFilter kind() {
        return new DeviationFilter(DeviationState.CLOSED, null, null, null, null, DeviationKind.NONCONFORMANCE, null);
    }

    private DeviationFilter batch() {
        return new DeviationFilter(null, null, null, "BR-2026-" + one(events / 3), null);
    }

    private static DeviationFilter words(String words) {
        return new DeviationFilter(null, null, null, null, words);
    }

    private LocalDate day() {
        return FIRST.plusDays(one(2_400));
    }

    private long one(long of) {
        return 1 + (long) (random.nextDouble() * of);
    }

    private static void fill(TestDatabase database, long events, boolean h2) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            var series = h2 ? "system_range(1, " + events + ")" : "generate_series(1, " + events + ") x(n)";
            var n = h2 ? "x" : "n";
            var day = h2
                    ? "dateadd(day, mod(x * 7, 2400), date '2020-01-01')"
                    : "date '2020-01-01' + (n * 7 % 2400)::int";
            var late = h2
                    ? "dateadd(day, 30 + mod(x * 7, 2400), date '2020-01-01')"
                    : "date '2020-01-01' + (30 + n * 7 % 2400)::int";
            statement.execute(("insert into deviation_deviation (id, number, revision, state, kind, title, description,"
                                    + " discovered_at, aware_at, due_on, open_due_on, classification, opened_by, opened_by_name,"
                                    + " opened_at, opened_on, closed_at, closed_on, touched_at)"
                                    + " select N, 'DV-2026-' || N, 0, case when mod(N, 20) = 0 then 'OPEN' else 'CLOSED' end,"
                                    + " case when mod(N, 10) = 3 then 'NONCONFORMANCE' else 'DEVIATION' end,"
                                    + " 'Alarm of pump ' || mod(N, 5000), 'Invented.', '2026-01-05T10:00+08:00',"
                                    + " '2026-01-05T10:00+08:00', LATE, case when mod(N, 20) = 0 then LATE end,"
                                    + " case when mod(N, 50) = 7 then 'CRITICAL' when mod(N, 3) = 0 then 'MAJOR' else 'MINOR' end,"
                                    + " 'rec', 'Rec Order (invented)', DAY, DAY,"
                                    + " case when mod(N, 20) = 0 then null else LATE end,"
                                    + " case when mod(N, 20) = 0 then null else LATE end, DAY from ")
                            .replace("LATE", late)
                            .replace("DAY", day)
                            .replace("N,", n + ",")
                            .replace(" N ", " " + n + " ")
                            .replace("(N", "(" + n)
                            .replace("|| N", "|| " + n)
                    + series);
            statement.execute("insert into deviation_batch (id, deviation_id, batch) select " + n + ", " + n
                    + ", 'BR-2026-' || (" + n + " / 3) from " + series);
            statement.execute("insert into deviation_trait (deviation_id, name, aware_on) select " + n
                    + ", 'w:pump' || mod(" + n + ", 5000) || 'x', date '2026-01-05' from " + series);
            statement.execute("insert into deviation_trait (deviation_id, name, aware_on) select " + n
                    + ", 'w:alarm', date '2026-01-05' from " + series);
            statement.execute(h2 ? "analyze" : "vacuum analyze");
        }
    }
}
