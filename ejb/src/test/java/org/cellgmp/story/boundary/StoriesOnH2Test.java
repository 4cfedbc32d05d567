package org.cellgmp.story.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.genealogy.control.Hearing;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialUse;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.boundary.SampleRecords;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A batch told with the lots that went into it, the field that a corrected result belongs to, and the trail on paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesOnH2Test {
    private static final Actor RECORDER = new Actor("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER));

    private final House house = new House(TestDatabase.h2(), Hearing.class);

    @AfterAll
    void close() {
        house.close();
    }

    private String keep(Kept record) throws Exception {
        return house.act(RECORDER, () -> house.the(Records.class).keep(record, null, "as executed"))
                .number();
    }

    private static BatchRecord using(String batch, String code, String lot) {
        var header =
                new BatchHeader(batch, "P-1", "Invented", null, null, null, null, null, null, null, null, null, null);
        var material =
                new MaterialUse("1", code, "Invented", lot, null, null, null, null, null, null, null, null, null, null);
        return new BatchRecord(
                header,
                null,
                null,
                null,
                List.of(material),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void theLotsThatWentIntoABatchAreInItsStory() throws Exception {
        var lot = keep(SampleRecords.lot("MED", "M-1"));
        var other = keep(SampleRecords.lot("MED", "M-2"));
        var batch = keep(using("ST-1", "MED", "M-1"));

        var story = house.act(RECORDER, () -> house.the(BatchStories.class).of(batch, null, 50));

        assertThat(story.events().items()).extracting(EventView::about).containsExactly(lot + "/v1", batch + "/v1");
        assertThat(story.followed()).containsOnlyKeys("BR", "ML");
        assertThat(story.followed().get("ML")).containsExactly(lot).doesNotContain(other);
        assertThatThrownBy(() ->
                        house.act(RECORDER, () -> house.the(BatchStories.class).of("BR-1999-0001", null, 50)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aCorrectedResultIsFoundByItsTestAndPrinted() throws Exception {
        var batch = keep(SampleRecords.batch("ST-2", "95"));
        house.act(
                RECORDER,
                () -> house.the(Records.class)
                        .revise(batch, 1, SampleRecords.batch("ST-2", "96"), null, "misread (invented)"));
        var asked = new TrailQuery(null, batch, null, null, "viability", null, null, Set.of());

        assertThat(house.act(RECORDER, () -> house.the(Trail.class).search(asked, null, 50))
                        .items())
                .extracting(EventView::reason)
                .containsExactly("misread (invented)");

        var pdf = house.act(RECORDER, () -> house.the(TrailPrints.class).pdf(asked, false, act -> "told: " + act));
        assertThat(new String(pdf, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF");
        try (var read = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Audit trail", batch, "viability", "Rec Order (invented)", "Page 1 of 1")
                    .contains("misread (invented)", "95", "96");
        }
        assertThat(house.heard().isEmpty()).isFalse();
    }
}
