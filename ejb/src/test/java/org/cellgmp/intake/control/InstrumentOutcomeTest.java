package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;

/** Every file of the laboratory, the cold chain and the published lots: imported with nothing lost, or refused for a right reason. */
class InstrumentOutcomeTest {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, TableMapping> BY_FOLDER = Map.of(
            "novabio_flex2", SampleMappings.flex2(),
            "thermo_fisher_qubit4", SampleMappings.qubit(),
            "roche_cedex_bioht", SampleMappings.cedexBioHt(),
            "bmg_mars", SampleMappings.pheraStar(),
            "beckman_pharmspec", SampleMappings.hiac());
    /** What is said of a raw file of an instrument whose format is read only by a mapping, or as Allotrope JSON. */
    private static final Set<String> NEEDS_A_MAPPING =
            Set.of("intake.not-table", "intake.not-text", "intake.workbook-unknown", "intake.xml-not-batchml");

    private static final Map<String, String> MISTAKES = Map.of(
            "beckman_pharmspec/errors__hiac_missing_approver.xlsx", "intake.problem.cell-unexpected 63:1",
            "beckman_vi_cell_xr/v2.04__Beckman_Vi-Cell-XR_example02_instrumentOutput_error.xls", "intake.excel-95",
            "bmg_mars/errors__file_with_no_delimiter_malformed.csv", "intake.problem.cell-unexpected 1:1",
            "novabio_flex2/exclude__missing_date_time.csv", "intake.problem.column-missing 1");

    private static Reading mapped(Path file, TableMapping mapping) throws IOException, Refusal {
        try (var in = Files.newInputStream(file)) {
            return TableReader.read(in, mapping, file.getFileName().toString(), SITE);
        }
    }

    @Test
    void everyFileHasItsOutcome() throws Exception {
        var table = new OutcomeTable();
        instruments(table);
        var cold = Shared.file("data/cold-chain/cold-chain-a.csv");
        table.take("cold-chain/cold-chain-a.csv", cold, file -> mapped(file, SampleMappings.coldChain()));
        for (var file : lots()) {
            var name = file.getFileName().toString();
            var mapping =
                    name.equals("lots-specifications.csv") ? SampleMappings.specifications() : SampleMappings.lots();
            table.take(name, file, one -> mapped(one, mapping));
        }
        table.write("instruments");
        assertThat(table.rows()).allSatisfy(row -> {
            var name = row.file().replace("qc-instruments/", "");
            if (MISTAKES.containsKey(name)) {
                assertThat((row.reason() + " " + row.place()).strip()).isEqualTo(MISTAKES.get(name));
            } else if (!row.imported()) {
                assertThat(row.reason()).as(name).isIn(NEEDS_A_MAPPING);
                assertThat(name).doesNotEndWith(".json");
            }
        });
        assertThat(table.rows()).filteredOn(row -> row.file().endsWith(".json")).allMatch(OutcomeTable.Row::imported);
        assertThat(table.rows())
                .filteredOn(row -> row.file().startsWith("lots-") || row.file().startsWith("cold-chain"))
                .hasSize(9)
                .allMatch(OutcomeTable.Row::imported);
    }

    private static void instruments(OutcomeTable table) throws IOException {
        var folder = Shared.file("data/qc-instruments");
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = "qc-instruments/" + folder.relativize(file);
                var mapping = BY_FOLDER.get(file.getParent().getFileName().toString());
                if (mapping == null || name.endsWith(".json")) table.take(name, file);
                else table.take(name, file, one -> mapped(one, mapping));
            }
        }
    }

    private static List<Path> lots() throws IOException {
        try (var files = Files.list(Shared.file("data"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("lots-"))
                    .sorted()
                    .toList();
        }
    }

    /** Counted cell by cell: whatever stands in a table stands in a record, in a field or in the list of the rest. */
    @Test
    void noCellOfATableIsLost() throws Exception {
        for (var file : lots()) {
            var mapping = file.getFileName().toString().equals("lots-specifications.csv")
                    ? SampleMappings.specifications()
                    : SampleMappings.lots();
            complete(file, mapped(file, mapping));
        }
        var cold = Shared.file("data/cold-chain/cold-chain-a.csv");
        complete(cold, mapped(cold, SampleMappings.coldChain()));
    }

    private static void complete(Path file, Reading reading) throws IOException {
        var held = new java.util.HashSet<String>();
        for (var record : reading.records())
            held.addAll(CanonicalJson.leaves(record).values());
        try (var parser = CSVParser.parse(file, java.nio.charset.StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
            boolean first = true;
            for (var row : parser) {
                if (!first)
                    for (var cell : row)
                        if (!cell.isBlank())
                            assertThat(held.contains(cell.strip())).as(cell).isTrue();
                first = false;
            }
        }
    }
}
