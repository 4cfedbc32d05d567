package org.cellgmp.web.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.cellgmp.writing.Facet;
import org.cellgmp.writing.FormPreview;
import org.cellgmp.writing.FormView;
import org.cellgmp.writing.Subject;
import org.cellgmp.writing.TextDraft;
import org.cellgmp.writing.TextView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private static TextView edition(int version, String english, String approval) {
        var said = new TextDraft(
                "OVERVIEW",
                "P-1",
                "3.2.P.3.3",
                10,
                Subject.PRODUCT,
                Facet.MANUFACTURE,
                "Title <b>",
                "标题",
                english,
                "甲 {{PS-2026-0001#/code}}",
                LocalDate.of(2026, 3, 1),
                version == 2);
        return new TextView(
                "TX-2026-0001",
                version,
                said,
                "ab".repeat(32),
                version == 1 ? null : "why <so>",
                "wri",
                "Wri Ter",
                AT,
                approval,
                approval == null ? null : "App Rover",
                approval == null ? null : AT,
                2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_text_shows_both_languages_its_editions_and_what_differs(Language language) {
        var before = edition(1, "one two", "SG-2026-0001");
        var shown = edition(2, "one <three>", null);
        var view = View.of("writing/text")
                .with("editions", List.of(shown, before))
                .with("shown", shown)
                .with(
                        "changes",
                        Change.between(
                                shown.name(),
                                before.said().members(),
                                shown.said().members()))
                .with("problems", List.of());
        assertThat(html(view, language, Role.REGULATORY_APPROVER))
                .contains("id=\"/english/0\"", "&lt;three", "<del>two</del>", "/dossiers/blocks/TX-2026-0001/approval")
                .contains("PS-2026-0001#/code", "SG-2026-0001")
                .doesNotContain("<three>", "Title <b>", "/edition\"");
        assertThat(html(view, language, Role.REGULATORY_WRITER))
                .contains("/edition\"")
                .doesNotContain("/approval");
        assertThat(html(view, language, Role.INSPECTOR)).doesNotContain("/approval", "/edition\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_list_is_empty_or_names_each_and_the_form_keeps_what_was_sent(Language language) {
        for (var texts : List.of(List.<TextView>of(), List.of(edition(2, "a", null))))
            assertThat(html(View.of("writing/texts").with("texts", texts), language, Role.REGULATORY_WRITER))
                    .contains("/dossiers/blocks/new")
                    .contains(texts.isEmpty() ? "class=\"empty\"" : "TX-2026-0001/v2");
        var form = View.of("writing/textForm")
                .with("newest", edition(2, "a", null))
                .with("sent", Map.of("english", "kept <words>", "subject", "DEVICE"))
                .with("problems", List.of());
        assertThat(html(form, language, Role.REGULATORY_WRITER))
                .contains("kept &lt;words", "name=\"expected\" value=\"2\"", "<option value=\"DEVICE\" selected>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_form_shows_its_editions_its_sample_and_who_may_do_what(Language language) {
        var shipped = form(1, null, true);
        var brought = form(2, null, false);
        var view = View.of("writing/form")
                .with("editions", List.of(brought, shipped))
                .with("shown", brought)
                .with("preview", new FormPreview("Title", "<p>sample words</p>"))
                .with("language", "both")
                .with("problems", List.of());
        assertThat(html(view, language, Role.REGULATORY_APPROVER))
                .contains("<p>sample words</p>", "/dossiers/forms/manufacturers/approval", "sites.licence")
                .contains("/dossiers/forms/manufacturers/template.docx?version=1")
                .doesNotContain("multipart/form-data", "why <so>");
        assertThat(html(view, language, Role.REGULATORY_WRITER))
                .contains("multipart/form-data", "name=\"expected\" value=\"2\"")
                .doesNotContain("/approval");
        assertThat(html(View.of("writing/forms").with("forms", List.of(brought, shipped)), language, Role.QA_MANAGER))
                .contains("FRM-DOC-010 v2", "/dossiers/forms/manufacturers");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_edition_that_no_longer_fits_is_marked_and_the_next_is_brought(Language language) {
        var unfit = form(2, null, false, false);
        var view = View.of("writing/form")
                .with("editions", List.of(unfit, form(1, null, true)))
                .with("shown", unfit)
                .with("preview", null)
                .with("language", "both")
                .with("problems", List.of());
        assertThat(html(view, language, Role.REGULATORY_WRITER))
                .contains("multipart/form-data", "template.docx?version=2", "template.txt?version=1")
                .contains(language == Language.ENGLISH ? "no longer fits" : "不再适用")
                .doesNotContain("sample.pdf", "template.txt?version=2");
        assertThat(html(view, language, Role.REGULATORY_APPROVER)).doesNotContain("/approval");
    }

    private static FormView form(int version, String approval, boolean shipped) {
        return form(version, approval, shipped, true);
    }

    private static FormView form(int version, String approval, boolean shipped, boolean fits) {
        return new FormView(
                "manufacturers",
                "FRM-DOC-010 v" + version,
                version,
                "3.2.P.3.1",
                "Manufacturers",
                "生产商",
                "Title: <words>",
                Map.of("sites.licence", "in the plan"),
                "ab".repeat(32),
                shipped ? null : "why <so>",
                shipped ? null : "wri",
                shipped ? null : "Wri Ter",
                shipped ? null : AT,
                approval,
                null,
                null,
                shipped,
                shipped,
                fits);
    }

    private static String html(View view, Language language, Role role) {
        return Rendering.html(view, Rendering.as(language, role));
    }
}
