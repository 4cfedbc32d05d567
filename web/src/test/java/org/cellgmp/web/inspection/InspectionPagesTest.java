package org.cellgmp.web.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.inspection.InspectionState;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.inspection.RequestState;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InspectionPagesTest {
    private static final String NASTY = "<script>alert(1)</script>\"'&";
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-09T12:00:00+08:00");
    private static final InspectionScope NARROW =
            new InspectionScope(List.of("North " + NASTY), List.of("CAR-1"), LocalDate.of(2026, 1, 1), null);

    private static InspectionView inspection(InspectionState state, InspectionScope scope) {
        return new InspectionView(
                "IN-2026-0001",
                1,
                "Authority " + NASTY,
                "L. Lin",
                scope,
                "announced",
                NOON,
                NOON.plusDays(3),
                state,
                "qa",
                "Qual Ity",
                NOON,
                state == InspectionState.ENDED ? new InspectionView.Ended("qa", "Qual Ity", NOON, "closed") : null);
    }

    private static RequestView request(RequestState state) {
        var deed = new RequestView.Deed("qa", "Qual Ity", NOON);
        boolean published = state == RequestState.PUBLISHED;
        return new RequestView(
                "IN-2026-0001",
                1,
                2,
                "Show " + NASTY,
                "L. Lin",
                NOON.plusHours(1),
                state,
                "qa",
                "Qual Ity",
                "See " + NASTY,
                deed,
                state == RequestState.ASKED ? null : deed,
                published ? deed : null,
                published ? deed : null,
                state == RequestState.WITHDRAWN ? deed : null,
                state == RequestState.WITHDRAWN ? "not needed" : null,
                true,
                published ? 3 : null,
                List.of(
                        new RequestView.Item(1, "record", "BR-2026-0001", null, deed),
                        new RequestView.Item(
                                2, "file", null, new StoredFile("a".repeat(64), 4, NASTY, "text/plain"), deed)));
    }

    private static String html(View view, Language language, Role role) {
        var html = Rendering.html(view, Rendering.as(language, role));
        assertThat(html).doesNotContain("\u2308", "<script>alert", "style=\"", "onclick");
        return html;
    }

    @ParameterizedTest
    @EnumSource
    void theScopeIsSaidAndAnEmptyOneIsSaidToBeEverything(Language language) {
        for (var state : InspectionState.values()) {
            var seen = new EventView(
                    7,
                    "e",
                    Rendering.NOW,
                    "UTC",
                    "lin",
                    "Lin " + NASTY,
                    List.of("inspector"),
                    "inspection.viewed",
                    "IN-2026-0001",
                    null,
                    null,
                    Map.of("page", "GET /batches/" + NASTY),
                    List.of(),
                    "d");
            var html = html(
                    View.of("inspection/inspection")
                            .with("inspection", inspection(state, NARROW))
                            .with(
                                    "invited",
                                    List.of(new AccountView(
                                            "lin",
                                            NASTY,
                                            Set.of(Role.INSPECTOR),
                                            true,
                                            null,
                                            true,
                                            Rendering.NOW,
                                            1,
                                            null)))
                            .with("seen", new Page<>(List.of(seen), null))
                            .with("handed", new InspectionPage.Handed("lin", "secret-once")),
                    language,
                    Role.QA_MANAGER);
            assertThat(html).contains("CAR-1", "2026-01-01", "secret-once", "/trail/7");
            boolean running = state == InspectionState.OPEN || state == InspectionState.PLANNED;
            assertThat(html.contains("/inspections/IN-2026-0001/end")).isEqualTo(running);
        }
        var whole = html(
                View.of("inspection/front").with("inspection", inspection(InspectionState.OPEN, InspectionScope.WHOLE)),
                language,
                Role.INSPECTOR);
        assertThat(whole).contains(language == Language.ENGLISH ? "Everything: all sites" : "全部：所有场地");
    }

    @ParameterizedTest
    @EnumSource
    void theFrontRoomShowsOfAnAnswerWhatWasPublished(Language language) {
        for (var state : RequestState.values()) {
            var html = html(
                    View.of("inspection/front")
                            .with("inspection", inspection(InspectionState.OPEN, NARROW))
                            .with("now", NOON.plusDays(3))
                            .with("requests", List.of(request(state).front())),
                    language,
                    Role.INSPECTOR);
            assertThat(html.contains("See ")).isEqualTo(state == RequestState.PUBLISHED);
            assertThat(html.contains("/front-room/requests/1/items/2/file")).isEqualTo(state == RequestState.PUBLISHED);
            assertThat(html.contains("/front-room/requests/1/withdraw")).isEqualTo(state.waits());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBackRoomOffersTheNextStepOnly(Language language) {
        for (var state : RequestState.values()) {
            var html = html(
                    View.of("inspection/request")
                            .with("request", request(state))
                            .with("now", NOON.plusDays(3))
                            .with("story", List.of()),
                    language,
                    Role.QA_MANAGER);
            assertThat(html.contains("/requests/1/prepare")).isEqualTo(state == RequestState.ASKED);
            assertThat(html.contains("/requests/1/check\"")).isEqualTo(state == RequestState.PREPARED);
            assertThat(html.contains("/requests/1/publish")).isEqualTo(state == RequestState.CHECKED);
        }
        var list = html(
                View.of("inspection/requests")
                        .with("inspection", inspection(InspectionState.OPEN, NARROW))
                        .with("now", NOON.plusDays(3))
                        .with("requests", List.of(request(RequestState.ASKED))),
                language,
                Role.QA_MANAGER);
        assertThat(list).contains(language == Language.ENGLISH ? "Overdue" : "已逾期", "/requests/export.xlsx");
    }

    @ParameterizedTest
    @EnumSource
    void emptyListsSayWhatWouldBeThere(Language language) {
        html(View.of("inspection/list").with("rows", List.of()), language, Role.QA_MANAGER);
        html(
                View.of("inspection/list").with("rows", List.of(inspection(InspectionState.OVER, NARROW))),
                language,
                Role.QA_MANAGER);
        html(View.of("inspection/new").with("entered", InspectionForm.BLANK), language, Role.QA_MANAGER);
        html(
                View.of("inspection/log")
                        .with("inspection", inspection(InspectionState.OPEN, NARROW))
                        .with("seen", new Page<EventView>(List.of(), null)),
                language,
                Role.QA_MANAGER);
        html(
                View.of("inspection/requests").with("inspection", inspection(InspectionState.OPEN, NARROW)),
                language,
                Role.QA_MANAGER);
    }
}
