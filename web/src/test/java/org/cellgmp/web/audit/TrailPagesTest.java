package org.cellgmp.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailPagesTest {
    private static final String NASTY = "<script>alert(1)</script>\"'&";

    private static EventView event(long id, String act, String about, String reason, List<Change> changes) {
        return new EventView(
                id,
                "00000000-0000-4000-8000-000000000000",
                Instant.parse("2026-03-01T00:15:30.123456Z"),
                "Asia/Shanghai",
                "lin.wei",
                "Lin " + NASTY,
                List.of("qa-manager"),
                act,
                about,
                reason,
                "192.0.2.7",
                Map.of("what", NASTY),
                changes,
                "f".repeat(64));
    }

    private static String html(View view, Language language) {
        var html = Rendering.html(view, Rendering.as(language, "/trail", "act=x&record=%22%3E", Role.INSPECTOR));
        assertThat(html).doesNotContain("⌈", "<script>alert", "style=\"");
        return html;
    }

    @ParameterizedTest
    @EnumSource
    void theListShowsMicrosecondsAtTheSiteAndLinksRecordAndEvent(Language language) {
        var filter = new TrailFilter();
        filter.record = NASTY;
        filter.person = filter.act = filter.from = filter.to = filter.reasonMissing = "";
        var events = List.of(
                event(
                        7,
                        "deviation.opened",
                        "BR-2026-0014/v2#/steps/4",
                        NASTY,
                        List.of(new Change("BR-2026-0014/v2#/a", null, NASTY))),
                event(6, "act.unheard-of", null, null, List.of()));
        var html = html(
                View.of("audit/trail")
                        .with("filter", filter)
                        .with("events", new Page<>(events, "2026-03-01T00:15:30.123456Z_6"))
                        .with("stretches", Stretch.of(events, false))
                        .with("remarks", List.of())
                        .with("fields", List.of())
                        .with("often", List.of()),
                language);
        assertThat(html)
                .contains("2026-03-01 08:15:30.123456 +08:00", "href=\"/trail/7\"", "act.unheard-of")
                .contains("/batches/BR-2026-0014?version=2#/steps/4")
                .contains("/trail/export.csv?act=x&amp;record=%22%3E");
    }

    @ParameterizedTest
    @EnumSource
    void nothingFoundSaysWhatToDo(Language language) {
        var filter = new TrailFilter();
        filter.record = filter.person = filter.act = filter.from = filter.to = filter.reasonMissing = "";
        var html = html(
                View.of("audit/trail")
                        .with("filter", filter)
                        .with("events", new Page<EventView>(List.of(), null))
                        .with("stretches", List.<Stretch>of())
                        .with("remarks", List.of())
                        .with("fields", List.of())
                        .with("lookedBackTo", Instant.parse("2026-03-01T00:15:30Z"))
                        .with("often", List.of()),
                language);
        assertThat(html).contains("class=\"empty\"", "role=\"status\"").doesNotContain("export.csv");
    }

    @ParameterizedTest
    @EnumSource
    void theStoryOfABatchSaysWhichRecordsAreFollowed(Language language) {
        var told = org.cellgmp.web.page.Story.told(
                Rendering.as(language, "/stories/BR-2026-0014", null, Role.INSPECTOR),
                event(
                        7,
                        "deviation.opened",
                        "DV-2026-0001",
                        NASTY,
                        List.of(new Change("DV-2026-0001#/a", "x", NASTY))));
        var html = html(
                View.of("audit/story")
                        .with("batch", "BR-2026-0014")
                        .with("followed", Map.of("DV", List.of("DV-2026-0001")))
                        .with("story", new Page<>(List.of(told), null)),
                language);
        assertThat(html).contains("href=\"/deviations/DV-2026-0001\"", "id=\"event-7\"", "<del>x");
    }

    @Test
    void eventsOfOnePersonStandTogetherFromTheSignInOnAndTheSystemIsFolded() {
        var system = new EventView(
                1,
                "e",
                Instant.parse("2026-03-01T00:15:30Z"),
                "UTC",
                "system",
                "CellGMP",
                List.of(),
                "job.started",
                null,
                null,
                null,
                Map.of(),
                List.of(),
                "d");
        var events = List.of(
                event(9, "record.revised", null, null, List.of()),
                event(8, "identity.signed-in", null, null, List.of()),
                event(7, "record.revised", null, null, List.of()),
                system,
                system);
        var stretches = Stretch.of(events, false);
        assertThat(stretches).extracting(stretch -> stretch.events().size()).containsExactly(2, 1, 2);
        assertThat(stretches).extracting(Stretch::folded).containsExactly(false, false, true);
        assertThat(Stretch.of(events, true)).extracting(Stretch::folded).containsOnly(false);
    }

    @ParameterizedTest
    @EnumSource
    void anEventShowsEverythingAndWhetherItsBytesStillFit(Language language) {
        var event = event(
                7,
                "record.revised",
                "BR-2026-0014/v2",
                null,
                List.of(new Change("BR-2026-0014/v2#/a", "25.0", "26.0")));
        var good = html(View.of("audit/event").with("event", event).with("intact", true), language);
        var bad = html(View.of("audit/event").with("event", event).with("intact", false), language);
        assertThat(good)
                .contains("2026-03-01 00:15:30.123456", "Asia/Shanghai", "192.0.2.7", "f".repeat(64))
                .contains("<del>25", "<ins>26", "href=\"/trail?record=BR-2026-0014\"");
        assertThat(bad).isNotEqualTo(good);
    }
}
