package org.cellgmp.web.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.Person;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that puts a quality event in somebody's hands, in both languages. */
class OwnerPagesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void aRefusedChoiceKeepsWhatWasTyped(Language language) {
        var html = Rendering.html(
                View.of("deviation/owner")
                        .with("deviation", DeviationSample.deviation())
                        .with("owner", "\"><i>")
                        .with("reason", "left <us>")
                        .with("people", List.of(new Person("qa", "Qual <Ity>", EnumSet.of(Role.QA_MANAGER))))
                        .with("problems", List.of(new Complaint("owner", "owner", "No such person.", "Another."))),
                Rendering.as(language, "/deviations/DV-2026-0001/owner", null, Role.QA_MANAGER));
        assertThat(html)
                .doesNotContain("\u2308", "\"><i>", "<us>", "<Ity>", "Re <Viewer>")
                .contains("Re &lt;Viewer&gt; (rev)", "left &lt;us&gt;", "No such person.", "value=\"3\"");
    }
}
