package org.cellgmp.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.StudiesView;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyCategory;
import org.cellgmp.dossier.StudyLeaf;
import org.cellgmp.dossier.StudyPlan;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyPagesTest {
    private static final StudiesView STUDIES = new StudiesView(
            "DO-2026-0001",
            new StudyPlan(
                    List.of(
                            new Study(1, "TOX <1>", "In mice", "小鼠", List.of(new StudyCategory("species", "mouse"))),
                            new Study(2, "CELL-101", "First trial", "首次试验", List.of())),
                    List.of(new StudyLeaf(7, 1, "study-report-body")),
                    false),
            List.of(leaf(7), leaf(8)),
            Set.of(1));

    private static PlannedLeaf leaf(int number) {
        return new PlannedLeaf(
                number,
                "m4-2-3-2-repeat-dose-toxicity",
                List.of(),
                "Report " + number,
                "报告" + number,
                "report.pdf",
                "ab".repeat(32),
                5,
                null,
                Set.of(Region.values()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWriterAssignsDocumentsAndChangesOnlyWhatNobodyHasPublished(Language language) {
        var html = Rendering.html(
                View.of("dossier/studies").with("studies", STUDIES),
                Rendering.as(language, "/dossiers/DO-2026-0001/studies", null, Role.REGULATORY_WRITER));
        assertThat(html)
                .contains("TOX &lt;1&gt;")
                .contains("action=\"/dossiers/DO-2026-0001/studies/2\"")
                .doesNotContain("action=\"/dossiers/DO-2026-0001/studies/1\"")
                .contains("<option value=\"study-report-body\" selected>")
                .contains("name=\"tagged\" value=\"true\"")
                .doesNotContain("complete-patient-list");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReaderSeesThemWithoutForms(Language language) {
        var html = Rendering.html(
                View.of("dossier/studies").with("studies", STUDIES),
                Rendering.as(language, "/dossiers/DO-2026-0001/studies", null, Role.INSPECTOR));
        assertThat(html).contains("4.2.3.2").doesNotContain("action=\"/dossiers");
    }
}
