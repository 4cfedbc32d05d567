package org.cellgmp.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A migrated database of a test's own, with the owner's and the application's account as in the real installation.
 *
 * <pre>
 * try (var database = TestDatabase.h2()) {
 *     database.inTransaction(em -&gt; em.persist(...));
 * }
 * </pre>
 */
public final class TestDatabase implements AutoCloseable {
    private static EmbeddedPostgres server;

    private final Migration.Target target;
    private final Connection open;
    private EntityManagerFactory factory;

    private TestDatabase(String url, String owner, String ownerPassword) {
        this.target = new Migration.Target(url, owner, ownerPassword, "cellgmp_app", "of-the-application");
        try {
            // Held, because a database in memory is gone with its last connection.
            open = asOwner();
            Migration.run(target);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In memory, gone when the test's process ends. */
    public static TestDatabase h2() {
        return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID(), "cellgmp_owner", "of-the-owner");
    }

    /** In a file below the folder, each commit forced to disk as in the installation that ships. */
    public static TestDatabase h2(java.nio.file.Path folder) {
        var database = new TestDatabase(
                "jdbc:h2:file:" + folder.resolve("cellgmp").toAbsolutePath(), "cellgmp_owner", "of-the-owner");
        try (var statement = database.open.createStatement()) {
            statement.execute("set write_delay 0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /** A database of its own in a PostgreSQL server that is started once for all tests of the process (about 3 s). */
    public static synchronized TestDatabase postgresql() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            var name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name + " encoding 'UTF8' template template0");
            }
            return new TestDatabase(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/" + name, "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Migration.Target target() {
        return target;
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(target.url(), target.owner(), target.ownerPassword());
    }

    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(target.url(), target.application(), target.applicationPassword());
    }

    /** The persistence unit that ships, over this database, under the application's account, mappings validated. */
    public synchronized EntityManagerFactory entities() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory(
                    "cellgmp",
                    Map.of(
                            "jakarta.persistence.transactionType",
                            "RESOURCE_LOCAL",
                            // As strict as the server is with its queries.
                            "hibernate.jpa.compliance.query",
                            "true",
                            "jakarta.persistence.jtaDataSource",
                            source(),
                            "jakarta.persistence.nonJtaDataSource",
                            source()));
        }
        return factory;
    }

    /** Connections under the application's account, one by one, not pooled. */
    public DataSource source() {
        if (target.url().startsWith("jdbc:h2:")) {
            var h2 = new JdbcDataSource();
            h2.setURL(target.url());
            h2.setUser(target.application());
            h2.setPassword(target.applicationPassword());
            return h2;
        }
        var postgresql = new PGSimpleDataSource();
        postgresql.setURL(target.url());
        postgresql.setUser(target.application());
        postgresql.setPassword(target.applicationPassword());
        return postgresql;
    }

    public void inTransaction(Consumer<EntityManager> work) {
        try (var manager = entities().createEntityManager()) {
            manager.getTransaction().begin();
            try {
                work.accept(manager);
                manager.getTransaction().commit();
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        if (factory != null) {
            factory.close();
        }
        try {
            open.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
