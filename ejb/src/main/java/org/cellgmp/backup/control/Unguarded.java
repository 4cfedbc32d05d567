package org.cellgmp.backup.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * For the time of a restore the owner takes the guards off the empty tables; {@link #close} puts them back and so has the database look at
 * every reference again.
 */
final class Unguarded implements AutoCloseable {
    private final Connection owner;
    private final Shape shape;
    private final List<String> references = new ArrayList<>();

    Unguarded(Connection owner, Shape shape) throws SQLException {
        this.owner = owner;
        this.shape = shape;
        if (!shape.postgresql) {
            run("set referential_integrity false");
            return;
        }
        var drops = new ArrayList<String>();
        try (var query = owner.prepareStatement(
                        "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint"
                                + " where contype = 'f' and connamespace = current_schema()::regnamespace");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var table = "alter table " + rows.getString(1);
                drops.add(table + " drop constraint " + Shape.quoted(rows.getString(2)));
                references.add(table + " add constraint " + Shape.quoted(rows.getString(2)) + " " + rows.getString(3));
            }
        }
        for (var drop : drops) run(drop);
        for (var table : shape.tables().values()) run("alter table " + Shape.quoted(table) + " disable trigger user");
    }

    /** What the migrations put in comes from the backup as well. */
    void empty() throws SQLException {
        var tables = shape.tables().values();
        if (shape.postgresql)
            run("truncate table " + tables.stream().map(Shape::quoted).collect(Collectors.joining(", ")));
        else for (var table : tables) run("truncate table " + Shape.quoted(table));
    }

    @Override
    public void close() throws SQLException {
        if (shape.postgresql) {
            for (var table : shape.tables().values())
                run("alter table " + Shape.quoted(table) + " enable trigger user");
            for (var reference : references) run(reference);
        } else run("set referential_integrity true");
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
