package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is entered in a form, or sent as JSON, becomes the record that the same words in a workbook become. */
class EnteredRecordTest {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");

    private static Reading donation(Map<String, String> more) {
        var entered = new HashMap<>(Map.of("0-donationId", "DN-1", "0-donorCode", "D-1", "0-origin", "AUTOLOGOUS"));
        entered.putAll(more);
        return EnteredRecord.read(RecordKind.DONATION, entered, SITE);
    }

    private static List<String> said(Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.severity() + " " + problem.place() + " "
                        + problem.code().replace("intake.problem.", ""))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void aFullRecordOfEveryKindIsToldByItsFormAndComesBack(RecordKind kind) {
        var record = (Kept) FullRecords.of(kind.type());
        var reading = EnteredRecord.read(kind, EnteredRecord.filled(record), ZoneId.of("Europe/Madrid"));
        assertThat(reading.records()).containsExactly(record);
        assertThat(reading.keepable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void anEmptyFormNamesWhatMustBeSaidAtItsPlace(RecordKind kind) {
        var reading = EnteredRecord.read(kind, Map.of("0-nothing", "x", "junk", "y", "99-zz", "z"), SITE);
        assertThat(reading.records()).isEmpty();
        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() == ReadingProblem.Severity.ERROR)
                .hasSizeGreaterThanOrEqualTo(kind.naming().size());
    }

    @ParameterizedTest
    @CsvSource({
        "2-collection.start, 2026-03-01 09:30, 2026-03-01T09:30+08:00",
        "2-collection.start, 2026-03-01T09:30:01Z, 2026-03-01T09:30:01Z",
        "2-collection.start, 2026-03-01 09:30 +02:00, 2026-03-01T09:30+02:00",
        "2-collection.siteApprovedUntil, 2026/3/1, 2026-03-01",
        "2-collection.quantity.value, <0.50, <0.50",
        "2-collection.cellSource, bone marrow, marrow",
        "2-collection.cellSource, 骨髓, marrow",
        "5-receipt.packageIntact, 否, false",
        "0-bloodGroup, '=1+1', '=1+1'"
    })
    void eachKindOfFieldTakesWhatAPersonWrites(String place, String text, String kept) {
        var reading = donation(Map.of(place, text));
        assertThat(reading.keepable()).as(said(reading).toString()).isTrue();
        var pointer = "/" + place.substring(place.indexOf('-') + 1).replace('.', '/');
        assertThat(CanonicalJson.leaves(reading.records().get(0))).containsEntry(pointer, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "2-collection.start, 03/04/2026, not-a-time",
        "2-collection.start, yesterday, not-a-time",
        "2-collection.siteApprovedUntil, 2026-02-30, not-a-day",
        "5-receipt.packageIntact, perhaps, not-yes-or-no",
        "0-origin, somebody's, not-in-list"
    })
    void whatCannotBeReadIsAMistakeAtItsPlaceAndNeverGuessed(String place, String text, String code) {
        var reading = donation(Map.of(place, text));
        assertThat(said(reading)).contains("ERROR " + place + " " + code);
        assertThat(reading.keepable()).isFalse();
    }

    @Test
    void aWordWhereANumberIsAskedForIsKeptAndSaid() {
        var reading = donation(Map.of("0-ageYears", "adult"));
        assertThat(said(reading)).containsExactly("WARNING 0-ageYears not-a-number");
        assertThat(((Donation) reading.records().get(0)).ageYears()).isEqualTo("adult");
    }

    @Test
    void rowsLeftEmptyAreNoEntriesAndTheirOrderStays() {
        var reading = donation(Map.of("4.7-containerId", "B", "4.2-containerId", "A", "4.3-label", "   "));
        assertThat(((Donation) reading.records().get(0)).containers())
                .extracting(container -> container.containerId())
                .containsExactly("A", "B");
        assertThat(said(donation(Map.of("4.1-label", "x")))).contains("WARNING 4.1-containerId must-missing");
    }

    @Test
    void theRowAtTheLimitIsTakenAndOneBeyondIsAMistake() {
        assertThat(donation(Map.of("4.499-containerId", "A")).keepable()).isTrue();
        assertThat(said(donation(Map.of("4.500-containerId", "A")))).contains("ERROR 4.500-containerId too-many-rows");
    }

    @Test
    void aRowThatBelongsNowhereIsAMistake() {
        var entered = new HashMap<>(EnteredRecord.filled((Kept) FullRecords.of(RecordKind.BATCH_RECORD.type())));
        var by = entered.keySet().stream()
                .filter(name -> name.endsWith("-belongs"))
                .findFirst()
                .orElseThrow();
        entered.put(by, "no such step");
        assertThat(said(EnteredRecord.read(RecordKind.BATCH_RECORD, entered, SITE)))
                .contains("ERROR " + by + " belongs-to-unknown");
        entered.remove(by);
        assertThat(said(EnteredRecord.read(RecordKind.BATCH_RECORD, entered, SITE)))
                .contains("ERROR " + by + " belongs-nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "'; drop table x; --", "${7*7}", "名\u202e字", "a\r\nb"})
    void hostileTextsStayTexts(String text) {
        var reading = donation(Map.of("0-tissueType", text));
        assertThat(((Donation) reading.records().get(0)).tissueType()).isEqualTo(text.replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u001bb", "\ud800"})
    void charactersThatCannotBeKeptAreRefused(String text) {
        assertThat(said(donation(Map.of("0-tissueType", text)))).contains("ERROR 0-tissueType cell-characters");
    }

    private static Reading json(String text, RecordKind kind) throws Exception {
        return SourceFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SITE, kind);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void jsonOfEveryKindIsReadBareOrAsTheHouseTellsIt(RecordKind kind) throws Exception {
        var record = (Kept) FullRecords.of(kind.type());
        var bare = new String(CanonicalJson.write(record), StandardCharsets.UTF_8);
        assertThat(json(bare, kind).records()).containsExactly(record);
        assertThat(json("{\"kind\":\"" + kind + "\",\"record\":" + bare + ",\"number\":\"XX\"}", null)
                        .records())
                .containsExactly(record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1}", "{\"donationId\":5}", "{\"nosuch\":\"x\"}", "{\"origin\":\"X\"}"})
    void jsonThatIsNoSuchRecordIsRefusedWithItsPlace(String text) {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                Refusal.class, () -> json(text, RecordKind.DONATION))
                        .code())
                .isEqualTo("intake.json-unfit");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, () -> json(text, null))
                        .code())
                .isIn("intake.not-json", "intake.json-malformed");
    }

    @Test
    void jsonWithoutANameIsAMistake() throws Exception {
        assertThat(said(json("{\"donorCode\":\"D\"}", RecordKind.DONATION))).contains("ERROR /donationId name-missing");
    }
}
