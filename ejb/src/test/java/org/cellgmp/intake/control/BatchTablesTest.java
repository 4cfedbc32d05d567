package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Unmapped;
import org.junit.jupiter.api.Test;

/** Tables with a row for each batch: invented rows, and the real ones. */
class BatchTablesTest {
    static final String LABORATORY =
            "batch;code;strength;size;start;api_code;api_batch;smcc_batch;api_water;starch_ph;tbl_max_weight;fct_rsd_weight;tbl_yield;dissolution_av;impurity_o\n";
    static final String PROCESS =
            "batch;code;tbl_speed_mean;total_waste;weekend;fom_mean;stiffness_max;ejection_mean;ejection_max;Drug release average (%);Impurity O\n";

    private final Problems problems = new Problems();

    static String laboratory(String batch) {
        return batch + ";3;20M;960000;nov.18;1;4;2;1.68;4.4;228;1.14;99.053;89.67;0.05\n";
    }

    static String process(String batch) {
        return batch + ";3;119.889147;466.1458333;no;6.5;13;229.1;294;89.670;#N/A\n";
    }

    /** @param parts name and content, in turn */
    static byte[] zip(String... parts) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private List<BatchRecord> read(byte[] file) throws Exception {
        try (var tables = BatchTables.open(() -> new ByteArrayInputStream(file), "t.csv", problems)
                .orElseThrow()) {
            var records = new ArrayList<BatchRecord>();
            for (var record = tables.next(); record != null; record = tables.next()) records.add(record);
            return records;
        }
    }

    private List<BatchRecord> read(String table) throws Exception {
        return read(table.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> codes() {
        return problems.all().stream()
                .map(one ->
                        one.severity() + " " + one.place() + " " + one.code().replace("intake.problem.", ""))
                .toList();
    }

    @Test
    void aRowBecomesARecordAndWhatHasNoPlaceIsListed() throws Exception {
        var batch = read(LABORATORY + laboratory("B1")).get(0);
        assertThat(batch.title()).isEqualTo("B1");
        assertThat(batch.product()).isEqualTo("3");
        assertThat(batch.header().plannedScale().value()).isEqualTo("960000");
        assertThat(batch.materials())
                .extracting(use -> use.materialCode() + "/" + use.lot())
                .containsExactly("API-1/4", "SMCC/2");
        assertThat(batch.steps()).extracting(step -> step.number()).containsExactly("1", "2", "3");
        assertThat(batch.steps().get(0).parameters())
                .extracting(one -> one.actual())
                .containsExactly("1.68", "4.4");
        assertThat(batch.qcResults())
                .extracting(one -> one.test() + "=" + one.result())
                .containsExactly("Drug release average=89.67", "Impurity O=0.05");
        assertThat(batch.yields().get(0).actual()).isEqualTo("99.053");
        assertThat(batch.unmapped()).containsExactly(new Unmapped("t.csv:2:5 start", "nov.18"));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void theRowsOfBothTablesMeetInWhateverOrderTheyStand() throws Exception {
        var records = read(zip(
                "in/Process.csv", PROCESS + process("B2") + process("B9") + process("B1"),
                "in/Laboratory.csv", LABORATORY + laboratory("B1") + laboratory("B2") + laboratory("B3")));
        assertThat(records).extracting(BatchRecord::title).containsExactly("B1", "B2", "B3", "B9");
        assertThat(records).extracting(one -> one.steps().size()).containsExactly(3, 3, 3, 1);
        assertThat(records.get(0).steps().get(1).parameters()).hasSize(7);
        assertThat(records.get(0).qcResults()).hasSize(2);
        // The same figure with another last nought is no contradiction; what was not available is listed.
        assertThat(problems.all()).isEmpty();
        assertThat(records.get(0).unmapped()).extracting(Unmapped::text).containsExactly("nov.18", "#N/A");
    }

    @Test
    void figuresThatDifferAreBothThereAndTheRowIsNamed() throws Exception {
        var batch = read(zip(
                        "Laboratory.csv", LABORATORY + laboratory("B1"),
                        "Process.csv", PROCESS + process("B1").replace("89.670", "88")))
                .get(0);
        assertThat(batch.qcResults().get(0).result()).isEqualTo("89.67");
        assertThat(batch.unmapped()).extracting(Unmapped::text).contains("88");
        assertThat(codes()).containsExactly("WARNING Process.csv:2:10 Drug release average (%) batch-result-differs");
    }

    @Test
    void everyWrongRowIsNamedAndTheOthersAreRead() throws Exception {
        var records = read(LABORATORY
                + laboratory("B1")
                + laboratory("")
                + laboratory("B1")
                + "B2;3;short\n"
                + "\n"
                + laboratory("B4").replace("1.68", "1,68"));
        assertThat(records).extracting(BatchRecord::title).containsExactly("B1", "B4");
        assertThat(codes())
                .containsExactly(
                        "ERROR t.csv:3 batch-not-named",
                        "ERROR t.csv:4 batch-twice",
                        "ERROR t.csv:5 batch-row-width",
                        "WARNING t.csv:7:9 api_water batch-not-number");
        assertThat(records.get(1).steps().get(0).parameters().get(0).actual()).isEqualTo("1,68");
    }

    @Test
    void anythingElseIsLeftToTheOtherReaders() throws Exception {
        for (var other : List.of("", "a;b\n1;2\n", "batch;code\n1;2\n", "%PDF-1.7", "{}"))
            assertThat(BatchTables.open(
                            () -> new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8)), "x", problems))
                    .isEmpty();
        var workbook = zip("[Content_Types].xml", "<x/>");
        assertThat(BatchTables.open(() -> new ByteArrayInputStream(workbook), "x", problems))
                .isEmpty();
        var cut = java.util.Arrays.copyOf(zip("a.csv", LABORATORY), 40);
        assertThatThrownBy(() -> read(cut)).isNotInstanceOf(NullPointerException.class);
    }

    @Test
    void aZipWithSomethingElseBesideItIsRefusedByName() throws Exception {
        var mixed = zip("a.csv", LABORATORY + laboratory("B1"), "notes.txt", "hello");
        assertThatThrownBy(() -> read(mixed)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("intake.batch-tables-other");
            assertThat(refusal.arguments()).containsExactly("notes.txt");
        });
        var twice = zip("a.csv", LABORATORY + laboratory("B1"), "b.csv", LABORATORY + laboratory("B2"));
        assertThatThrownBy(() -> read(twice))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.batch-tables-many"));
    }

    @Test
    void aMergeTakesNothingAway() throws Exception {
        var laboratory = read(LABORATORY + laboratory("B1")).get(0);
        var process = read(PROCESS + process("B1")).get(0);
        var both = BatchMerge.of(laboratory, process);
        assertThat(both.steps()).hasSize(3);
        assertThat(both.steps().get(1).parameters()).hasSize(7);
        assertThat(both.materials()).hasSize(2);
        assertThat(both.qcResults()).hasSize(2);
        assertThat(BatchMerge.of(both, laboratory).qcResults().get(0).result()).isEqualTo("89.67");
    }

    @Test
    void theRealBatchesAreReadWhole() throws Exception {
        var folder = Shared.file("data/pharma-batches");
        var records = read(zip(
                "Laboratory.csv", Files.readString(folder.resolve("Laboratory.csv")),
                "Process.csv", Files.readString(folder.resolve("Process.csv"))));
        assertThat(records).hasSize(786);
        assertThat(problems.all()).isEmpty();
        assertThat(records).allSatisfy(one -> {
            assertThat(one.steps()).hasSize(3);
            assertThat(one.steps().get(1).parameters()).hasSize(27);
            assertThat(one.qcResults()).hasSize(6);
            assertThat(one.unmapped().get(0).path()).endsWith(" start");
        });
        assertThat(records.stream()
                        .flatMap(one -> one.unmapped().stream())
                        .filter(one -> one.text().equals("#N/A")))
                .hasSize(84);
    }

    /** What is no archive of tables, or a broken one, is left to the readers that say so. */
    @Test
    void aBrokenArchiveIsNoTableAndNoFault() throws Exception {
        var whole = zip("a.csv", LABORATORY + laboratory("1"));
        var misnamed = whole.clone();
        misnamed[30] = (byte) 0xff;
        for (var bytes : List.of(misnamed, Arrays.copyOf(whole, 60), Arrays.copyOf(whole, whole.length / 2)))
            assertThat(BatchTables.open(() -> new ByteArrayInputStream(bytes), "x.zip", problems))
                    .isEmpty();
    }
}
