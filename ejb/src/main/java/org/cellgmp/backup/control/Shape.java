package org.cellgmp.backup.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which tables, columns and sequences a database has. Names are as the database spells them; {@link #plain} is how a backup does. */
final class Shape {
    /** The house keeps no table of its own in it: it is filled by migrating. */
    static final String HISTORY = "flyway_schema_history";

    private final Connection connection;
    final boolean postgresql;

    Shape(Connection connection) throws SQLException {
        this.connection = connection;
        postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Tables by their plain names, in the order of these; without the history of migrations. */
    Map<String, String> tables() throws SQLException {
        var names = new LinkedHashMap<String, String>();
        for (var name : names(
                "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'"
                        + " order by lower(table_name)"))
            if (!plain(name).equals(HISTORY)) names.put(plain(name), name);
        return names;
    }

    /** @param type of java.sql.Types; @param typeName the database's own */
    record Column(String name, int type, String typeName) {}

    List<Column> columns(String table) throws SQLException {
        try (var query = connection.prepareStatement("select * from " + quoted(table) + " where 1 = 0");
                var none = query.executeQuery()) {
            var columns = new ArrayList<Column>();
            var told = none.getMetaData();
            for (int i = 1; i <= told.getColumnCount(); i++)
                columns.add(new Column(told.getColumnName(i), told.getColumnType(i), told.getColumnTypeName(i)));
            return columns;
        }
    }

    /** The plain names of columns, sorted, by the plain name of the table: what a backup fits. */
    Map<String, List<String>> columnsByTable() throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var table : tables().entrySet())
            columns.put(
                    table.getKey(),
                    columns(table.getValue()).stream()
                            .map(column -> plain(column.name()))
                            .sorted()
                            .toList());
        return columns;
    }

    /** Columns of the primary key in their order; none if the table has no key. */
    List<String> key(String table) throws SQLException {
        var columns = new java.util.TreeMap<Integer, String>();
        try (var keys = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (keys.next()) columns.put(keys.getInt("KEY_SEQ"), keys.getString("COLUMN_NAME"));
        }
        return List.copyOf(columns.values());
    }

    /** Sequences by their plain names, with the number that each would give next. */
    Map<String, Long> sequences() throws SQLException {
        var numbers = new LinkedHashMap<String, Long>();
        for (var name : sequenceNames()) {
            var sql = postgresql
                    ? "select case when s.is_called then s.last_value + (select increment_by from pg_sequences"
                            + " where schemaname = current_schema() and sequencename = '" + name.replace("'", "''")
                            + "') else s.last_value end from " + quoted(name) + " s"
                    : "select base_value from information_schema.sequences where sequence_schema = schema() and sequence_name = '"
                            + name.replace("'", "''") + "'";
            try (var query = connection.prepareStatement(sql);
                    var row = query.executeQuery()) {
                row.next();
                numbers.put(plain(name), row.getLong(1));
            }
        }
        return numbers;
    }

    List<String> sequenceNames() throws SQLException {
        return names(
                "select sequence_name from information_schema.sequences where sequence_schema = ? order by lower(sequence_name)");
    }

    /** The versions that made the tables, sorted; each database has some of its own. */
    List<String> migrations() throws SQLException {
        var history = names(
                "select table_name from information_schema.tables where table_schema = ? and lower(table_name) = '"
                        + HISTORY + "'");
        if (history.isEmpty()) return List.of();
        var versions = new ArrayList<String>();
        try (var query = connection.prepareStatement("select * from " + quoted(history.get(0)));
                var rows = query.executeQuery()) {
            while (rows.next())
                if (rows.getString("version") != null
                        && rows.getBoolean("success")
                        && !rows.getString("version").equals("0")) versions.add(rows.getString("version"));
        }
        versions.sort(java.util.Comparator.comparingInt(Integer::parseInt));
        return versions;
    }

    private List<String> names(String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, connection.getSchema());
            try (var rows = query.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) names.add(rows.getString(1));
                return names;
            }
        }
    }
}
