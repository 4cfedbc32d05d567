package org.cellgmp.label.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cellgmp.record.identifier.CodeTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTablesTest {
    @Test
    void aMissingTableIsSaidAndAPresentOneIsRead(@TempDir Path folder) throws Exception {
        var tables = new SiteTables();
        tables.in(folder);
        assertThat(tables.of(CodeTables.ISBT_FACILITIES, "G1234").standing())
                .isEqualTo(CodeTables.Standing.TABLE_MISSING);
        Files.writeString(folder.resolve("isbt-facilities.csv"), "\ufeffG1234,\"Invented, \"\"Bank\"\"\"\n\nbroken\n");
        assertThat(tables.of(CodeTables.ISBT_FACILITIES, "G1234").words()).isEqualTo("Invented, \"Bank\"");
        assertThat(tables.of(CodeTables.ISBT_FACILITIES, "W0000").standing()).isEqualTo(CodeTables.Standing.UNKNOWN);
    }
}
