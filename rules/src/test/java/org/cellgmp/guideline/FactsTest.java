package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.guideline.fact.*;
import org.cellgmp.record.*;
import org.cellgmp.record.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the facts tell of a record, where it takes more than copying a member. */
class FactsTest {
    final ConformingBatch batch = new ConformingBatch();

    @ParameterizedTest
    @CsvSource({
        "2026-02-22, PBMC, 7, before",
        "2026-03-08, PBMC, 7, after",
        "2026-03-01, PBMC, 0, after",
        "2026-01-30, bone marrow, 30, early-source",
        "2026-01-30, PBSC, 30, early-source",
        "2026-01-30, \u9aa8\u9ad3, 30, early-source",
        "2026-02-28,, 1,",
        "2026-03-02,, 1, after"
    })
    void aDonorSpecimenStandsOnItsSideOfRecovery(LocalDate sampled, String source, String days, String window) {
        var at = ConformingBatch.at(sampled + "T23:00");
        batch.collection = new Collection(
                "H",
                null,
                source,
                ConformingBatch.at("2026-03-01T00:30"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new DonorTest("HIV", null, at, null, "negative", null)));
        var fact = only(DonorTestFact.class);
        assertThat(fact.daysFromRecovery()).isEqualByComparingTo(days);
        assertThat(fact.window()).isEqualTo(window);
    }

    @Test
    void onlyOpenStepsBindAPersonToARoom() {
        batch.steps.set(0, in("R-101", "open", "09:00", "10:00"));
        batch.steps.set(1, in("R-102", "open", "09:30", "10:30"));
        assertThat(all(StepFact.class)).extracting(StepFact::elsewhere).containsExactly("2", "1");
        batch.steps.set(1, in("R-102", "open", "10:00", "10:30"));
        assertThat(all(StepFact.class)).extracting(StepFact::elsewhere).containsOnlyNulls();
        batch.steps.set(1, in("R-102", "closed", "09:30", "10:30"));
        assertThat(all(StepFact.class)).extracting(StepFact::elsewhere).containsOnlyNulls();
        batch.steps.set(1, in("R-101", "open", "09:30", "10:30"));
        assertThat(all(StepFact.class)).extracting(StepFact::elsewhere).containsOnlyNulls();
    }

    @Test
    void aHoldIsAsRecordedOrTheTimeSinceTheStepAbove() {
        assertThat(all(StepFact.class).get(0).holdMinutes()).isNull();
        assertThat(all(StepFact.class).get(1).holdMinutes()).isEqualByComparingTo("14370");
        var step = batch.steps.get(1);
        batch.steps.set(
                1,
                new Step(
                        "2",
                        step.name(),
                        null,
                        "open",
                        "R-101",
                        step.start(),
                        step.end(),
                        "A",
                        "B",
                        "C",
                        new Quantity("30", "min"),
                        new Quantity("1", "h"),
                        null,
                        List.of(),
                        null));
        assertThat(all(StepFact.class).get(1).holdMinutes()).isEqualByComparingTo("30");
        assertThat(all(StepFact.class).get(1).holdLimitMinutes()).isEqualByComparingTo("60");
    }

    @ParameterizedTest
    @CsvSource({
        "SPEC-0001, true, true",
        "spec-0001 ed. 2, true, true",
        "SPEC-0001 (2), true, true",
        "SPEC-0001 edition 2, true, true",
        "SPEC-0001 ed. 1, true, false",
        "SPEC-00012, false, false",
        "SPEC-9, false, false"
    })
    void aSpecificationIsNamedByCodeOrByCodeAndEdition(String named, boolean kept, boolean inForce) {
        var header = batch.header;
        batch.header = new BatchHeader(
                "B",
                header.productCode(),
                null,
                null,
                null,
                null,
                null,
                null,
                header.productionDate(),
                null,
                null,
                named,
                null);
        var fact = only(SpecificationFact.class);
        assertThat(fact.namedIsKept()).isEqualTo(kept);
        assertThat(fact.namedWasInForce()).isEqualTo(inForce);
        assertThat(fact.inForce()).isEqualTo("SPEC-0001 ed. 2");
    }

    @Test
    void transportIsJudgedInOneUnitAndOverTheWholeJourney() {
        assertThat(only(ReceiptFact.class).degreesOutside()).isEqualByComparingTo("-1.1");
        assertThat(only(ReceiptFact.class).minutesOverTransport()).isEqualByComparingTo("-210");
        var receipt = batch.receipt;
        batch.receipt = new Receipt(
                "BAG-2",
                null,
                null,
                true,
                true,
                receipt.lowestTemperature(),
                new Quantity("46", "[degF]"),
                receipt.lowerTemperatureLimit(),
                receipt.upperTemperatureLimit(),
                receipt.longestTransport(),
                null,
                null,
                null,
                null);
        assertThat(only(ReceiptFact.class).degreesOutside()).isNull();
        assertThat(only(ReceiptFact.class).minutesOverTransport()).isNull();
        assertThat(only(ReceiptFact.class).sameContainer()).isFalse();
    }

    @Test
    void labelsLeftOutCountAsNoneAndUnreadableOnesAsUnknown() {
        batch.labels.set(0, new LabelReconciliation("L", "20", "19", null, " ", "A", "B"));
        assertThat(only(LabelFact.class).unaccounted()).isEqualByComparingTo("1");
        batch.labels.set(0, new LabelReconciliation("L", "20", "19", "some", null, "A", "B"));
        assertThat(only(LabelFact.class).unaccounted()).isNull();
        batch.labels.set(0, new LabelReconciliation("L", "20", null, "1", null, "A", "B"));
        assertThat(only(LabelFact.class).unaccounted()).isNull();
    }

    @Test
    void aSignatureIsComparedWithWhatItSigns() {
        batch.events.add(new BatchEvent(
                "EV-1",
                "exception",
                null,
                ConformingBatch.at("2026-03-02T10:30"),
                "t",
                null,
                "To be closed",
                List.of(),
                null,
                null,
                null));
        batch.signatures.clear();
        batch.signatures.add(ConformingBatch.signature("1", "performed", "A", "2026-03-02T09:59", "1"));
        batch.signatures.add(ConformingBatch.signature("2", "Approval", "B", "2026-03-02T10:31", "EV-1"));
        batch.signatures.add(ConformingBatch.signature("3", "confirmation", "B", "2026-03-02T10:31", "EV-9"));
        assertThat(all(SignatureFact.class))
                .extracting(SignatureFact::meaning)
                .containsExactly("performed", "approval", "confirmation");
        assertThat(all(SignatureFact.class).get(0).minutesBeforeAct()).isEqualByComparingTo("1");
        assertThat(all(SignatureFact.class).get(1).minutesBeforeAct()).isEqualByComparingTo("-1");
        assertThat(all(SignatureFact.class).get(2).minutesBeforeAct()).isNull();
        var event = only(EventFact.class);
        assertThat(event.approved()).isTrue();
        assertThat(event.open()).isTrue();
        assertThat(event.departure()).isTrue();
    }

    @Test
    void custodyIsFollowedForEachThingApart() {
        var custody = new ArrayList<>(batch.identity.custody());
        custody.add(new CustodyEvent(ConformingBatch.at("2026-03-01T13:00"), "vector", "X", "Y", null, null));
        batch.identity = new Identity(CellOrigin.AUTOLOGOUS, "P", null, "COI-001", List.of(), custody);
        assertThat(all(CustodyFact.class))
                .extracting(CustodyFact::previousReceivedBy)
                .containsExactly(null, "Courier One", null);
        assertThat(all(CustodyFact.class).get(1).minutesSincePrevious()).isEqualByComparingTo("1170");
    }

    @Test
    void chineseCodeWordsAreUnderstood() {
        batch.rooms.set(
                0,
                new RoomUse(
                        "R-101",
                        "B\u7ea7",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(new MonitoringResult(
                                "settle-plate", "\u52a8\u6001", "A\u7ea7", null, null, null, "\uff1c1", null)),
                        null,
                        null));
        assertThat(only(MonitoringFact.class).limitName()).isEqualTo("A/in-operation/settle-plate");
        assertThat(only(RoomFact.class).grade()).isEqualTo("B");
        var use = batch.materials.get(0);
        batch.materials.set(
                0,
                new MaterialUse(
                        "1",
                        use.materialCode(),
                        "M",
                        use.lot(),
                        null,
                        "\u5f85\u9a8c",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(only(MaterialFact.class).status()).isEqualTo("quarantine");
    }

    private static Step in(String room, String openness, String start, String end) {
        var number = room.equals("R-101") && start.equals("09:00") ? "1" : "2";
        return new Step(
                number,
                "S",
                null,
                openness,
                room,
                ConformingBatch.at("2026-03-02T" + start),
                ConformingBatch.at("2026-03-02T" + end),
                "Operator One",
                "B",
                "C",
                null,
                null,
                null,
                List.of(),
                null);
    }

    private <T extends Fact> List<T> all(Class<T> type) {
        return Facts.of(new Examined(batch.examination())).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <T extends Fact> T only(Class<T> type) {
        var facts = all(type);
        assertThat(facts).hasSize(1);
        return facts.get(0);
    }
}
