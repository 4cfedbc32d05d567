package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.record.Measurement;
import org.cellgmp.record.QcTest;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.SampleRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a raw export is what the Allotrope JSON beside it says, field for field. */
class CellCountersTest {
    private static final List<String> FOLDERS =
            List.of("beckman_vi_cell_blu", "beckman_vi_cell_xr", "chemometec_nucleoview", "roche_cedex_hires");
    /** The converter adds these of its own; they stand in no raw export. */
    private static final Set<String> OF_THE_CONVERTER = Set.of(
            "device type",
            "detection type",
            "ASM file identifier",
            "brand name",
            "calculated data identifier",
            "calculated data name",
            "data source identifier",
            "data source feature");

    private static QcTest read(Path file) throws IOException, Refusal {
        // The converter takes local times for UTC.
        try (var in = Files.newInputStream(file)) {
            var reading = SourceFile.read(in, file.getFileName().toString(), ZoneOffset.UTC);
            assertThat(reading.problems()).noneMatch(problem -> problem.severity() == ReadingProblem.Severity.ERROR);
            return (QcTest) reading.records().get(0);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRawExportAgreesWithTheJsonBesideIt() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var folder : FOLDERS) {
            var place = Shared.file("data/qc-instruments/" + folder);
            try (var files = Files.list(place)) {
                for (var raw : files.sorted().toList()) {
                    var json = beside(raw);
                    if (json.isPresent())
                        tests.add(DynamicTest.dynamicTest(
                                folder + "/" + raw.getFileName(), () -> agree(read(raw), read(json.get()))));
                }
            }
        }
        assertThat(tests).hasSize(12);
        return tests.stream();
    }

    private static Optional<Path> beside(Path raw) {
        var name = raw.getFileName().toString();
        if (name.endsWith(".json")) return Optional.empty();
        var json = raw.resolveSibling(name.substring(0, name.lastIndexOf('.')).replace("_utf16", "") + ".json");
        return Files.exists(json) ? Optional.of(json) : Optional.empty();
    }

    private static void agree(QcTest raw, QcTest expected) {
        assertThat(raw.samples()).hasSameSizeAs(expected.samples());
        for (int i = 0; i < raw.samples().size(); i++) {
            var one = raw.samples().get(i);
            var other = expected.samples().get(i);
            assertThat(one.sample()).isEqualTo(other.sample());
            assertThat(one.batch()).isEqualTo(other.batch());
            // Where the export has no time or person, the converter writes the epoch and the name of the instrument.
            if (one.at() == null) assertThat(other.at().toEpochSecond()).isZero();
            else assertThat(one.at().toInstant()).isEqualTo(other.at().toInstant());
            if (one.analyst() == null) assertThat(other.analyst()).isEqualToIgnoringCase("Vi-Cell XR");
            else assertThat(one.analyst()).isEqualTo(other.analyst());
            sample(raw, one, expected, other, i == 0);
        }
        instrument(raw, expected);
        for (var of : expected.measurements())
            if (of.run() == null && !OF_THE_CONVERTER.contains(of.name()))
                assertThat(raw.measurements()).as(of.name()).anyMatch(one -> same(one, of));
    }

    private static void sample(QcTest raw, SampleRun run, QcTest expected, SampleRun expectedRun, boolean first) {
        var read = raw.measurements().stream()
                .filter(one -> run.run().equals(one.run()))
                .toList();
        var wanted = expected.measurements().stream()
                .filter(one -> expectedRun.run().equals(one.run()))
                .filter(one -> !OF_THE_CONVERTER.contains(one.name()))
                .toList();
        assertThat(wanted).isNotEmpty();
        for (var one : wanted)
            assertThat(read).as(one.name() + " = " + one.value()).anyMatch(other -> same(other, one));
        // And nothing that was read says otherwise than the JSON.
        for (var one : read)
            for (var other : wanted)
                if (one.name().equals(other.name()))
                    assertThat(same(one, other)).as(one.name()).isTrue();
    }

    private static void instrument(QcTest raw, QcTest expected) {
        var one = raw.instrument();
        var other = expected.instrument();
        if (one.serialNumber() != null) assertThat(one.serialNumber()).isEqualTo(other.serialNumber());
        if (one.assetNumber() != null) assertThat(one.assetNumber()).isEqualTo(other.assetNumber());
        if (one.identifier() != null) assertThat(one.identifier()).isEqualTo(other.identifier());
        // The converter cuts 2.06.3 to 2.06.
        if (one.softwareVersion() != null && other.softwareVersion() != null)
            assertThat(one.softwareVersion()).startsWith(other.softwareVersion());
    }

    private static boolean same(Measurement raw, Measurement expected) {
        return raw.name().equals(expected.name())
                && same(raw.value(), scale(raw.ucum()), expected.value(), scale(expected.ucum()));
    }

    private static BigDecimal scale(String ucum) {
        return ucum != null && ucum.startsWith("10*6") ? BigDecimal.TEN.pow(6) : BigDecimal.ONE;
    }

    private static boolean same(String raw, BigDecimal rawScale, String expected, BigDecimal expectedScale) {
        var one = RecordedNumber.parse(raw);
        var other = RecordedNumber.parse(expected);
        if (one.isPresent() && other.isPresent()) {
            var left = one.get().number().multiply(rawScale);
            var right = other.get().number().multiply(expectedScale);
            // The converter works with binary numbers: equal to the last bit that they hold.
            return left.compareTo(right) == 0
                    || Math.abs(left.doubleValue() - right.doubleValue()) <= 4 * Math.ulp(right.doubleValue());
        }
        if (raw.equals(expected)) return true;
        return SourceTimes.withOffset(raw)
                        .map(OffsetDateTime::toInstant)
                        .equals(SourceTimes.withOffset(expected).map(OffsetDateTime::toInstant))
                && SourceTimes.withOffset(raw).isPresent();
    }

    @Test
    void boundsAndWordsOfANucleoCounterStayAsRecorded() throws Exception {
        var folder = "data/qc-instruments/chemometec_nucleoview/chemometec_nucleoview_example0";
        assertThat(read(Shared.file(folder + "5.csv")).measurements())
                .anyMatch(one -> one.name().equals("average total cell diameter")
                        && one.value().equals("<8")
                        && one.number().orElseThrow().censored());
        assertThat(read(Shared.file(folder + "4.csv")).measurements())
                .anyMatch(one -> one.value().equals("3.58E3 (Out of optimal range)"))
                .anyMatch(one -> one.value().equals("Not determined"));
    }

    @Test
    void thePlotsOfAReportAreCurvesAndNothingOfItIsTakenForAPair() throws Exception {
        var test = read(
                Shared.file("data/qc-instruments/beckman_vi_cell_xr/v2.04__Beckman_Vi-Cell-XR_report_format.xlsx"));
        assertThat(test.series())
                .extracting(one -> one.name())
                .containsExactly("Size Distribution", "Circularity Distribution", "Image");
        var size = test.series().get(0).axes();
        assertThat(size).extracting(axis -> axis.name()).containsExactly("Diameter (microns)", "Count", "Viable Count");
        assertThat(size).allSatisfy(axis -> assertThat(axis.values()).hasSize(140));
        assertThat(test.series().get(1).axes())
                .allSatisfy(axis -> assertThat(axis.values()).hasSize(100));
        assertThat(test.series().get(2).axes()).hasSize(8);
        assertThat(test.series().get(2).axes())
                .allSatisfy(axis -> assertThat(axis.values()).hasSize(50));
        assertThat(test.measurements()).noneMatch(one -> one.name().matches("[0-9.]+"));
        assertThat(test.unmapped()).isEmpty();
    }

    @Test
    void anExcel95ExportIsRefusedForWhatItIs() {
        var file = Shared.file("data/qc-instruments/beckman_vi_cell_xr/"
                + "v2.04__Beckman_Vi-Cell-XR_example02_instrumentOutput_error.xls");
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.excel-95"));
    }

    private static final String BLU = "Sample ID,Cell count,Viable (x10^6) cells/mL,Viability (%),Analysis date/time\n";

    private static Reading blu(String rows) throws IOException, Refusal {
        return SourceFile.read(
                new ByteArrayInputStream((BLU + rows).getBytes(StandardCharsets.UTF_8)),
                "blu.csv",
                ZoneId.of("Asia/Shanghai"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S-1,1,2,3|row-cut",
                "S-1,1,2,3,|counter-no-time",
                ",1,2,3,3/21/2022 16:56|counter-no-sample-name",
                "S-1,1,2,<0.5,3/21/2022 16:56|zone-assumed",
                "S-1,1,2,NaN,3/21/2022 16:56|not-a-number",
                "S-1,1,2,3,3/4/2022 16:56|day-order-assumed",
                "S-1,1,2,3,21/3/2022 16:56 S-2,1,2,3,3/21/2022 16:56|day-order-mixed",
                "S-1,1,2,3,32/3/2022 16:56|not-a-time"
            })
    void whatIsWrongOrAssumedIsSaid(String rows, String code) throws Exception {
        var reading = blu(rows.replace(" S-2", "\nS-2"));
        assertThat(reading.problems()).extracting(ReadingProblem::code).contains("intake.problem." + code);
        assertThat(reading.problems()).allMatch(problem -> problem.place().matches("[23]:[0-9]"));
    }

    @Test
    void anExportWithoutSamplesOrWithAHeadingTwiceCannotBeKept() throws Exception {
        assertThat(blu("").keepable()).isFalse();
        var twice = (BLU.strip() + ",Viability (%)\nS-1,1,2,3,3/21/2022 16:56,4\n").getBytes(StandardCharsets.UTF_8);
        var reading = SourceFile.read(new ByteArrayInputStream(twice), ZoneOffset.UTC);
        assertThat(reading.keepable()).isFalse();
        assertThat(reading.problems()).extracting(ReadingProblem::place).contains("1:6");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedAtItsLine() {
        assertThatThrownBy(() -> blu("S-1,\"1,2,3,3/21/2022 16:56\nS-2,1,2,3,3/21/2022 16:56"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("intake.table-quote");
                    assertThat(refusal.arguments().get(0)).isEqualTo("2");
                });
    }
}
