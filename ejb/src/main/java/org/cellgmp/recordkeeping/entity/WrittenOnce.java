package org.cellgmp.recordkeeping.entity;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** The H2 trigger that refuses to change or delete a row of a table whose rows are written once. */
public class WrittenOnce implements Trigger {
    private String table;

    @Override
    public void init(
            Connection connection, String schema, String trigger, String tableName, boolean before, int operation) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("rows of " + table + " are written once", "23000");
    }
}
