package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.demonstration.control.DemonstrationRecords;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.record.Address;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.MaterialUse;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.RecordSignature;
import org.cellgmp.record.Step;
import org.cellgmp.record.Unmapped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchmlWriterTest {
    private static final Address ADDRESS = Address.of("BR-2026-0001", 2);
    private static final OffsetDateTime KEPT = OffsetDateTime.parse("2026-03-01T10:00+08:00");

    private static byte[] written(BatchRecord record) throws Refusal {
        return BatchmlWriter.write(ADDRESS, record, KEPT, story());
    }

    private static Reading read(byte[] document) throws Refusal {
        return BatchmlReader.read(new ByteArrayInputStream(document), ZoneId.of("Asia/Shanghai"));
    }

    private static BatchRecord only(Reading reading) {
        assertThat(reading.records()).hasSize(1);
        return (BatchRecord) reading.records().get(0);
    }

    private static List<EventView> story() {
        return List.of(
                event("record.kept", "BR-2026-0001/v1", "first import", List.of()),
                event(
                        "record.revised",
                        "BR-2026-0001/v2",
                        "misread <figure> & \u66f4\u6b63",
                        List.of(
                                new Change("BR-2026-0001/v2#/steps/0/name", "Thaw", "Thawing"),
                                new Change("BR-2026-0001/v2#/steps/0/end", null, "2026-03-01T10:00+08:00"),
                                new Change("BR-2026-0001/v2#/header/site", "A\u0001", null))));
    }

    private static EventView event(String act, String about, String reason, List<Change> changes) {
        return new EventView(
                7,
                "4f0c1b5e-0000-4000-8000-000000000001",
                Instant.parse("2026-03-01T02:00:00.123456Z"),
                "Asia/Shanghai",
                "recorder",
                "\u674e Recorder",
                List.of("production-recorder"),
                act,
                about,
                reason,
                null,
                Map.of(),
                changes,
                "0".repeat(64));
    }

    private static byte[] comesBack(BatchRecord record) throws Refusal {
        var document = written(record);
        var reading = read(document);
        assertThat(reading.problems())
                .noneMatch(problem -> problem.severity() == ReadingProblem.Severity.ERROR)
                .noneMatch(problem -> problem.code().endsWith("own-changed"));
        assertThat(CanonicalJson.digest(only(reading))).isEqualTo(CanonicalJson.digest(record));
        assertThat(written(record)).isEqualTo(document);
        return document;
    }

    @Property(tries = 150)
    void anyRecordComesBackAsItself(@ForAll long seed) throws Refusal {
        comesBack(MadeRecords.of(BatchRecord.class, seed));
    }

    @Test
    void anyRecordIsWrittenAsTheSchemasWantIt() throws Refusal {
        Mesa.schema();
        for (long seed = 0; seed < 100; seed++) Mesa.accepts(written(MadeRecords.of(BatchRecord.class, seed)));
    }

    @Test
    void aRecordWithEveryMemberComesBackAsItself() throws Refusal {
        comesBack(FullRecords.of(BatchRecord.class));
        Mesa.accepts(written(FullRecords.of(BatchRecord.class)));
    }

    @Test
    void theDemonstrationBatchesComeBack() throws Exception {
        for (var batch : demonstration()) comesBack(batch);
        Mesa.schema();
        for (var batch : demonstration()) Mesa.accepts(written(batch));
    }

    private static List<BatchRecord> demonstration() {
        return DemonstrationRecords.asWritten().all().stream()
                .filter(BatchRecord.class::isInstance)
                .map(BatchRecord.class::cast)
                .toList();
    }

    /** What BatchML has a place for stands there, and not in our data set. */
    @Test
    void whatBatchmlHasAPlaceForIsReadWithoutOurDataSet() throws Exception {
        for (var batch : demonstration()) {
            var document = new String(written(batch), StandardCharsets.UTF_8);
            var alone = document.replaceAll("(?s)<DataSets>.*</DataSets>", "");
            assertThat(alone).isNotEqualTo(document);
            var read = only(read(alone.getBytes(StandardCharsets.UTF_8)));
            assertThat(read.header().batchNumber()).isEqualTo(batch.header().batchNumber());
            assertThat(read.header().productCode()).isEqualTo(batch.header().productCode());
            assertThat(read.header().masterRecordVersion())
                    .isEqualTo(batch.header().masterRecordVersion());
            assertThat(read.steps())
                    .extracting(Step::name, Step::start, Step::end, Step::performedBy, Step::verifiedBy)
                    .isEqualTo(batch.steps().stream()
                            .map(step ->
                                    tuple(step.name(), step.start(), step.end(), step.performedBy(), step.verifiedBy()))
                            .toList());
            assertThat(read.steps().stream().flatMap(step -> step.parameters().stream()))
                    .extracting(ProcessParameter::name, ProcessParameter::actual, ProcessParameter::uom)
                    .isEqualTo(batch.steps().stream()
                            .flatMap(step -> step.parameters().stream())
                            .map(one -> tuple(one.name(), one.actual(), one.uom()))
                            .toList());
            assertThat(read.materials())
                    .extracting(MaterialUse::materialCode, MaterialUse::lot, MaterialUse::actual)
                    .containsExactlyInAnyOrderElementsOf(batch.materials().stream()
                            .map(one -> tuple(one.materialCode(), one.lot(), one.actual()))
                            .toList());
            assertThat(read.qcResults())
                    .extracting(QcResult::test, QcResult::method, QcResult::result, QcResult::uom)
                    .isEqualTo(batch.qcResults().stream()
                            .map(one -> tuple(one.test(), one.method(), one.result(), one.uom()))
                            .toList());
            assertThat(read.inProcessTests())
                    .extracting(InProcessTest::stepNumber, InProcessTest::test, InProcessTest::result)
                    .isEqualTo(batch.inProcessTests().stream()
                            .map(one -> tuple(one.stepNumber(), one.test(), one.result()))
                            .toList());
            assertThat(read.signatures())
                    .extracting(RecordSignature::signedBy, RecordSignature::at)
                    .isEqualTo(batch.signatures().stream()
                            .map(one -> tuple(one.signedBy(), one.at()))
                            .toList());
        }
    }

    @Test
    void aDocumentThatWasChangedAfterItsExportIsReadForWhatItSaysAndNothingIsLost() throws Exception {
        var batch = demonstration().get(0);
        var document = new String(written(batch), StandardCharsets.UTF_8);
        var step = batch.steps().get(0).name();
        var reading = read(document.replace("<Description>" + step + "<", "<Description>Something else<")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems())
                .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("intake.problem.batchml.own-changed"));
        var read = only(reading);
        assertThat(read.steps().get(0).name()).isEqualTo("Something else");
        assertThat(read.identity()).isNull();
        assertThat(read.unmapped())
                .anySatisfy(one -> assertThat(one.path()).endsWith("DataSet#/identity/chainOfIdentityId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no member",
                "/steps/99999999999|\"x\"",
                "/header|true",
                "/steps/0/start|\"noon\"",
                "/x|{",
                "/steps/0|\"a\"",
                "||||"
            })
    void aDataSetThatMakesNoRecordIsSaidAndTheRestIsRead(String line) throws Exception {
        var document = new String(written(demonstration().get(0)), StandardCharsets.UTF_8);
        var reading = read(document.replaceAll(
                        "(?s)<DelimitedData>.*</DelimitedData>", "<DelimitedData>" + line + "</DelimitedData>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems())
                .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("intake.problem.batchml.own-changed"));
        assertThat(only(reading).steps()).isNotEmpty();
        assertThat(new String(CanonicalJson.write(only(reading).unmapped()), StandardCharsets.UTF_8))
                .contains("DataSet");
    }

    @Test
    void aMemberThatIsDeeperThanAnyRecordIsNotFollowed() throws Exception {
        var document = new String(written(demonstration().get(0)), StandardCharsets.UTF_8);
        var deep = "/a".repeat(200_000) + "|true";
        var reading = read(document.replaceAll(
                        "(?s)<DelimitedData>.*</DelimitedData>", "<DelimitedData>" + deep + "</DelimitedData>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(only(reading).steps()).isNotEmpty();
    }

    @Test
    void aRecordTooLongToBeReadAgainIsRefused() {
        var full = FullRecords.of(BatchRecord.class);
        var texts = Collections.nCopies(15_000, new Unmapped("/x", "y".repeat(3_000)));
        assertThatThrownBy(() -> written(Leftovers.in(full, texts)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.batchml-too-large"));
    }

    @Test
    void theRealRecordComesBackWithItsLeftovers() throws Exception {
        try (var in = Files.newInputStream(Shared.file("data/isa88/samples/ProductionBatchRecord_Example_v06.xml"))) {
            var record = only(BatchmlReader.read(in, ZoneId.of("Asia/Shanghai")));
            assertThat(record.unmapped()).isNotEmpty();
            comesBack(record);
        }
    }

    @Test
    void theTrailIsToldAsChangesThatAreNoPartOfTheRecord() throws Refusal {
        var record = FullRecords.of(BatchRecord.class);
        var document = new String(written(record), StandardCharsets.UTF_8);
        assertThat(document)
                .contains("<RecordReference>BR-2026-0001/v2#/steps/0/name</RecordReference>")
                .contains("<ValueString>Thaw</ValueString>")
                .contains("changed to: Thawing")
                .contains("misread &lt;figure&gt; &amp; \u66f4\u6b63")
                .contains("record.revised by \u674e Recorder (recorder)")
                .contains("2026-03-01T10:00:00.123456+08:00");
        var reading = read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(only(reading).amendments()).isEqualTo(record.amendments());
        assertThat(reading.problems())
                .filteredOn(problem -> problem.code().equals("intake.problem.batchml.trail-not-taken"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.severity()).isEqualTo(ReadingProblem.Severity.NOTE);
                    assertThat(note.arguments()).containsExactly("4");
                });
    }
}
