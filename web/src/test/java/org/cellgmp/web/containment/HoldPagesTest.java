package org.cellgmp.web.containment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.containment.HeldUse;
import org.cellgmp.containment.HoldRow;
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.HoldView;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldPagesTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-09T12:00:00+08:00");
    private static final HeldUse OPEN = new HeldUse("HD-2026-0001", "MED / L-1", "BR-2026-0001", "B-1", 1, null, null);
    private static final HeldUse JUDGED = new HeldUse(
            "HD-2026-0001",
            "MED / L-1",
            "BR-2026-0002",
            "B-2",
            1,
            NOON,
            new HeldUse.Settled("No effect", "DV-2026-0001", "qa", "Qual Ity", NOON, "SG-2026-0001"));

    private static HoldView hold(HoldState state) {
        return new HoldView(
                "HD-2026-0001",
                new Thing(ThingKind.LOT, "MED", "L-1"),
                "ML-2026-0001",
                "Leak",
                "DV-2026-0001",
                "rec",
                "Rec Order",
                NOON,
                state,
                state == HoldState.LIFTED
                        ? new HoldView.Lifted("Cleared", "qa", "Qual Ity", NOON, "SG-2026-0002")
                        : null,
                List.of(OPEN, JUDGED),
                List.of(new HoldView.Passage("BR-2026-0003", "DP-2026-0001", NOON)),
                Map.of());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aHoldShowsWhatWasUsedMeanwhileAndWhichReleasesStandOnIt(Language language) {
        for (var state : HoldState.values()) {
            var html = Rendering.html(
                    View.of("containment/hold")
                            .with("hold", hold(state))
                            .with("actions", List.of())
                            .with("mayAccept", true)
                            .with("signatures", List.of())
                            .with("story", List.of()),
                    Rendering.as(language, Role.QA_MANAGER));
            assertThat(html)
                    .doesNotContain("\u2308")
                    .contains("/holds/HD-2026-0001/uses/BR-2026-0001", "DP-2026-0001", "/deviations/DV-2026-0001");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListAndTheFormAreInBothLanguages(Language language) {
        var rows = new ArrayList<HoldRow>();
        for (var kind : ThingKind.values())
            for (var state : HoldState.values())
                rows.add(new HoldRow(
                        "HD-2026-0001", new Thing(kind, null, "X"), null, "Leak", null, "Rec", NOON, state, 2));
        var page = Rendering.as(language, Role.QA_MANAGER);
        assertThat(Rendering.html(
                        View.of("containment/list")
                                .with("rows", rows)
                                .with("next", null)
                                .with("words", null)
                                .with("states", List.of())
                                .with("mayPlace", true),
                        page))
                .doesNotContain("\u2308");
        var entered = new HoldForm(null, "ROOM", null, "R-7", "Mould", null, "3");
        assertThat(Rendering.html(
                        View.of("containment/new")
                                .with("entered", entered)
                                .with("thing", null)
                                .with("releases", 3)
                                .with("problems", List.of()),
                        page))
                .doesNotContain("\u2308")
                .contains("R-7", "Mould", "name=\"passages\" value=\"3\"");
    }
}
