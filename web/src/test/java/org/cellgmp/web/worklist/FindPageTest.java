package org.cellgmp.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindPageTest {
    private static final String HOSTILE = "<script>alert(1)</script>";

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasFoundIsShownByKindAndWordsAreOnlyText(Language language) {
        var page = page(language);
        var hit = new FindPages.Hit("BR-2026-0001", "/batches/BR-2026-0001", HOSTILE, null);
        var html = html(
                page,
                HOSTILE,
                List.of(
                        new FindPages.Group("Batch records", "/batches?q=x", List.of(hit), true),
                        new FindPages.Group("CAPA", "/capas?q=x", List.of(hit), false)));
        assertThat(html)
                .doesNotContain("\u2308", HOSTILE)
                .contains("href=\"/batches/BR-2026-0001\"", page.text("find.all", "Batch records"))
                .doesNotContain(page.text("find.all", "CAPA"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoFindsNothingIsToldWhatIsSearched(Language language) {
        var page = page(language);
        assertThat(html(page, HOSTILE, List.of()))
                .doesNotContain("\u2308", HOSTILE)
                .contains(page.text("find.how"));
        assertThat(html(page, "", List.of())).contains(page.text("find.nothing-asked"));
    }

    private static PageContext page(Language language) {
        return Rendering.as(language, "/find", null, Role.QA_MANAGER);
    }

    private static String html(PageContext page, String words, List<FindPages.Group> groups) {
        return Rendering.html(View.of("worklist/find").with("words", words).with("groups", groups), page);
    }
}
