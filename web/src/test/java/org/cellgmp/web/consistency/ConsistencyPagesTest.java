package org.cellgmp.web.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.cellgmp.consistency.ConsistencyReport;
import org.cellgmp.consistency.Disagreement;
import org.cellgmp.consistency.Disagreement.Kind;
import org.cellgmp.consistency.Disagreement.Side;
import org.cellgmp.consistency.UsedIn;
import org.cellgmp.document.CellUse;
import org.cellgmp.document.DocumentState;
import org.cellgmp.dossier.Filing;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereACellIsUsedSaysWhatWasPrintedAndWhereItIsFiled(Language language) {
        var use = new CellUse(
                "DC-2026-0001",
                2,
                true,
                DocumentState.APPROVED,
                "3.2.R",
                "<Title>",
                "标题",
                "P-1",
                1,
                List.of("/a/result"));
        var html = Rendering.html(
                View.of("consistency/uses")
                        .with("asked", "BR-2026-0001#/a/result")
                        .with(
                                "uses",
                                List.of(new UsedIn(
                                        use,
                                        "91.5",
                                        "88.0",
                                        true,
                                        List.of(
                                                new Filing("DC-2026-0001/v2", "DO-2026-0001", null, null, "T"),
                                                new Filing(
                                                        "DC-2026-0001/v2", "DO-2026-0001", Region.CN, "0000", "T"))))),
                Rendering.as(language, Role.REGULATORY_WRITER));
        assertThat(html)
                .contains("<del>91.5</del> <ins>88.0</ins>", "/dossiers/DO-2026-0001/sequences/cn-0000")
                .contains("href=\"/batches/BR-2026-0001#/a/result\"")
                .contains(language == Language.ENGLISH ? "Outdated" : "已过时")
                .doesNotContain("<Title>")
                .doesNotContain("consistency.");
        assertThat(Rendering.html(View.of("consistency/uses"), Rendering.as(language, Role.REGULATORY_WRITER)))
                .contains("name=\"of\"");
        assertThat(Rendering.html(
                        View.of("consistency/uses").with("asked", "BR-2026-0009"),
                        Rendering.as(language, Role.REGULATORY_WRITER)))
                .contains(language == Language.ENGLISH ? "No document prints it" : "没有文件引用它");
    }

    @Test
    void aCellIsNamedWithOrWithoutAVersion() throws Refusal {
        assertThat(UsesPages.cell("BR-2026-0001")).hasToString("BR-2026-0001/v1");
        assertThat(UsesPages.cell("BR-2026-0001#/a/v1")).hasToString("BR-2026-0001/v1#/a/v1");
        assertThat(UsesPages.cell("BR-2026-0001/v3#/a")).hasToString("BR-2026-0001/v3#/a");
        for (var wrong : List.of("B1", "BR-2026-0001#a", "BR-2026-0001/x", ""))
            assertThatThrownBy(() -> UsesPages.cell(wrong)).as(wrong).isInstanceOf(Refusal.class);
    }
}
