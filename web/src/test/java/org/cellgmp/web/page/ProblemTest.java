package org.cellgmp.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    private static final Refusal MISSING = new Refusal(Refusal.Reason.UNREADABLE, "json.member-missing", "<script>");

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRefusalIsShownWithItsPlaceAndNothingInItRuns(Language language) {
        var page = Rendering.as(language, Role.QA_MANAGER);
        var html = Rendering.html(View.of("page/problem").with("problem", Problem.of(MISSING, page)), page);
        assertThat(html).contains("/&lt;script&gt;").doesNotContain("<script>").contains(language.tag());
    }

    @Test
    void problemDetailsCarryTheStatusAsANumber() {
        var json = Json.text(Problem.of(MISSING, Rendering.as(Language.ENGLISH)).members());
        assertThat(json)
                .startsWith("{\"type\":\"/problem/json.member-missing\"")
                .contains("\"status\":400")
                .contains("\"place\":\"/<script>\"");
    }

    @Test
    void aFaultShowsNothingButItsId() {
        var page = Rendering.as(Language.ENGLISH, Role.QA_MANAGER);
        var html = Rendering.html(View.of("page/problem").with("problem", Problem.fault("id-1", page)), page);
        assertThat(html).contains("id-1").doesNotContain("Exception");
    }

    @Test
    void everyStatusThatIsShownHasWordsOfItsOwn() {
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 409, 413, 415, 500}) {
            var problem = Problem.of(status, Rendering.as(Language.CHINESE));
            assertThat(problem.title()).doesNotContain("\u2308");
            assertThat(problem.detail()).doesNotContain("\u2308");
        }
        assertThat(Problem.of(418, Rendering.as(Language.ENGLISH)).title()).isEqualTo("This could not be read");
        assertThat(Problem.of(418, Rendering.as(Language.ENGLISH)).status()).isEqualTo(418);
    }
}
