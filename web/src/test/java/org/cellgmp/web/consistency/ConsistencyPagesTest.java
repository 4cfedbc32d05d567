package org.cellgmp.web.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.cellgmp.consistency.ConsistencyReport;
import org.cellgmp.consistency.Disagreement;
import org.cellgmp.consistency.Disagreement.Kind;
import org.cellgmp.consistency.Disagreement.Side;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsistencyPagesTest {
    private static ConsistencyReport report(int documents, Disagreement... found) {
        return new ConsistencyReport("DO-2026-0001", "P-1", documents, 0, 12, List.of(found), 3);
    }

    private static String html(ConsistencyReport report, Language language) {
        return Rendering.html(
                View.of("consistency/consistency").with("report", report),
                Rendering.as(language, Role.REGULATORY_WRITER));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachKindSaysWhatItIsWhereAndWhatToDo(Language language) {
        var all = Arrays.stream(Kind.values())
                .map(kind -> new Disagreement(
                        kind,
                        "BR-2026-0001#/tests/0/result",
                        List.of(
                                new Side("DC-2026-0001/v1", "3.2.P.5.4", "<91.5>"),
                                new Side("BR-2026-0001/v2#/tests/0/result", "", ""))))
                .toArray(Disagreement[]::new);
        var html = html(report(2, all), language);
        assertThat(html)
                .contains("href=\"/documents/DC-2026-0001?version=1\"")
                .contains("href=\"/batches/BR-2026-0001?version=2#/tests/0/result\"")
                .contains("&lt;91.5&gt;")
                .contains("/dossiers/DO-2026-0001/consistency/list.xlsx")
                .doesNotContain("<91.5>")
                .doesNotContain("consistency.")
                .doesNotContain("style=");
        for (var kind : Kind.values()) assertThat(html).contains("id=\"kind-" + kind + "\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyPlanAndOneThatAgreesSaySo(Language language) {
        assertThat(html(report(0), language))
                .contains(language == Language.ENGLISH ? "Nothing is filed yet" : "尚未放入任何文件");
        assertThat(html(report(2), language))
                .contains(language == Language.ENGLISH ? "compared agrees" : "全部一致")
                .doesNotContain("list.xlsx");
    }
}
