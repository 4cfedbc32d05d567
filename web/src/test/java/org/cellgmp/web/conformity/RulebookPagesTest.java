package org.cellgmp.web.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.conformity.KeptRulebook;
import org.cellgmp.conformity.Rerun;
import org.cellgmp.ground.Role;
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
}
