package org.cellgmp.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.Narrowing;
import org.cellgmp.worklist.SavedView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorklistPageTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhyEachThingIsHereAndWhenItIsDue(Language language) {
        var page = Rendering.as(language, "/worklist", "show=findings&after=x", Role.QA_MANAGER);
        var items = new ArrayList<Item>();
        for (int i = 1; i <= 36; i++) {
            var batch = "BR-2026-00" + (10 + i);
            items.add(new Item(
                    Concern.FINDINGS,
                    i < 4 ? Item.Weight.CRITICAL : Item.Weight.MAJOR,
                    batch,
                    "26-0" + (10 + i) + " · CART-19",
                    i < 4 ? "worklist.findings-both" : "worklist.findings-major",
                    List.of("2", "3"),
                    null));
        }
        items.add(new Item(
                Concern.DEVIATIONS,
                Item.Weight.MAJOR,
                "DV-2026-0007",
                "<b>pump</b>",
                "worklist.deviation-classified",
                List.of(),
                LocalDate.parse("2026-03-07")));
        var chips = WorklistFilter.concerns(page, Arrays.asList(Concern.values()), Concern.FINDINGS);
        assertThat(chips.get(0).href()).isEqualTo("/worklist");
        assertThat(chips.get(1).href()).isEqualTo("/worklist?show=trail");
        assertThat(chips.get(3).href()).isEqualTo("/worklist?show=deviations");
        var html = Rendering.html(
                View.of("worklist/worklist")
                        .with("acts", List.of(org.cellgmp.worklist.BulkAct.values()))
                        .with("chips", chips)
                        .with("weights", WorklistFilter.weights(page, null))
                        .with("dues", WorklistFilter.dues(page, Narrowing.Due.OVERDUE))
                        .with("narrowing", new Narrowing(null, null, Narrowing.Due.OVERDUE, "a\"b"))
                        .with(
                                "views",
                                List.of(new SavedView(7, "Mine <i>", "/worklist?due=overdue", false, true, "Lin")))
                        .with("tasks", WorklistPages.tasks(page, items))
                        .with("next", "deviations.x")
                        .with("maySave", true)
                        .with("mayImport", false),
                page);
        assertThat(html)
                .contains("/batches/BR-2026-0011", "/deviations/DV-2026-0007", "2026-03-07", "after=deviations.x")
                .contains(language == Language.ENGLISH ? "2 days over" : "逾期 2 天")
                .doesNotContain("\u2308", "<b>pump");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyListSaysHowSomethingComesHere(Language language) {
        var page = Rendering.as(language, "/worklist", null, Role.PRODUCTION_RECORDER);
        var html = Rendering.html(
                View.of("worklist/worklist")
                        .with("acts", List.of(org.cellgmp.worklist.BulkAct.values()))
                        .with("chips", List.of())
                        .with("weights", List.of())
                        .with("dues", List.of())
                        .with("narrowing", Narrowing.NONE)
                        .with("views", List.of())
                        .with("tasks", List.of())
                        .with("next", null)
                        .with("maySave", true)
                        .with("mayImport", true),
                page);
        assertThat(html).contains("class=\"empty\"", "href=\"/import\"").doesNotContain("\u2308");
    }
}
