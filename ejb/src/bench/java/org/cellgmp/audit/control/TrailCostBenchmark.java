package org.cellgmp.audit.control;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.audit.entity.StandIn;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.schema.Migration;
import org.hibernate.cfg.Configuration;
import org.hibernate.envers.Audited;

/**
 * What the trail costs a business transaction on PostgreSQL with every commit forced to disk: a record is revised (read, six fields, a version
 * of 2 KB) without a trail, with Envers, with a row that chains all transactions, and with the house's own. Bars: at most 1.10 of the
 * time without; acts alone at 32 writers at least 80 % of the rate of one-row transactions at 32 clients. Ways take turns within one run.
 */
public final class TrailCostBenchmark {
    private static final int RECORDS = 2_000;
    private static final int ROUNDS = 5;
    private static final long MILLISECONDS = 3_000;
    private static final Actor MEI = new Actor("mei", "Mei Lin 林梅", Set.of(Role.QC_ANALYST));

    private TrailCostBenchmark() {}

    /** The head of a record. */
    @Entity(name = "BenchRecord")
    @Table(name = "bench_record")
    @OutsideTrail(because = "a benchmark's")
    public static class Kept {
        @Id
        Long id;

        int version;
        String state;
        String title;
        String value1;
        String value2;
        String value3;

        @Column(name = "changed_by")
        String changedBy;
    }

    @Entity(name = "BenchVersion")
    @Table(name = "bench_version")
    @OutsideTrail(because = "a benchmark's")
    public static class Version {
        @Id
        String id;

        Long record;
        int number;

        @Column(length = 4000)
        String content;
    }

    /** The same under Envers. */
    @Entity(name = "EnversRecord")
    @Table(name = "envers_record")
    @Audited
    public static class Audit {
        @Id
        Long id;

        int version;
        String state;
        String title;
        String value1;
        String value2;
        String value3;

        @Column(name = "changed_by")
        String changedBy;
    }

    @Entity(name = "BenchHead")
    @Table(name = "bench_head")
    @OutsideTrail(because = "a benchmark's")
    public static class Head {
        @Id
        Long id;

        String hash;
    }

    /** One business transaction. */
    private interface Way {
        void revise(EntityManager entities, long record, long turn);
    }

    public static void main(String[] arguments) throws Exception {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start()) {
            var url = server.getJdbcUrl("postgres", "postgres").replaceAll("[?].*", "");
            Migration.run(new Migration.Target(url, "postgres", "postgres", "cellgmp_app", "a"));
            try (var own = factory(url, AuditEvent.class, StandIn.class, Kept.class, Version.class, Head.class);
                    var envers = factory(url, Audit.class, Version.class)) {
                fill(own, envers);
                for (int clients : new int[] {1, 8, 32}) transactions(own, envers, clients);
                acts(own, url);
            }
        }
        System.exit(0);
    }

    private static EntityManagerFactory factory(String url, Class<?>... entities) {
        var configuration = new Configuration()
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.username", "postgres")
                .setProperty("hibernate.connection.password", "postgres")
                .setProperty("hibernate.connection.pool_size", "40")
                .setProperty("hibernate.hbm2ddl.auto", "update")
                .setProperty("hibernate.jdbc.batch_size", "50")
                .setProperty("hibernate.order_inserts", "true")
                .setProperty("hibernate.jdbc.time_zone", "UTC");
        for (var entity : entities) configuration.addAnnotatedClass(entity);
        return configuration.buildSessionFactory();
    }

    private static void fill(EntityManagerFactory own, EntityManagerFactory envers) {
        does(own, entities -> {
            for (long id = 0; id < RECORDS; id++) {
                var record = new Kept();
                record.id = id;
                entities.persist(record);
            }
            var head = new Head();
            head.id = 1L;
            entities.persist(head);
        });
        does(envers, entities -> {
            for (long id = 0; id < RECORDS; id++) {
                var record = new Audit();
                record.id = id;
                entities.persist(record);
            }
        });
    }

    private static void does(EntityManagerFactory factory, java.util.function.Consumer<EntityManager> work) {
        try (var entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            work.accept(entities);
            entities.getTransaction().commit();
        }
    }

    private static List<Change> revise(EntityManager entities, long id, long turn) {
        var record = entities.find(Kept.class, id);
        record.version++;
        var address = "BR-2026-%04d/v%d#".formatted(id, record.version);
        var changes = List.of(
                new Change(address + "/state", record.state, "revised " + turn),
                new Change(address + "/title", record.title, "title " + turn),
                new Change(address + "/value1", record.value1, "1." + turn),
                new Change(address + "/value2", record.value2, "2." + turn),
                new Change(address + "/value3", record.value3, "3." + turn));
        record.state = "revised " + turn;
        record.title = "title " + turn;
        record.value1 = "1." + turn;
        record.value2 = "2." + turn;
        record.value3 = "3." + turn;
        record.changedBy = "mei";
        version(entities, id, record.version);
        return changes;
    }

    private static void version(EntityManager entities, long id, int number) {
        var version = new Version();
        version.id = java.util.UUID.randomUUID().toString();
        version.record = id;
        version.number = number;
        version.content = "{\"invented\":\"" + "0123456789".repeat(200) + "\"}";
        entities.persist(version);
    }

    private static void reviseUnderEnvers(EntityManager entities, long id, long turn) {
        var record = entities.find(Audit.class, id);
        record.version++;
        record.state = "revised " + turn;
        record.title = "title " + turn;
        record.value1 = "1." + turn;
        record.value2 = "2." + turn;
        record.value3 = "3." + turn;
        record.changedBy = "mei";
        version(entities, id, record.version);
    }

    private static Act act(long id, List<Change> changes) {
        return Act.of("record.revised", "BR-2026-%04d".formatted(id))
                .because("an invented reason")
                .changing(changes);
    }

    private static void transactions(EntityManagerFactory own, EntityManagerFactory envers, int clients)
            throws Exception {
        var ways = new LinkedHashMap<String, Map.Entry<EntityManagerFactory, Way>>();
        ways.put("without a trail", Map.entry(own, (entities, id, turn) -> revise(entities, id, turn)));
        ways.put(
                "trail of the house",
                Map.entry(
                        own,
                        (entities, id, turn) -> TrailProbe.write(entities, MEI, act(id, revise(entities, id, turn)))));
        ways.put("Envers", Map.entry(envers, TrailCostBenchmark::reviseUnderEnvers));
        ways.put("one chain, head row locked", Map.entry(own, (entities, id, turn) -> {
            TrailProbe.write(entities, MEI, act(id, revise(entities, id, turn)));
            entities.find(Head.class, 1L, LockModeType.PESSIMISTIC_WRITE).hash = Long.toHexString(turn);
        }));
        var rates = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round <= ROUNDS; round++)
            for (var way : ways.entrySet()) {
                double rate =
                        rate(clients, way.getValue().getKey(), way.getValue().getValue());
                if (round > 0)
                    rates.computeIfAbsent(way.getKey(), first -> new ArrayList<>())
                            .add(rate);
            }
        System.out.printf("%n%d clients, %d rounds of %d s each, the median%n%n", clients, ROUNDS, MILLISECONDS / 1000);
        System.out.println("| way | transactions/s | time against none |");
        System.out.println("|---|---|---|");
        double none = median(rates.get("without a trail"));
        rates.forEach((way, all) -> System.out.printf("| %s | %,.0f | %.2f |%n", way, median(all), none / median(all)));
    }

    private static double median(List<Double> rates) {
        var sorted = rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double rate(int clients, EntityManagerFactory factory, Way way) throws Exception {
        return atOnce(clients, client -> {
            long done = 0;
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLISECONDS);
            while (System.nanoTime() < end) {
                // Each client has records of its own: waiting for one another is not what is measured.
                long record = client * (RECORDS / 32) + done % (RECORDS / 32);
                long turn = done;
                does(factory, entities -> way.revise(entities, record, turn));
                done++;
            }
            return done;
        });
    }

    private interface Client {
        long work(int number) throws Exception;
    }

    private static double atOnce(int clients, Client client) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var all = new AtomicLong();
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            long began = System.nanoTime();
            for (int i = 0; i < clients; i++) {
                int number = i;
                running.add(pool.submit(() -> all.addAndGet(client.work(number))));
            }
            for (var one : running) one.get();
            return all.get() / ((System.nanoTime() - began) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    /** Acts and nothing else, against rows and nothing else. */
    private static void acts(EntityManagerFactory own, String url) throws Exception {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table bench_row (id varchar(36) primary key, content varchar(500))");
        }
        var rows = new ArrayList<Double>();
        var acts = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            double one = atOnce(32, client -> rows(url));
            double other = rate(32, own, (entities, id, turn) -> TrailProbe.write(entities, MEI, act(id, List.of())));
            if (round > 0) {
                rows.add(one);
                acts.add(other);
            }
        }
        System.out.printf(
                "%n| 32 writers | a second |%n|---|---|%n| one row a transaction, by hand | %,.0f |%n| one act a transaction | %,.0f (%.0f %%) |%n",
                median(rows), median(acts), 100 * median(acts) / median(rows));
        System.out.println(Arrays.toString(rows.toArray()) + " " + Arrays.toString(acts.toArray()));
    }

    private static long rows(String url) throws SQLException {
        long done = 0;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection.setAutoCommit(false);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLISECONDS);
            try (var insert = connection.prepareStatement("insert into bench_row values (?, ?)")) {
                while (System.nanoTime() < end) {
                    insert.setString(1, java.util.UUID.randomUUID().toString());
                    insert.setString(2, "0123456789".repeat(40));
                    insert.executeUpdate();
                    connection.commit();
                    done++;
                }
            }
        }
        return done;
    }
}
