package org.cellgmp.story;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the code inside the server could do to its own tables, were it wrong or taken over. */
@ExtendWith(ArquillianExtension.class)
public class DatabaseInContainer {
    @Resource(lookup = "java:jboss/datasources/CellGMP")
    private DataSource source;

    @Deployment
    public static Archive<?> archive() {
        return Shipped.with(DatabaseInContainer.class);
    }

    @Test
    void itCannotRemoveOrReplaceAnything() throws SQLException {
        var tables = tables();
        assertFalse(tables.isEmpty());
        for (var table : tables) {
            refused("truncate table " + table);
            refused("drop table " + table);
            refused("alter table " + table + " add column stray varchar(1)");
        }
        refused("create table stray (id bigint)");
        refused("shutdown");
        refused("create alias stray for 'java.lang.System.exit'");
    }

    @Test
    void itCannotRewriteTheTrailOrASignature() throws SQLException {
        for (var table : tables()) {
            if (table.startsWith("audit_") || table.startsWith("signature_")) {
                refused("update " + table + " set id = id");
                refused("delete from " + table);
            }
        }
    }

    private void refused(String statement) {
        assertThrows(
                SQLException.class,
                () -> {
                    try (var connection = source.getConnection();
                            var sql = connection.createStatement()) {
                        sql.execute(statement);
                    }
                },
                statement);
    }

    private List<String> tables() throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = source.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
