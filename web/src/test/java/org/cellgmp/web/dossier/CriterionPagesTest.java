package org.cellgmp.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellgmp.criterion.Authority;
import org.cellgmp.criterion.CriterionBook;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CriterionPagesTest {
    @ParameterizedTest
    @EnumSource(Authority.class)
    void everyCriterionStandsOnItsPageAndWhatIsNotCheckedSaysWhy(Authority authority) {
        var criteria = CriterionBook.get().criteria(authority);
        for (var language : Language.values()) {
            var html = Rendering.html(
                    View.of("dossier/criteria")
                            .with("authority", authority)
                            .with("criteria", criteria)
                            .with("chips", List.of(List.of(), List.of())),
                    Rendering.as(language, "/dossiers/criteria", null, Role.REGULATORY_WRITER));
            for (var criterion : criteria)
                assertThat(html).contains("id=\"" + criterion.shown().replace(" ", "-") + "\"");
            assertThat(html.split(">Not checked<|>不检查<", -1).length - 1).isEqualTo((int)
                    criteria.stream().filter(one -> !one.checked()).count());
        }
    }
}
