package org.cellgmp.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * What the application's account may do with each table: {@code db/grants.properties} names the tables that differ from
 * the default. Nobody but the owner may remove or truncate; on trail and signature tables nobody but the owner may change.
 */
final class Grants {
    private final Properties rights = new Properties();

    Grants() {
        try (var in = Grants.class.getClassLoader().getResourceAsStream("db/grants.properties")) {
            rights.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comma-separated SQL privileges, e.g. {@code select, insert}. */
    String on(String table) {
        return rights.getProperty(table.toLowerCase(Locale.ROOT), rights.getProperty("default"));
    }

    /** Gives the account exactly these rights on every table of the current schema; run again, it changes nothing. */
    void give(Connection owner, String account) throws SQLException {
        var postgresql = owner.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        var known = tables(owner);
        for (var name : rights.stringPropertyNames()) {
            if (!name.equals("default") && known.stream().noneMatch(name::equalsIgnoreCase)) {
                throw new IllegalStateException("db/grants.properties names a table that does not exist: " + name);
            }
        }
        try (var statement = owner.createStatement()) {
            if (postgresql) {
                // Before PostgreSQL 15 everyone might make tables in the public schema.
                statement.execute("revoke create on schema \"" + owner.getSchema() + "\" from public");
                statement.execute("grant usage on schema \"" + owner.getSchema() + "\" to " + account);
                statement.execute(
                        "grant usage, select on all sequences in schema \"" + owner.getSchema() + "\" to " + account);
            }
            for (var table : known) {
                statement.execute("revoke all on \"" + table + "\" from " + account);
                statement.execute("grant " + on(table) + " on \"" + table + "\" to " + account);
            }
        }
    }

    private static List<String> tables(Connection owner) throws SQLException {
        var names = new ArrayList<String>();
        var select =
                "select table_name from information_schema.tables where table_schema = ? and table_type in ('BASE TABLE', 'VIEW')";
        try (var query = owner.prepareStatement(select)) {
            query.setString(1, owner.getSchema());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }
}
