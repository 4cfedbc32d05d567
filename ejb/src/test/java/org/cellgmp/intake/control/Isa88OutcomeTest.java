package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.record.Kept;
import org.junit.jupiter.api.Test;

/** Every file of the folder of ISA-88 inputs becomes records with what is left over listed, or is refused for the right reason. */
class Isa88OutcomeTest {
    private static final Map<String, String> WANTED = Map.ofEntries(
            Map.entry("2026-04-26_BatchML_MasterRecipe1_Sol_1.xml", "MASTER_RECORD"),
            Map.entry("2026-04-26_BatchML_Verfahrensrezept1.xml", "MASTER_RECORD"),
            Map.entry("LOT-20121210170718-0001L0001.xml", "MATERIAL_LOT"),
            Map.entry("ProductionBatchRecord_Example_v06.xml", "BATCH_RECORD"),
            Map.entry("PRO-20121210181416-27942.xml", "intake.b2mml-schedule"),
            Map.entry("sample_b2mml_expected.xml", "intake.b2mml-model"),
            Map.entry("sample_ampla.xml", "intake.xml-not-batchml"),
            Map.entry("cough%20syrup%20pmw_property.xml", "intake.xml-not-batchml"),
            Map.entry("RABatchRecord.xsd", "intake.xml-schema"),
            Map.entry("RABatchRecordExtensions.xsd", "intake.xml-schema"));

    /** Kind of the records of each file that was read. */
    private final Map<String, String> kinds = new HashMap<>();

    private OutcomeTable taken(String folder) throws IOException {
        var table = new OutcomeTable();
        try (var files = Files.list(Shared.file(folder))) {
            for (var file : files.sorted().toList())
                table.take(file.getFileName().toString(), file, this::read);
        }
        table.write(folder.replace("data/", "").replace('/', '-'));
        return table;
    }

    private Reading read(Path file) throws IOException, Refusal {
        var name = file.getFileName().toString();
        try (var in = Files.newInputStream(file)) {
            var reading = SourceFile.read(in, ZoneId.of("Europe/Berlin"));
            assertThat(reading.keepable()).as(name).isTrue();
            assertThat(reading.records())
                    .as(name)
                    .extracting(Kept::kind)
                    .isNotEmpty()
                    .containsOnly(reading.records().get(0).kind());
            kinds.put(name, reading.records().get(0).kind().name());
            return reading;
        }
    }

    @Test
    void everySampleIsTakenInOrRefusedForTheRightReason() throws IOException {
        var rows = taken("data/isa88/samples").rows();
        assertThat(rows)
                .filteredOn(row -> WANTED.containsKey(row.file()))
                .hasSize(WANTED.size())
                .allSatisfy(row -> assertThat(row.imported() ? kinds.get(row.file()) : row.reason())
                        .as(row.file())
                        .isEqualTo(WANTED.get(row.file())));
    }

    @Test
    void schemasAreNoRecords() throws IOException {
        for (var folder : List.of("schema-v0600", "schema-v0701")) {
            var rows = taken("data/isa88/" + folder).rows();
            assertThat(rows)
                    .filteredOn(row -> row.file().endsWith(".xsd"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.reason()).as(row.file()).isEqualTo("intake.xml-schema"));
            assertThat(rows).noneMatch(OutcomeTable.Row::imported);
        }
    }
}
