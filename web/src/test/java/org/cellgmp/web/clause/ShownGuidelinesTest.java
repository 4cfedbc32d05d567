package org.cellgmp.web.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.clause.ClauseState;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.Registers;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of guidelines with how their clauses stand: its order, its page and its workbook. */
class ShownGuidelinesTest {
    private static final List<Register> ALL =
            Registers.load(Registers.class.getClassLoader()).all();

    @ParameterizedTest
    @EnumSource(ShownGuidelines.Sort.class)
    void theMostComeFirstAndNoneIsLost(ShownGuidelines.Sort sort) throws Exception {
        var shown = ClausePagesTest.shown(ALL, sort.word());
        assertThat(shown.rows()).hasSize(ALL.size());
        assertThat(shown.rows()).extracting(sort::of).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void withoutAnOrderTheyComeAsRegisteredAndAWordThatIsNoneIsSaidSo() throws Exception {
        var shown = ClausePagesTest.shown(ALL, null);
        assertThat(shown.rows())
                .extracting(row -> row.register().guideline())
                .containsExactlyElementsOf(ALL.stream().map(Register::guideline).toList());
        for (var row : shown.rows())
            assertThat(row.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(row.clauses().size());
        assertThatThrownBy(() -> ClausePagesTest.shown(ALL, "beauty")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageLeadsToWhatEachFigureCounts(Language language) throws Exception {
        var shown = ClausePagesTest.shown(ALL, "open");
        var html = Rendering.html(
                View.of("conformity/guidelines")
                        .with("shown", shown)
                        .with("rules", List.of())
                        .with("digest", "ab".repeat(32)),
                Rendering.as(language, "/guidelines", "sort=open", Role.INSPECTOR));
        var first = shown.rows().get(0);
        assertThat(html)
                .contains("aria-sort=\"descending\"", "/guidelines/guidelines.xlsx?sort=open", "sort=overdue")
                .contains("href=\"/guidelines/" + first.register().guideline() + "?show=open\">"
                        + first.counts().get(ClauseState.OPEN) + "</a>")
                .doesNotContain("\u2308");
        assertThat(html.split("aria-sort=", -1)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWorkbookHoldsALineForEach(Language language) throws Exception {
        var shown = ClausePagesTest.shown(ALL, "clauses");
        var out = new ByteArrayOutputStream();
        try (var book = shown.book(Rendering.as(language, "/guidelines", "sort=clauses", Role.INSPECTOR))) {
            book.write(out);
        }
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = read.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(ALL.size());
            assertThat(sheet.getRow(1).getCell(1).toString())
                    .isEqualTo(shown.rows().get(0).register().guideline());
        }
    }
}
