package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.RecordKind;
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

    private record Outcome(String file, String said, String detail) {}

    private static Outcome outcome(Path file) throws IOException {
        var name = file.getFileName().toString();
        try (var in = Files.newInputStream(file)) {
            var reading = SourceFile.read(in, ZoneId.of("Europe/Berlin"));
            assertThat(reading.keepable()).as(name).isTrue();
            int left = reading.records().stream()
                    .mapToInt(record -> record.unmapped().size())
                    .sum();
            var kinds = reading.records().stream()
                    .map(record -> record.kind())
                    .distinct()
                    .toList();
            assertThat(kinds).as(name).hasSize(1);
            return new Outcome(
                    name,
                    kinds.get(0).name(),
                    reading.format() + ", " + reading.records().size() + " record(s), " + left
                            + " place(s) listed as not mapped, "
                            + reading.problems().size() + " remark(s)");
        } catch (Refusal refusal) {
            return new Outcome(name, refusal.code(), String.join(", ", refusal.arguments()));
        }
    }

    @Test
    void everySampleIsTakenInOrRefusedForTheRightReason() throws IOException {
        var outcomes = new ArrayList<Outcome>();
        try (var files = Files.list(Shared.file("data/isa88/samples"))) {
            for (var file : files.sorted().toList()) outcomes.add(outcome(file));
        }
        print("data/isa88/samples", outcomes);
        assertThat(outcomes)
                .filteredOn(one -> WANTED.containsKey(one.file()))
                .hasSize(WANTED.size())
                .allSatisfy(one -> assertThat(one.said()).as(one.file()).isEqualTo(WANTED.get(one.file())));
    }

    @Test
    void schemasAreNoRecords() throws IOException {
        for (var folder : List.of("schema-v0600", "schema-v0701"))
            try (var files = Files.list(Shared.file("data/isa88/" + folder))) {
                var outcomes = new ArrayList<Outcome>();
                for (var file : files.sorted().toList()) outcomes.add(outcome(file));
                print("data/isa88/" + folder, outcomes);
                assertThat(outcomes)
                        .filteredOn(one -> one.file().endsWith(".xsd"))
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.said()).as(one.file()).isEqualTo("intake.xml-schema"));
                assertThat(outcomes)
                        .noneMatch(one -> RecordKind.ofPlural(one.said()).isPresent());
            }
    }

    private static void print(String folder, List<Outcome> outcomes) throws IOException {
        var table = new StringBuilder("| file | outcome | detail |\n|---|---|---|\n");
        for (var one : outcomes)
            table.append("| ")
                    .append(folder)
                    .append('/')
                    .append(one.file())
                    .append(" | ")
                    .append(one.said())
                    .append(" | ")
                    .append(one.detail())
                    .append(" |\n");
        var to = Path.of("target", "outcome", folder.replace("data/", "").replace('/', '-') + ".md");
        Files.createDirectories(to.getParent());
        Files.writeString(to, table);
    }
}
