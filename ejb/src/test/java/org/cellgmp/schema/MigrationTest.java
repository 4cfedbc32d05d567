package org.cellgmp.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every migration on both databases, every mapping against both, and what the application's account may not do. */
@TestInstance(Lifecycle.PER_CLASS)
class MigrationTest {
    private final List<TestDatabase> both = List.of(TestDatabase.h2(), TestDatabase.postgresql());

    List<TestDatabase> both() {
        return both;
    }

    @AfterAll
    void close() {
        both.forEach(TestDatabase::close);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void mappingsFitTheTables(TestDatabase database) {
        assertThat(database.entities().isOpen()).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void aSecondStartAppliesNothing(TestDatabase database) throws SQLException {
        assertThat(Migration.run(database.target())).isZero();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("both")
    void theApplicationRemovesNothingAndMakesNoTables(TestDatabase database) throws SQLException {
        try (var connection = database.asApplication();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table stray (id int)"))
                    .isInstanceOf(SQLException.class);
            for (var table : tables(database)) {
                assertThatThrownBy(() -> statement.execute("truncate table " + table))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> statement.execute("drop table " + table))
                        .isInstanceOf(SQLException.class);
                if (!new Grants().on(table).contains("delete")) {
                    assertThatThrownBy(() -> statement.execute("delete from " + table))
                            .isInstanceOf(SQLException.class);
                }
            }
        }
    }

    @Test
    void bothDatabasesHoldTheSameTables() throws SQLException {
        assertThat(tables(both.get(0))).containsExactlyInAnyOrderElementsOf(tables(both.get(1)));
    }

    @Test
    void anAccountNameThatIsNotAPlainWordIsRefused() {
        var odd = new Migration.Target("jdbc:h2:mem:odd", "o", "", "x; drop user o", "");
        assertThatThrownBy(() -> Migration.run(odd)).isInstanceOf(IllegalArgumentException.class);
    }

    static List<String> tables(TestDatabase database) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.asOwner();
                var rows = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        names.remove("flyway_schema_history");
        return names;
    }
}
