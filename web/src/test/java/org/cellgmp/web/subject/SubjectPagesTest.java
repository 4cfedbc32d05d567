package org.cellgmp.web.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.subject.SubjectKind;
import org.cellgmp.subject.SubjectView;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;

class SubjectPagesTest {
    private static final SubjectView SUBJECT =
            new SubjectView("SB-2026-0001", "PT-A", SubjectKind.PATIENT, "qa", Rendering.NOW, null);

    @Test
    void whatAnswersAFormLeadsToPagesThatCanBeRead() {
        var page = Rendering.as(Language.ENGLISH, "/subjects/find", null, Role.QA_MANAGER);
        var html = Rendering.html(
                View.of("subject/list")
                        .with("rows", List.of(SUBJECT))
                        .with("next", "SB-2026-0001")
                        .with("mayOpen", true)
                        .with("problems", List.of(new Complaint("Find", "find-number", "none", null)))
                        .at("/subjects"),
                page);
        assertThat(html)
                .contains("href=\"/subjects?after=SB-2026-0001\"", "back=%2Fsubjects\"", "href=\"#find-number\"")
                .contains("id=\"find-number\"")
                .doesNotContain("/subjects/find?", "subjects%2Ffind");
    }

    @Test
    void theRestOfTheStoryCanBeReached() {
        var page = Rendering.as(Language.CHINESE, "/subjects/SB-2026-0001", null, Role.QA_MANAGER);
        var html = Rendering.html(
                View.of("subject/subject")
                        .with("subject", SUBJECT)
                        .with("identity", null)
                        .with("related", new Page<>(List.of(), null))
                        .with("story", List.of())
                        .with("moreStory", "/subjects/SB-2026-0001?story=50")
                        .with("mayOpen", true)
                        .with("mayErase", true)
                        .with("problems", List.of(new Complaint("x", "reidentify", "y", null))),
                page);
        assertThat(html)
                .contains(
                        "href=\"/subjects/SB-2026-0001?story=50#story\"", "href=\"#reidentify\"", "id=\"reidentify\"");
    }
}
