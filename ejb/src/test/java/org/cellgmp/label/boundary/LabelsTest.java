package org.cellgmp.label.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.label.LabelOrder;
import org.cellgmp.label.LabelView;
import org.cellgmp.label.SymbolKind;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.boundary.SampleRecords;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Actor RECORDER = new Actor("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER));

    private final TestDatabase database = TestDatabase.h2();
    private final House house = new House(database);
    private String batch;

    @BeforeEach
    void aBatch() throws Exception {
        batch = house.act(
                        RECORDER,
                        () -> house.the(Records.class).keep(SampleRecords.batch("B-1", "90"), null, "as executed"))
                .number();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aPrintIsWrittenDownAndASecondAsksForAReason() throws Exception {
        var first = print("B-1", 2, null);
        assertThat(first.print().reprint()).isFalse();
        assertThat(first.drawn().runs()).isNotEmpty();
        refused("label.reprint-reason", "B-1", 1, " ");
        assertThat(print("B-1", 1, "smeared").print().reprint()).isTrue();
        var printed = house.act(RECORDER, () -> house.the(Labels.class).of(batch));
        assertThat(printed).extracting(LabelView::copies).containsExactly(1, 2);
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var events = statement.executeQuery(
                        "select act, reason from audit_event where act like 'label.%' order by id")) {
            assertThat(events.next()).isTrue();
            assertThat(events.getString(1)).isEqualTo("label.printed");
            assertThat(events.next()).isTrue();
            assertThat(events.getString(1)).isEqualTo("label.reprinted");
            assertThat(events.getString(2)).isEqualTo("smeared");
            assertThat(events.next()).isFalse();
        }
    }

    @Test
    void anIdentifierOfAnotherBatchIsNotPrinted() throws Exception {
        refused("label.not-of-batch", "B-2", 1, null);
        refused("label.not-of-batch", "(01)09506000134352(10)B-2", 1, null);
        var printed = print("(01)09506000134352(10)B-1", 1, null);
        assertThat(printed.legible()).isEqualTo("(01)09506000134352(10)B-1");
        assertThat(printed.print().content()).isEqualTo("010950600013435210B-1");
    }

    @Test
    void whatIsUnsoundOrOutOfBoundsIsRefused() {
        refused("label.unsound", "(01)09506000134353(10)B-1", 1, null);
        refused("label.nothing-to-read", " ", 1, null);
        refused("label.too-long", "A".repeat(4000), 1, null);
        refused("label.copies-out", "B-1", 0, null);
        refused("label.copies-out", "B-1", 101, null);
    }

    @Test
    void aPrintWithoutASymbolIsRefused() {
        var order = new LabelOrder("B-1", null, 1, null);
        assertThatThrownBy(
                        () -> house.act(RECORDER, () -> house.the(Labels.class).print(batch, order)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("label.no-symbol"));
    }

    private org.cellgmp.label.PrintedLabel print(String content, int copies, String reason) throws Exception {
        return house.act(
                RECORDER,
                () -> house.the(Labels.class)
                        .print(batch, new LabelOrder(content, SymbolKind.DATAMATRIX, copies, reason)));
    }

    private void refused(String code, String content, int copies, String reason) {
        assertThatThrownBy(() -> print(content, copies, reason))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
