package org.cellgmp.audit.control;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** The trigger of H2 on trail and signature tables: refuses UPDATE and DELETE. Called by the database only. */
public final class AppendOnly implements Trigger {
    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("append-only: a change of " + table + " is refused", "42501");
    }
}
