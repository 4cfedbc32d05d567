package org.cellgmp.web.recordkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom the pages offer to enter records of a kind: as the doors say, no more and no less. */
class KindPagesTest {
    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleMayKeepWhatItsDoorsTake(Role role) {
        var page = Rendering.as(Language.ENGLISH, "/records", null, role);
        boolean all = role == Role.PRODUCTION_RECORDER || role == Role.QC_ANALYST;
        for (var kind : RecordKind.values())
            assertThat(page.mayKeep(kind))
                    .as(kind.name())
                    .isEqualTo(all || role == Role.REGULATORY_WRITER && kind == RecordKind.TRIAL_PROTOCOL);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWriterIsOfferedTheFormOfProtocolsAlone(Language language) {
        var page = Rendering.as(language, "/records", null, Role.REGULATORY_WRITER);
        var lines = RecordLayout.all().stream()
                .map(layout -> new RecordPages.Line(
                        page.pick(layout.title(), layout.titleChinese()),
                        page.pick(layout.says(), layout.saysChinese()),
                        "/records/" + layout.kind().plural(),
                        page.mayKeep(layout.kind())
                                ? "/records/" + layout.kind().plural() + "/new"
                                : null,
                        "/import/template/" + layout.workbook() + ".xlsx",
                        1))
                .toList();
        var html = Rendering.html(
                View.of("recordkeeping/kinds").with("lines", lines).with("mayEnter", true), page);
        assertThat(html.split("/new\"", -1)).hasSize(2);
        assertThat(html).contains("/records/trial-protocols/new\"");
        for (var may : List.of(true, false)) {
            var list = Rendering.html(
                    View.of("recordkeeping/list")
                            .with("layout", RecordLayout.of(RecordKind.TRIAL_PROTOCOL))
                            .with("base", "/records/trial-protocols")
                            .with("words", null)
                            .with("rows", List.of())
                            .with("next", null)
                            .with("mayImport", may),
                    page);
            assertThat(list.contains("/records/trial-protocols/new")).isEqualTo(may);
        }
    }
}
