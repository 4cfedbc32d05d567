package org.cellgmp.web.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.conformity.KeptRulebook;
import org.cellgmp.conformity.Rerun;
import org.cellgmp.conformity.RulebookComparison;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.RulebookDifference;
import org.cellgmp.guideline.RulebookDifference.ClauseChange;
import org.cellgmp.guideline.RulebookDifference.Kind;
import org.cellgmp.guideline.RulebookDifference.Part;
import org.cellgmp.guideline.RulebookDifference.RuleChange;
import org.cellgmp.guideline.Wording;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulebookPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-05T09:00:00+08:00");

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatCameOutIsToldWithWhatDiffers(Language language) {
        var page = Rendering.as(language, "/statements/ST-2026-0001/again", null, Role.INSPECTOR);
        for (boolean same : List.of(true, false)) {
            var came = new Rerun(
                    "ST-2026-0001",
                    "ab".repeat(32),
                    "cd".repeat(32),
                    AT,
                    "ef".repeat(32),
                    same,
                    same ? List.of() : List.of(new Rerun.Difference("/findings/0/severity", "<MAJOR>", null)));
            var html = Rendering.html(View.of("conformity/again").with("came", came), page);
            assertThat(html).doesNotContain("\u2308").contains("data-same=\"" + same + "\"", "cd".repeat(32));
            assertThat(html.contains("&lt;MAJOR&gt;")).isEqualTo(!same);
        }
        var row = new KeptRulebook("ab".repeat(32), "cd".repeat(32), 5_000_000, 2, AT);
        for (var rows : List.of(List.of(row), List.<KeptRulebook>of()))
            assertThat(Rendering.html(
                            View.of("conformity/rulebooks").with("rows", rows).with("next", null), page))
                    .doesNotContain("\u2308")
                    .contains("/guidelines");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void twoRulebooksAreShownSideBySideAndTakenOut(Language language) throws Exception {
        var page = Rendering.as(language, "/rulebooks/compare", null, Role.INSPECTOR);
        var earlier = new KeptRulebook("ab".repeat(32), "cd".repeat(32), 5_000_000, 0, AT);
        var later = new KeptRulebook("ef".repeat(32), "01".repeat(32), 5_000_000, 1, AT);
        var title = new Wording("Title", "\u6807\u9898");
        var parts = new ArrayList<Part>();
        for (var key : List.of("severity", "limits", "message", "citations", "logic", "of-another-age"))
            parts.add(new Part(key, key.equals("limits") ? "viability/value" : "", "<80>\nA", "90"));
        var difference = new RulebookDifference(
                500,
                List.of(
                        new RuleChange(Kind.CHANGED, "a/1/1", title, parts),
                        new RuleChange(Kind.ADDED, "a/1/2", title, List.of())),
                List.of(
                        new ClauseChange(Kind.CHANGED, "a", title, "1", title, "planned", "by-rule", List.of()),
                        new ClauseChange(Kind.GONE, "a", title, "2", title, "by-some-magic", null, List.of())));
        var comparison = new RulebookComparison(earlier, later, difference);
        var view = View.of("conformity/rulebookComparison")
                .with("kept", List.of(later, earlier))
                .with("earlier", earlier.digest())
                .with("later", later.digest())
                .with("comparison", comparison)
                .with("rules", difference.rules())
                .with("clauses", difference.clauses())
                .with("next", "100");
        assertThat(Rendering.html(view, page))
                .doesNotContain("\u2308", "<80>")
                .contains(
                        "&lt;80&gt;",
                        "by-some-magic",
                        "of-another-age",
                        "a/1/2",
                        "earlier=" + earlier.digest() + "&amp;later=" + later.digest());
        for (var kept : List.of(List.of(later, earlier), List.<KeptRulebook>of()))
            assertThat(Rendering.html(View.of("conformity/rulebookComparison").with("kept", kept), page))
                    .doesNotContain("\u2308");
        var out = new ByteArrayOutputStream();
        try (var book = ComparisonBook.of(page, comparison)) {
            book.write(out);
        }
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(parts.size() + 3);
        }
    }
}
