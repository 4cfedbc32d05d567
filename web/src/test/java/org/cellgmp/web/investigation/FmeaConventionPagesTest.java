package org.cellgmp.web.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.FmeaConvention;
import org.cellgmp.policy.Edition;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FmeaConventionPagesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theConventionIsKeptByQaAndReadByOthers(Language language) {
        var at = OffsetDateTime.parse("2026-03-02T10:00:00+08:00");
        for (var kept : List.of(
                new Edition<>(0, FmeaConvention.usual(), null, null, null),
                new Edition<>(3, new FmeaConvention("125", "8"), "agreed in the review", "Invented", at)))
            for (var mayKeep : List.of(true, false)) {
                var html = Rendering.html(
                        View.of("investigation/convention")
                                .with("kept", kept)
                                .with("typed", new FmeaConvention("1o0", "9"))
                                .with("reason", "typed before")
                                .with("mayKeep", mayKeep)
                                .with("problems", List.of(new Complaint("actionFromRpn", "actionFromRpn", "no", null))),
                        Rendering.as(language, Role.QA_MANAGER));
                assertThat(html).doesNotContain("\u2308");
                assertThat(html.contains("value=\"1o0\"")).isEqualTo(mayKeep);
                assertThat(html.contains("agreed in the review")).isEqualTo(kept.edition() == 3);
            }
    }
}
