package org.cellgmp.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.ColumnUse;
import org.cellgmp.intake.ExpectedCell;
import org.cellgmp.intake.FixedMember;
import org.cellgmp.intake.MappingView;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TableMember;
import org.cellgmp.intake.TablePreview;
import org.cellgmp.intake.TableTarget;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablePagesTest {
    private static final TableMapping MAPPING = TableMapping.of(
                    "logger",
                    TableTarget.SHIPMENT_READINGS,
                    List.of(
                            ColumnUse.member("Shipment", "number"),
                            ColumnUse.value("Temp \"<inside>\"", "inside", "Cel")),
                    List.of(new FixedMember("limits.lower", "2")))
            .expecting("1:1", "Shipment");
    private static final TablePreview SEEN = new TablePreview(
            "UTF-8",
            ",",
            1,
            List.of("Shipment", "Temp \"<inside>\"", "#3"),
            List.of(new TablePreview.Line(
                    2,
                    List.of(
                            new TablePreview.Cell("S-1", "number", "S-1"),
                            new TablePreview.Cell("<script>alert(1)</script>", "inside", "4.8 Cel"),
                            new TablePreview.Cell("", null, null)))),
            List.of(new ReadingProblem(
                    ReadingProblem.Severity.ERROR, "2:2", "intake.problem.not-a-time", List.of("noon"))));
    private static final MappingView SAVED = new MappingView(
            MAPPING, 2, "ab".repeat(32), "as shown", "rec", OffsetDateTime.parse("2026-03-09T16:00+08:00"), true);

    private static String html(Language language, View view) {
        return Rendering.html(view, Rendering.as(language, "/import/table", null, Role.QC_ANALYST));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePagesShowWhatBecomesOfEachCellAndStayInert(Language language) {
        var made = html(
                language,
                View.of("intake/mapping")
                        .with("number", "IM-2026-0001")
                        .with("mapping", MAPPING)
                        .with("expected", 2)
                        .with("fixed", MappingForm.fixed(MAPPING))
                        .with("cells", MappingForm.expected(MAPPING))
                        .with("members", List.of(new TableMember("number", "Shipment", "运输编号")))
                        .with("seen", SEEN));
        assertThat(made)
                .contains(
                        "2:2", "inside = 4.8 Cel", "name=\"column1\"", "limits.lower=2", "1:1=Shipment", "value=\"2\"")
                .contains(language == Language.CHINESE ? "运输编号" : ">Shipment<")
                .doesNotContain("<script>alert", "\u2308");
        assertThat(html(
                        language,
                        View.of("intake/preview").with("number", "IM-2026-0001").with("seen", SEEN)))
                .contains("IM-2026-0001")
                .doesNotContain("<script>alert", "\u2308");
        assertThat(html(
                        language,
                        View.of("intake/table").with("saved", List.of(SAVED)).with("largest", 200L)))
                .contains("value=\"logger/v2\"")
                .doesNotContain("\u2308");
        assertThat(html(language, View.of("intake/mappings").with("found", new Page<>(List.of(SAVED), null))))
                .contains("/import/mappings/logger", "as shown")
                .doesNotContain("\u2308");
        assertThat(html(language, View.of("intake/versions").with("versions", List.of(SAVED))))
                .contains("limits.lower = 2", "ab".repeat(32))
                .doesNotContain("\u2308");
    }

    @Test
    void aFormIsReadAsTheMappingItWasMadeFrom() throws Exception {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("name", "logger");
        form.putSingle("target", "SHIPMENT_READINGS");
        form.putSingle("headingRow", "1");
        form.putSingle("column0", "Shipment");
        form.putSingle("use0", "number");
        form.putSingle("column1", "Temp \"<inside>\"");
        form.putSingle("use1", "=");
        form.putSingle("called1", "inside");
        form.putSingle("uom1", "Cel");
        form.putSingle("column2", "#3");
        form.putSingle("use2", "");
        form.putSingle("fixed", "limits.lower=2\r\n");
        form.putSingle("expected", "1:1=Shipment");
        var read = MappingForm.read(form);
        assertThat(read).isEqualTo(MAPPING);
        assertThat(read.expected()).containsExactly(new ExpectedCell("1:1", "Shipment"));
        form.putSingle("separator", "tab");
        assertThat(MappingForm.read(form).separator()).isEqualTo("\t");
        form.putSingle("fixed", "no sign");
        assertThatThrownBy(() -> MappingForm.read(form)).isInstanceOf(Refusal.class);
        form.putSingle("fixed", "");
        form.putSingle("headingRow", "first");
        assertThatThrownBy(() -> MappingForm.read(form)).isInstanceOf(Refusal.class);
    }
}
