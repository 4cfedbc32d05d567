package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files beside the two tables of batches, which {@link BatchTablesTest} reads: each is refused with the road it can take. */
class PharmaOutcomeTest {
    private static final Map<String, String> REFUSED = Map.of(
            // A series of one press over days names no batch of ours; a mapping reads it.
            "6.csv", "intake.not-table",
            "Normalization.csv", "intake.not-table",
            "Tablet_Data_2.xlsx", "intake.workbook-unknown");

    @Test
    void everyFileHasItsOutcome() throws IOException {
        var folder = Shared.file("data/pharma-batches");
        var table = new OutcomeTable();
        for (var name : REFUSED.keySet()) table.take(name, folder.resolve(name));
        table.write("pharma-batches");
        assertThat(table.rows())
                .hasSize(REFUSED.size())
                .allSatisfy(row -> assertThat(row.reason()).as(row.file()).isEqualTo(REFUSED.get(row.file())));
    }
}
