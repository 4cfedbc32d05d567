package org.cellgmp.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentPreview;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.TemplateView;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T10:15:00+08:00");
    private static final DocumentPreview PREVIEW = new DocumentPreview(
            "Batch analyses",
            "<h2 id=\"h1\">1 Batches</h2><table class=\"form\"><tbody><tr><td><a class=\"figure\" href=\"/batches/BR-2026-0001?version=1#/header/batchNumber\">EX-001<span class=\"address\">BR-2026-0001/v1#/header/batchNumber</span></a></td></tr></tbody></table>",
            1);

    private static StoredFile file(String name) {
        return new StoredFile("ab".repeat(32), 40_123, name, "application/pdf");
    }

    private static DocumentView document(int latest) {
        return new DocumentView(
                "DC-2026-0001",
                1,
                DocumentState.GENERATED,
                "batch-analyses",
                "FRM-DOC-001 v1",
                "3.2.P.5.4",
                "Batch analyses",
                "\u6279\u5206\u6790",
                "batch-analyses-xct-01-en.pdf",
                "XCT-01",
                List.of("BR-2026-0001"),
                "en",
                2,
                file("batch-analyses-xct-01-en.pdf"),
                file("batch-analyses-xct-01-en.docx"),
                file("batch-analyses-xct-01-en-origin.pdf"),
                file("batch-analyses-xct-01-en-origin.json"),
                List.of(new DocumentSourceView("BR-2026-0001", 1, "cd".repeat(32), latest)),
                "wri",
                "Wen Example",
                AT,
                null,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_live_page_links_every_figure_to_its_cell_and_offers_the_files(Language language) {
        var html = Rendering.html(page(document(1)), Rendering.as(language, Role.REGULATORY_APPROVER));
        assertThat(html)
                .contains("href=\"/batches/BR-2026-0001?version=1#/header/batchNumber\"")
                .contains("/documents/DC-2026-0001/pdf?version=1&amp;show=1", "/documents/DC-2026-0001/docx?version=1")
                .contains("/documents/DC-2026-0001/companion?version=1", "/documents/DC-2026-0001/lineage?version=1")
                .contains("3.2.P.5.4")
                .doesNotContain("class=\"outdated\"")
                .doesNotContain(" style=");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_document_made_from_an_older_version_says_so(Language language) {
        var html = Rendering.html(page(document(2)), Rendering.as(language, Role.INSPECTOR));
        assertThat(html)
                .contains("class=\"outdated\"")
                .contains(language == Language.CHINESE ? "\u73b0\u4e3a\u7248\u672c 2" : "is at version 2 now")
                .doesNotContain("<textarea");
    }

    private static View page(DocumentView document) {
        return View.of("document/document")
                .with("document", document)
                .with("history", List.of(document))
                .with("preview", PREVIEW)
                .with("signatures", List.of())
                .with("actions", List.of(Action.not("Approve", "You made this version.")))
                .with("mayMakeAnew", false)
                .with("problems", List.<Complaint>of());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_list_shows_state_and_stale_mark(Language language) {
        var view = View.of("document/list")
                .with("rows", List.of(document(1), document(3)))
                .with("next", null)
                .with("product", null)
                .with("states", List.of(new Chip("All", "/documents", true, null)));
        var html = Rendering.html(view, Rendering.as(language, Role.REGULATORY_WRITER));
        assertThat(html)
                .contains(language == Language.CHINESE ? "\u5df2\u8fc7\u671f" : "Out of date")
                .contains("/documents/new");
        assertThat(Rendering.html(view.with("rows", List.of()), Rendering.as(language, Role.INSPECTOR)))
                .doesNotContain("/documents/new\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_choice_offers_one_batch_where_the_template_tells_of_one(Language language) {
        var row = new RecordRow(
                "BR-2026-0001", 1, RecordKind.BATCH_RECORD, "EX-001<b>", "XCT-01", "", "ab".repeat(32), "rec", AT);
        var view = View.of("document/choose")
                .with(
                        "templates",
                        List.of(new TemplateView(
                                "executed-batch-record",
                                "FRM-DOC-002 v1",
                                "3.2.R",
                                "Executed batch record",
                                "\u6279\u751f\u4ea7\u68c0\u9a8c\u8bb0\u5f55",
                                true,
                                false,
                                true,
                                false)))
                .with("products", List.of("XCT-01"))
                .with("batches", List.of(row))
                .with("order", new DocumentOrder("executed-batch-record", "XCT-01", List.of("BR-2026-0001"), "zh"))
                .with("problems", List.of(new Complaint("batches", null, "No batch is chosen.", null)));
        var html = Rendering.html(view, Rendering.as(language, Role.REGULATORY_WRITER));
        assertThat(html)
                .contains("type=\"radio\" id=\"BR-2026-0001\"")
                .contains("EX-001&lt;b&gt;")
                .doesNotContain("name=\"csrf\" value=\"token\"><input type=\"hidden\" name=\"template\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_template_without_batches_asks_for_the_day_alone(Language language) {
        var view = View.of("document/choose")
                .with(
                        "templates",
                        List.of(new TemplateView(
                                "specification",
                                "FRM-DOC-003 v1",
                                "3.2.P.5.1",
                                "Specification",
                                "\u8d28\u91cf\u6807\u51c6",
                                false,
                                false,
                                false,
                                true)))
                .with("products", List.of("XCT-01"))
                .with("batches", List.<RecordRow>of())
                .with(
                        "order",
                        new DocumentOrder(
                                "specification", "XCT-01", List.of(), "zh", java.time.LocalDate.of(2026, 3, 1)))
                .with("problems", List.<Complaint>of());
        assertThat(Rendering.html(view, Rendering.as(language, Role.REGULATORY_WRITER)))
                .contains("type=\"date\" name=\"asOf\" value=\"2026-03-01\"", "action=\"/documents/preview\"")
                .doesNotContain("name=\"batch\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_edition_that_came_since_is_named(Language language) {
        var lacking = document(1).lacking(List.of(new DocumentSourceView("PS-2026-0007", 0, "ef".repeat(32), 1)));
        assertThat(lacking.outdated()).isTrue();
        assertThat(Rendering.html(page(lacking), Rendering.as(language, Role.REGULATORY_APPROVER)))
                .contains("class=\"outdated\"", "PS-2026-0007")
                .doesNotContain("PS-2026-0007/v0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_preview_keeps_nothing_and_leads_back(Language language) {
        var view = View.of("document/preview")
                .with(
                        "order",
                        new DocumentOrder("batch-analyses", "XCT-01", List.of("BR-2026-0001", "BR-2026-0002"), "en"))
                .with("preview", PREVIEW)
                .with("mayMake", true)
                .with("back", "/documents/new?template=batch-analyses");
        assertThat(Rendering.html(view, Rendering.as(language, Role.REGULATORY_WRITER)))
                .contains("value=\"BR-2026-0002\"", "class=\"paper\"", "/documents/new?template=batch-analyses");
        assertThat(Rendering.html(view.with("mayMake", false), Rendering.as(language, Role.QA_MANAGER)))
                .doesNotContain("method=\"post\" action=\"/documents\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_signing_page_shows_what_is_signed_and_fills_nothing_in(Language language) {
        var view = View.of("document/approve")
                .with("document", document(1))
                .with("reason", null)
                .with("problems", List.<Complaint>of());
        assertThat(Rendering.html(view, Rendering.as(language, Role.REGULATORY_APPROVER)))
                .contains("ab".repeat(32), "name=\"digest\"", "name=\"password\"")
                .doesNotContain("value=\"lin.wei\"");
    }
}
