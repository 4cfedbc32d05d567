package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.ColumnUse;
import org.cellgmp.intake.FixedMember;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TableTarget;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.QcTest;
import org.cellgmp.record.Shipment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
    private static final TableMapping LOGGER = TableMapping.of(
            "logger",
            TableTarget.SHIPMENT_READINGS,
            List.of(
                    ColumnUse.member("Shipment", "number"),
                    ColumnUse.member("Time", "readings.at"),
                    ColumnUse.value("Temperature", "inside", "°C")),
            List.of(
                    new FixedMember("limits.channel", "inside"),
                    new FixedMember("limits.lower", "2"),
                    new FixedMember("limits.upper", "8"),
                    new FixedMember("limits.uom", "Cel")));

    private static Reading read(byte[] table, TableMapping mapping) throws IOException, Refusal {
        return TableReader.read(new ByteArrayInputStream(table), mapping, "table.csv", SITE);
    }

    private static Reading read(String table, TableMapping mapping) throws IOException, Refusal {
        return read(table.getBytes(StandardCharsets.UTF_8), mapping);
    }

    private static Shipment shipment(Reading reading) {
        return (Shipment) reading.records().get(0);
    }

    private static void assertSays(Reading reading, String place, String code) {
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("intake.problem." + code);
            assertThat(problem.place()).isEqualTo(place);
        });
    }

    private static void assertRefused(byte[] table, TableMapping mapping, String code) {
        assertThatThrownBy(() -> read(table, mapping))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake." + code));
    }

    @Test
    void aLoggerTableBecomesAShipmentWhoseExcursionsAreSaid() throws Exception {
        var reading = read(
                "Shipment,Time,Temperature\nS-1,2026-03-01 08:00,4.80\nS-1,2026-03-01 08:05,9.1\nS-2,2026-03-01 08:05,5\n",
                LOGGER);
        assertThat(reading.records()).hasSize(2);
        var shipment = shipment(reading);
        assertThat(shipment.limits()).hasSize(1);
        assertThat(shipment.readings())
                .extracting(one -> one.value() + one.uom())
                .containsExactly("4.80Cel", "9.1Cel");
        assertThat(shipment.readings().get(0).at()).hasToString("2026-03-01T08:00+08:00");
        assertThat(shipment.readings().get(1).source()).isEqualTo("3:3");
        assertThat(shipment.excursions()).hasSize(1);
        assertSays(reading, "3:3", "excursion");
        assertSays(reading, "2:2", "zone-assumed");
        assertThat(reading.keepable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "GB18030", "windows-1252"})
    void theEncodingIsFoundOut(String charset) throws Exception {
        var western = charset.equals("windows-1252");
        var word = western ? "Kühlbox für Zürich, größte" : "运输箱温度记录仪一号";
        var mapping = TableMapping.of(
                "x",
                TableTarget.SHIPMENT_READINGS,
                List.of(ColumnUse.member("n", "number"), ColumnUse.value("t", "inside", "Cel")),
                List.of());
        var bytes = ("n;t\n" + word + ";4.5\n").getBytes(Charset.forName(charset));
        assertThat(shipment(read(bytes, mapping)).number()).isEqualTo(word);
        if (charset.equals("UTF-16")) return;
        assertThat(shipment(read(bytes, mapping.written(charset, ";", "."))).number())
                .isEqualTo(word);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() throws Exception {
        assertThat(shipment(read("\uFEFFShipment,Time,Temperature\nS-1,2026-03-01 08:00,4.80\n", LOGGER))
                        .number())
                .isEqualTo("S-1");
    }

    @Test
    void bytesOfAnotherEncodingAreRefusedAtTheirLine() {
        var table = "Shipment,Time,Temperature\nKühl,2026-03-01 08:00,4\n".getBytes(TextSource.WINDOWS_1252);
        assertRefused(table, LOGGER.written("UTF-8", ",", "."), "table-encoding");
        assertRefused(new byte[] {0, 1, 2, 3, 4, 5}, LOGGER, "not-text");
        assertRefused(new byte[0], LOGGER, "empty");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), LOGGER, "not-pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "4,5|4.5",
                "1.234,5|1234.5",
                "<0,5|<0.5",
                ">= 1 000,25|>= 1000.25",
                "NaN|NaN",
                "1,2,3|1,2,3",
                "-3|-3",
                "1,5E-3|1.5E-3"
            })
    void aDecimalCommaBecomesAPointAndWordsStay(String written, String kept) throws Exception {
        var reading =
                read("Shipment;Time;Temperature\nS-1;2026-03-01 08:00;" + written, LOGGER.written(null, ";", ","));
        assertThat(shipment(reading).readings().get(0).value()).isEqualTo(kept);
    }

    @Test
    void infinityAndCensoredValuesStayAndAreSaid() throws Exception {
        var reading = read(
                "Shipment,Time,Temperature\nS-1,2026-03-01 08:00,Infinity\nS-1,2026-03-01 08:05,<-90\nS-1,2026-03-01 08:10,\n",
                LOGGER);
        assertThat(shipment(reading).readings()).extracting(one -> one.value()).containsExactly("Infinity", "<-90");
        assertSays(reading, "2:3", "not-a-number");
    }

    @Test
    void whatIsWrongIsSaidAtLineAndColumn() throws Exception {
        assertSays(read("Shipment,Temperature\nS-1,4\n", LOGGER), "1", "column-missing");
        assertSays(
                read("Shipment,Time,Temperature,Temperature\nS-1,2026-03-01 08:00,4,5\n", LOGGER),
                "1:3",
                "heading-twice");
        assertSays(read("Shipment,Time,Temperature\nS-1,2026-03-01 08:00\n", LOGGER), "2:3", "row-cut");
        assertSays(read("Shipment,Time,Temperature\nS-1,2026-03-01 08:00,4,5\n", LOGGER), "2:4", "row-too-long");
        assertSays(read("Shipment,Time,Temperature\nS-1,03/04/2026 08:00,4\n", LOGGER), "2:2", "day-order-open");
        assertSays(read("Shipment,Time,Temperature\nS-1,noon,4\n", LOGGER), "2:2", "not-a-time");
        assertSays(read("Shipment,Time,Temperature\n,2026-03-01 08:00,4\n", LOGGER), "2:1", "name-missing");
        assertSays(read("Shipment,Time,Temperature\n", LOGGER), "1", "table-no-rows");
        assertSays(read("\n", LOGGER.headingRow(3)), "3", "table-no-headings");
        assertRefused("Shipment,Time,Temperature\nS-1,\"2026".getBytes(StandardCharsets.UTF_8), LOGGER, "table-quote");
    }

    @Test
    void aSecondHeadingOfTheSameWordsIsNamedByItsNumber() throws Exception {
        var mapping = TableMapping.of(
                "units",
                TableTarget.QC_MEASUREMENTS,
                List.of(
                        ColumnUse.member("Sample", "samples.sample"),
                        ColumnUse.value("Value#1", "first", "%"),
                        ColumnUse.value("Value#2", "second", "mL")),
                List.of(new FixedMember("test", "invented")));
        var test = (QcTest) read("Sample,Value,Value,Note\nA,1.0,2.0,x\n", mapping)
                .records()
                .get(0);
        assertThat(test.measurements())
                .extracting(one -> one.name() + "=" + one.value() + " " + one.ucum() + " of " + one.sample())
                .containsExactly("first=1.0 % of A", "second=2.0 mL of A");
        assertThat(test.samples()).hasSize(1);
        assertThat(test.unmapped()).extracting(left -> left.path()).containsExactly("2:4 Note");
    }

    @Test
    void rowsOfOneRecordMayStandApartButMayNotContradict() throws Exception {
        var mapping = TableMapping.of(
                "batches",
                TableTarget.BATCH_RESULTS,
                List.of(
                        ColumnUse.member("Batch", "header.batchNumber"),
                        ColumnUse.member("Product", "header.productName"),
                        ColumnUse.member("Test", "qcResults.test"),
                        ColumnUse.member("Result", "qcResults.result")),
                List.of());
        var reading = read("Batch,Product,Test,Result\nB1,P,a,<0.5\nB2,P,a,2\nB1,Q,b,3\n", mapping);
        assertThat(reading.records()).hasSize(2);
        assertThat(((BatchRecord) reading.records().get(0)).qcResults()).hasSize(2);
        assertSays(reading, "4:1", "member-differs");
    }

    @Test
    void thePreviewShowsWhatEachCellBecomes() throws Exception {
        var table = "Report of a logger\n\nShipment;Time;Temperature;Note\nS-1;2026-03-01 08:00;4,5;fine\n";
        var seen = TableReader.preview(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), null, SITE);
        assertThat(seen.separator()).isEqualTo(";");
        assertThat(seen.encoding()).isEqualTo("UTF-8");
        assertThat(seen.headingRow()).isEqualTo(3);
        assertThat(seen.headings()).containsExactly("Shipment", "Time", "Temperature", "Note");
        var shown = TableReader.preview(
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                LOGGER.headingRow(3).written(null, null, ","),
                SITE);
        assertThat(shown.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.cells())
                    .extracting(cell -> cell.becomes() + " " + cell.value())
                    .containsExactly("number S-1", "readings.at 2026-03-01T08:00+08:00", "inside 4.5 °C", "null null");
        });
    }

    /** A million rows that are never there all at once. */
    private static final class Endless extends InputStream {
        private static final byte[] ROW = "S-1,2026-03-01 08:00,4.80\n".getBytes(StandardCharsets.UTF_8);
        private byte[] now = "Shipment,Time,Temperature\n".getBytes(StandardCharsets.UTF_8);
        private int at;
        private int left;

        Endless(int rows) {
            left = rows;
        }

        @Override
        public int read() {
            if (at == now.length) {
                if (left-- <= 0) return -1;
                now = ROW;
                at = 0;
            }
            return now[at++];
        }
    }

    @Test
    void aMillionRowsStreamThroughInBoundedMemory() throws Exception {
        var problems = new Problems();
        var rows = new RowReader(LOGGER, problems, SITE);
        long before = used();
        long most = 0;
        int count = 0;
        try (var table = OpenTable.of(new Endless(1_000_000), LOGGER, problems)) {
            assertThat(rows.begin(table.rows(), true)).isTrue();
            for (var row = rows.next(table.rows()); row != null; row = rows.next(table.rows()))
                if (++count % 250_000 == 0) most = Math.max(most, used());
        }
        assertThat(count).isEqualTo(1_000_000);
        assertThat(most - before).isLessThan(32L << 20);
    }

    private static long used() {
        System.gc();
        var memory = Runtime.getRuntime();
        return memory.totalMemory() - memory.freeMemory();
    }

    @Test
    void aTableLongerThanIsReadAtOnceIsRefusedEarly() {
        assertThatThrownBy(() -> TableReader.read(new Endless(1_000_000), LOGGER, "x", SITE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.table-too-many-rows"));
    }
}
