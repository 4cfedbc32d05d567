package org.cellgmp.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.cellgmp.audit.TrailForm;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.StatementRow;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Inside;
import org.cellgmp.ground.OutsideScope;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.WrittenWords;
import org.cellgmp.guideline.Statement;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.seal.boundary.Seals;
import org.cellgmp.story.BatchStory;
import org.cellgmp.story.boundary.BatchStories;
import org.cellgmp.story.boundary.TrailPrints;
import org.cellgmp.story.control.TrailPrint;
import org.junit.jupiter.api.Test;

/** What an inspection needs and what once was refused whole: the story of a batch, the trail as a file, a statement that names a neighbour. */
abstract class InspectionDoorsRoad extends VisitSite {
    private static final String NOBODY = "BR-1999-9999";

    InspectionDoorsRoad(TestDatabase database) {
        super(database);
    }

    @Test
    void theStoryOfABatchLeavesOutWhatLiesOutside() throws Exception {
        var door = method(BatchStories.class, "of");
        var visitor = visiting(open(NORTH_ONLY));
        for (var number : List.of(south.get(0), NOBODY))
            outside(
                    "inspection.outside-scope",
                    () -> through(visitor, house.the(BatchStories.class), door, number, null, Page.LARGEST));
        // Something of the south that was tied to the batch later is told neither as an event nor by its number.
        var events = as(ALL_QA, () -> house.the(Trail.class).search(TrailQuery.ALL, null, Page.LARGEST));
        var mixed = new BatchStory(
                events, java.util.Map.of("BR", List.of(north.get(0), south.get(0)), "DV", List.of(south.get(1))));
        var told = (BatchStory) through(
                visitor,
                DoorCall.of(house.the(BatchStories.class), door, north.get(0), null, Page.LARGEST),
                () -> mixed);
        assertThat(told.events().items().toString()).contains(north.get(0)).doesNotContain(south.get(0), south.get(1));
        assertThat(told.followed()).containsOnlyKeys("BR").containsEntry("BR", List.of(north.get(0)));
    }

    @Test
    void theTrailLeavesAsAFileWithWhatIsInsideOnly() throws Exception {
        var inspection = open(NORTH_ONLY);
        var visitor = visiting(inspection);
        var announce = method(Trail.class, "announceExport");
        var export = method(Trail.class, "export");
        for (var form : List.of(TrailForm.CSV, TrailForm.JSON, TrailForm.XLSX)) {
            through(visitor, house.the(Trail.class), announce, TrailQuery.ALL, form);
            var out = new ByteArrayOutputStream();
            through(visitor, house.the(Trail.class), export, TrailQuery.ALL, form, out);
            var text = WrittenWords.of(out.toByteArray());
            assertThat(text).as(form.name()).contains(north.get(0), inspection.number());
            for (var number : south) assertThat(text).as(form.name()).doesNotContain(number);
        }
        CurrentCall.end();
        var told = as(
                ALL_QA,
                () -> house.the(Trail.class)
                        .search(new TrailQuery(null, null, "trail.exported", null, null, false), null, 10));
        assertThat(told.items())
                .filteredOn(event -> inspection.number().equals(event.details().get("inspection")))
                .hasSize(3);
        var whole = new ByteArrayOutputStream();
        as(ALL_QA, () -> {
            house.the(Trail.class).export(TrailQuery.ALL, TrailForm.CSV, whole);
            return null;
        });
        assertThat(whole.toString(StandardCharsets.UTF_8)).contains(south.get(0));
    }

    @Test
    void theTrailOnPaperHoldsWhatIsInsideOnly() throws Exception {
        var pages = method(TrailPrints.class, "pdf");
        var all = as(ALL_QA, () -> house.the(TrailPrints.class).pdf(TrailQuery.ALL, false, act -> act));
        var visitor = visiting(open(NORTH_ONLY));
        TrailPrint.Words words = act -> act;
        var print = (byte[]) through(visitor, house.the(TrailPrints.class), pages, TrailQuery.ALL, false, words);
        assertThat(new String(print, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(print.length).isLessThan(all.length);
    }

    @Test
    void aStatementThatNamesANeighbourIsShownWithAGap() throws Exception {
        var get = method(Statements.class, "get");
        var view = statement(north.get(0), "also in " + south.get(0) + " (S-1-south), " + south.get(1));
        var number = "ST-2026-0001";
        var visitor = visiting(open(NORTH_ONLY));
        assertThat(Inside.EVERYTHING.withheld(view)).isSameAs(view);
        var told = (StatementView)
                through(visitor, DoorCall.of(house.the(Statements.class), get, north.get(0)), () -> view);
        assertThat(told.withholds()).isTrue();
        assertThat(told.statement().unseen()).containsExactly("also in BR-▮▮▮▮ (S-1-south), DV-▮▮▮▮");
        assertThat(told.statement().considered()).containsExactly("BR-▮▮▮▮/v1", north.get(0) + "/v1");
        assertThat(told.row().digest()).isEqualTo(view.row().digest());
        // The file is signed by its digest and cannot have gaps.
        outside(
                "inspection.outside-scope",
                () -> through(
                        visitor,
                        DoorCall.of(house.the(Statements.class), method(Statements.class, "export"), north.get(0)),
                        () -> ("{\"considered\":[\"" + south.get(0) + "\"]}").getBytes(StandardCharsets.UTF_8)));
        outside("inspection.outside-scope", () -> through(visitor, house.the(Statements.class), get, number));
    }

    @Test
    void aProofOfAnEventOutsideIsRefused() throws Exception {
        var told = as(ALL_QA, () -> house.the(Trail.class).search(TrailQuery.ALL, null, Page.LARGEST));
        long event = told.items().stream()
                .filter(one -> one.toString().contains(south.get(0)))
                .findFirst()
                .orElseThrow()
                .id();
        var visitor = visiting(open(NORTH_ONLY));
        outside(
                "inspection.outside-scope",
                () -> through(visitor, house.the(Seals.class), method(Seals.class, "proof"), event));
    }

    /** An event is asked for by a number that tells nothing; so does the refusal. */
    @Test
    void theRefusalOfAnEventNamesNothing() throws Exception {
        var told = as(ALL_QA, () -> house.the(Trail.class).search(TrailQuery.ALL, null, Page.LARGEST));
        long event = told.items().stream()
                .filter(one -> one.about() != null && one.about().startsWith(south.get(0)))
                .findFirst()
                .orElseThrow()
                .id();
        var visitor = visiting(open(NORTH_ONLY));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> through(visitor, house.the(Trail.class), method(Trail.class, "event"), event))
                .isInstanceOfSatisfying(
                        OutsideScope.class,
                        refused -> assertThat(refused.refusal().toString()
                                        + List.of(refused.refusal().arguments()))
                                .doesNotContain(south.get(0)));
    }

    @Test
    void whatNothingStandsBeforeIsToldNothing() throws Exception {
        var visitor = visiting(open(new InspectionScope(List.of(), List.of("CAR-1"), null, null)));
        Callable<Object> past = () -> {
            house.the(Trail.class).export(TrailQuery.ALL, TrailForm.CSV, new ByteArrayOutputStream());
            return null;
        };
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> as(visitor, past))
                .isInstanceOf(OutsideScope.class);
    }

    private static StatementView statement(String batch, String words) {
        var at = java.time.OffsetDateTime.parse("2026-01-05T10:00:00Z");
        var row = new StatementRow(
                "ST-2026-0001", batch, "N-1", "CAR-1", 1, "ab".repeat(32), at, "QA", 0, 0, 0, 0, 0, 0, 1);
        var neighbour = words.replaceAll(".*(BR-[0-9]+-[0-9]+).*", "$1");
        var said = new Statement(
                batch + "/v1",
                "cd".repeat(32),
                List.of(neighbour + "/v1", batch + "/v1"),
                at,
                List.of("EU"),
                "ef".repeat(32),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(words));
        return new StatementView(row, row.number(), 1, said, List.of());
    }
}
