package org.cellgmp.web.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StylePageTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void showsEveryComponentInBothLanguagesAndObeysTheContentPolicy(Language language) {
        var page = Rendering.as(language, Role.QA_MANAGER);
        var html = Rendering.html(
                View.of("style/style").with("pages", List.of(page.in(Language.ENGLISH), page.in(Language.CHINESE))),
                page);
        assertThat(html)
                .contains("0.8 below", "低于限度 0.8", "pending source check", "原文待核")
                .doesNotContain("\u2308", "style=\"", "onclick", "<style", "javascript:");
    }
}
