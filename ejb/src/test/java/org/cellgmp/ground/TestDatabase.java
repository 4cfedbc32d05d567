package org.cellgmp.ground;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cellgmp.schema.Migration;
import org.hibernate.cfg.Configuration;

/**
 * A database of its own for one test class, migrated by its owner as the launcher does it, with Hibernate working under the
 * application's account and validating the mappings.
 */
public final class TestDatabase implements AutoCloseable {
    private static EmbeddedPostgres postgres;

    private final Migration.Target target;
    private final Connection keptOpen; // a database in memory goes with its last connection
    private final EntityManagerFactory factory;

    private TestDatabase(Migration.Target target, List<String> moreTables, Class<?>... entities) throws SQLException {
        this.target = target;
        keptOpen = asOwner();
        try (var statement = keptOpen.createStatement()) {
            for (var table : moreTables) statement.execute(table);
        }
        Migration.run(target);
        var configuration = new Configuration()
                .setProperty("hibernate.connection.url", target.url())
                .setProperty("hibernate.connection.username", target.application())
                .setProperty("hibernate.connection.password", target.applicationPassword())
                .setProperty("hibernate.connection.pool_size", "20")
                .setProperty("hibernate.hbm2ddl.auto", "validate")
                .setProperty("hibernate.jpa.compliance.query", "true")
                .setProperty("hibernate.jdbc.time_zone", "UTC");
        for (var entity : entities) configuration.addAnnotatedClass(entity);
        factory = configuration.buildSessionFactory();
    }

    public static TestDatabase h2(Class<?>... entities) throws SQLException {
        return h2(List.of(), entities);
    }

    /** @param moreTables what only the test needs, made before the migrations */
    public static TestDatabase h2(List<String> moreTables, Class<?>... entities) throws SQLException {
        var url = "jdbc:h2:mem:" + UUID.randomUUID();
        return new TestDatabase(new Migration.Target(url, "owner", "o", "app", "a"), moreTables, entities);
    }

    /** A fresh database on a PostgreSQL that is started once for all tests. */
    public static synchronized TestDatabase postgresql(Class<?>... entities) throws IOException, SQLException {
        if (postgres == null) postgres = EmbeddedPostgres.start();
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        var url = postgres.getJdbcUrl("postgres", name).replaceAll("[?].*", "");
        return new TestDatabase(new Migration.Target(url, "postgres", "postgres", "app", "a"), List.of(), entities);
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(target.url(), target.owner(), target.ownerPassword());
    }

    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(target.url(), target.application(), target.applicationPassword());
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    /** Does the work in a transaction; what it throws rolls back and comes out. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (var entities = factory.createEntityManager()) {
            var transaction = entities.getTransaction();
            transaction.begin();
            try {
                var result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) transaction.rollback();
            }
        }
    }

    public void does(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return null;
        });
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        keptOpen.close();
    }
}
