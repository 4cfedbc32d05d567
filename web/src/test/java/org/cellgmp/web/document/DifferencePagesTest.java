package org.cellgmp.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellgmp.difference.Difference;
import org.cellgmp.difference.DifferenceKind;
import org.cellgmp.difference.Differences;
import org.cellgmp.difference.RowDifference;
import org.cellgmp.difference.Span;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferencePagesTest {
    private static View page(List<Integer> versions, Differences found, boolean pages) {
        return View.of("difference/differences")
                .with("name", "DC-2026-0001")
                .with("back", "/documents/DC-2026-0001")
                .with("versions", versions)
                .with("from", 1)
                .with("to", 2)
                .with("pages", pages)
                .with("found", found);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void changesStandAsSignAndWordWithBothValues(Language language) {
        var table = new Difference(
                DifferenceKind.CHANGED,
                "1 <Batches>",
                List.of(),
                List.of("Test", ""),
                List.of(
                        new RowDifference(
                                DifferenceKind.CHANGED,
                                List.of(
                                        new RowDifference.Cell("Viability", "Viability"),
                                        new RowDifference.Cell("97.90", "97.80"))),
                        new RowDifference(DifferenceKind.ADDED, List.of(new RowDifference.Cell("", "Dose")))),
                3);
        var text = new Difference(
                DifferenceKind.CHANGED,
                "2",
                List.of(new Span(DifferenceKind.REMOVED, "old"), new Span(DifferenceKind.ADDED, "<new>")),
                List.of(),
                List.of(),
                0);
        var html = Rendering.html(
                page(List.of(2, 1), new Differences(List.of(table, text), 4), false),
                Rendering.as(language, Role.REGULATORY_WRITER));
        assertThat(html)
                .contains("97.90", "97.80", "Dose", "1 &lt;Batches&gt;", "&lt;new&gt;", "<del>", "<ins>")
                .contains(language == Language.CHINESE ? "\u66f4\u6539" : "Changed")
                .doesNotContain("<new>", " style=");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thereMayBeNothingToCompareOrNoDifference(Language language) {
        var context = Rendering.as(language, Role.INSPECTOR);
        assertThat(Rendering.html(page(List.of(1), null, false), context)).contains("class=\"empty\"");
        assertThat(Rendering.html(page(List.of(2, 1), null, true), context)).contains("class=\"empty\"");
        assertThat(Rendering.html(page(List.of(2, 1), new Differences(List.of(), 0), true), context))
                .contains("class=\"mark good\"");
    }
}
