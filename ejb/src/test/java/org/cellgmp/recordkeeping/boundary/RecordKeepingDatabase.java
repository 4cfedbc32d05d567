package org.cellgmp.recordkeeping.boundary;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cellgmp.recordkeeping.entity.KeptRecord;
import org.cellgmp.recordkeeping.entity.KeptVersion;
import org.cellgmp.recordkeeping.entity.NumberSeries;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** A real database with the shipped migrations, and the shipped entities validated against it. */
public final class RecordKeepingDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final SessionFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private RecordKeepingDatabase(EmbeddedPostgres postgres, String url, String user, String vendor) {
        this.postgres = postgres;
        Flyway.configure()
                .dataSource(url, user, user.isEmpty() ? "" : "postgres")
                .locations("classpath:db/migration", "classpath:db/" + vendor)
                .javaMigrations(ServiceLoader.load(JavaMigration.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(JavaMigration[]::new))
                .load()
                .migrate();
        var configuration = new Configuration()
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.username", user)
                .setProperty("hibernate.connection.password", user.isEmpty() ? "" : "postgres")
                .setProperty("hibernate.connection.pool_size", "20")
                .setProperty("hibernate.hbm2ddl.auto", "validate")
                .setProperty("hibernate.jpa.compliance.query", "true")
                .setProperty("hibernate.jdbc.time_zone", "UTC");
        for (var entity : new Class<?>[] {KeptRecord.class, KeptVersion.class, NumberSeries.class})
            configuration.addAnnotatedClass(entity);
        factory = configuration.buildSessionFactory();
    }

    public static RecordKeepingDatabase h2() {
        return new RecordKeepingDatabase(null, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "h2");
    }

    public static RecordKeepingDatabase postgresql() throws java.io.IOException {
        var server = EmbeddedPostgres.builder().start();
        return new RecordKeepingDatabase(server, server.getJdbcUrl("postgres", "postgres"), "postgres", "postgresql");
    }

    /** The entity manager of this thread's transaction. */
    public EntityManager manager() {
        return (EntityManager) java.lang.reflect.Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current.get(), arguments);
                    } catch (java.lang.reflect.InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** Runs one act in a transaction; rolled back if it throws, as the container does for a Refusal. */
    public <T> T act(Callable<T> act) throws Exception {
        var outer = current.get();
        try (var session = factory.openSession()) {
            current.set(session);
            session.getTransaction().begin();
            try {
                var result = act.call();
                session.getTransaction().commit();
                return result;
            } catch (Exception failed) {
                session.getTransaction().rollback();
                throw failed;
            }
        } finally {
            current.set(outer);
        }
    }

    public int change(String sql) throws Exception {
        return act(() -> manager().createNativeQuery(sql).executeUpdate());
    }

    @Override
    public void close() throws Exception {
        factory.close();
        if (postgres != null) postgres.close();
    }
}
