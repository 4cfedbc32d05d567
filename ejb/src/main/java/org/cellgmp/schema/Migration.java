package org.cellgmp.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings the tables to the version this archive was built for, as their owner, and gives the application its rights. */
public final class Migration {
    private Migration() {}

    /**
     * Where and as whom.
     *
     * @param url JDBC address of an H2 or PostgreSQL database
     * @param owner the account that owns the tables; never given to the running server
     * @param application the account of the running server; made if it does not exist. May equal the owner on a database
     *     where nobody may make accounts: then only the triggers protect trail and signatures.
     */
    public record Target(
            String url, String owner, String ownerPassword, String application, String applicationPassword) {}

    /**
     * Creates the application's account when missing, migrates, grants. Safe to repeat at every start.
     *
     * @return how many migrations were applied
     */
    public static int run(Target target) throws SQLException {
        try (var owner = DriverManager.getConnection(target.url(), target.owner(), target.ownerPassword())) {
            var apart = !target.application().equalsIgnoreCase(target.owner());
            if (apart) {
                account(owner, target);
            }
            var applied = flyway(owner, target).load().migrate().migrationsExecuted;
            if (apart) {
                new Grants().give(owner, target.application());
            }
            return applied;
        }
    }

    /** Flyway over the folders that fit the database: common SQL, and what only this product understands. */
    static org.flywaydb.core.api.configuration.FluentConfiguration flyway(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return configured(connection).dataSource(source);
        }
    }

    private static org.flywaydb.core.api.configuration.FluentConfiguration flyway(Connection owner, Target target)
            throws SQLException {
        return configured(owner).dataSource(target.url(), target.owner(), target.ownerPassword());
    }

    private static org.flywaydb.core.api.configuration.FluentConfiguration configured(Connection connection)
            throws SQLException {
        var product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return Flyway.configure(Migration.class.getClassLoader())
                .locations("classpath:db/migration", "classpath:db/" + product)
                // What a room fills by its own program, the same on both databases: META-INF/services names them.
                .javaMigrations(ServiceLoader.load(JavaMigration.class, Migration.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(JavaMigration[]::new))
                // A database may hold tables of others (a shared PostgreSQL): start beside them, not refuse.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // Each room has its own range of numbers, so a new one in a lower room comes after older ones above.
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }

    private static void account(Connection owner, Target target) throws SQLException {
        var name = target.application();
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain database account name: " + name);
        }
        var password = "'" + target.applicationPassword().replace("'", "''") + "'";
        var h2 = owner.getMetaData().getDatabaseProductName().equals("H2");
        try (var statement = owner.createStatement()) {
            if (h2) {
                statement.execute("create user if not exists " + name + " password " + password);
                statement.execute("alter user " + name + " set password " + password);
            } else if (!exists(owner, name)) {
                statement.execute("create role " + name + " login password " + password);
            }
        }
    }

    private static boolean exists(Connection owner, String role) throws SQLException {
        try (var query = owner.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role.toLowerCase(Locale.ROOT));
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
