package org.cellgmp.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ectd.FindingSeverity;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ground.Role;
import org.cellgmp.history.AnswerKind;
import org.cellgmp.history.ChangedLeaf;
import org.cellgmp.history.Channel;
import org.cellgmp.history.DispatchLine;
import org.cellgmp.history.FileState;
import org.cellgmp.history.HistoryRow;
import org.cellgmp.history.KeptFile;
import org.cellgmp.history.LeafLine;
import org.cellgmp.history.LeafStory;
import org.cellgmp.history.SequenceLine;
import org.cellgmp.history.TargetState;
import org.cellgmp.history.TransmittedOutcome;
import org.cellgmp.history.TreeLine;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryPagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final HistoryRow HISTORY = new HistoryRow("HY-2026-0001", "<ind>", "US", null, null, "Writer", AT);
    private static final SequenceLine SEQUENCE = line(null);
    private static final LeafLine OLD = leaf(1, "0000", "new", FileState.MATCHES, 2L, 1);
    private static final LeafLine NEW = leaf(2, "0001", "replace", FileState.DIFFERS, null, null);
    private static final SequenceFinding WRONG = new SequenceFinding(
            FindingSeverity.ERROR,
            "leaf.checksum-wrong",
            List.of("EU 11.2"),
            "index.xml:12 #a",
            List.of("a", "aa", "bb", "m3/<x>.pdf"));

    private static SequenceLine line(String unreadable) {
        return new SequenceLine(
                "0001",
                "ab".repeat(32),
                10,
                "a.zip",
                "cd".repeat(32),
                2,
                20,
                1,
                "0000",
                "fdast1",
                "Amend <it>",
                unreadable,
                true,
                1,
                0,
                "Writer",
                AT);
    }

    private static LeafLine leaf(
            long id, String sequence, String operation, FileState state, Long endedBy, Integer ended) {
        return new LeafLine(
                id,
                sequence,
                Integer.parseInt(sequence),
                id,
                "index.xml",
                12,
                "a",
                "[]",
                operation,
                "Specification <1>",
                "m3/x.pdf",
                sequence,
                "m3/x.pdf",
                state,
                "ef".repeat(32),
                5L,
                "aa",
                "bb",
                null,
                TargetState.NONE,
                null,
                endedBy,
                ended,
                1,
                0);
    }

    private static LeafPane pane(String danger, String text) {
        var path = List.of(new TreeLine(3, 0, 1, "m3-quality", "", 1, 0, 0, true));
        return new LeafPane(
                "HY-2026-0001", new LeafStory(NEW, List.of(OLD, NEW), path, List.of(WRONG), danger), 2, text);
    }

    private static View viewer(LeafPane pane) throws Exception {
        var look = HistoryLook.of(List.of(SEQUENCE), "contents", "0001", "current", "3", "2", null);
        return View.of("history/history")
                .with("history", HISTORY)
                .with("sequences", List.of(SEQUENCE))
                .with("look", look)
                .with("total", new TreeLine(1, 0, 0, "", "", 1, 1, 0, true))
                .with(
                        "rows",
                        List.of(
                                new TreeRow("3", 1, "3 Quality", 1, 1, 0, true, true, null, null),
                                TreeRow.leaf(NEW, 2),
                                new TreeRow("3", 2, "More", 0, 0, 0, false, false, null, "17")))
                .with("pane", pane);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTreeSaysOperationChecksumAndFindingsInWordsAndTheLeafItsLife(Language language) throws Exception {
        boolean english = language == Language.ENGLISH;
        assertThat(Rendering.html(viewer(pane(null, null)), Rendering.as(language, Role.QA_MANAGER)))
                .contains("role=\"treegrid\"", "aria-level=\"2\"", "aria-expanded=\"true\"")
                .contains(english ? "replace" : "替换", english ? "checksum differs" : "校验和不一致", "EU 11.2")
                .contains("/histories/HY-2026-0001/leaves/2/differences/1", "leaves/2/pages/1")
                .contains("Specification &lt;1&gt;", "&amp;after=17")
                .doesNotContain("<ind>", "Amend <it>", "Specification <1>");
        assertThat(Rendering.html(viewer(pane("active", null)), Rendering.as(language, Role.QA_MANAGER)))
                .contains(english ? "Held back" : "已隔离")
                .doesNotContain("leaves/2/pages/1", "leaves/2/file");
        assertThat(Rendering.html(viewer(pane(null, "<x/>")), Rendering.as(language, Role.QA_MANAGER)))
                .contains("&lt;x/&gt;");
        assertThat(Rendering.html(viewer(null), Rendering.as(language, Role.QA_MANAGER)))
                .contains(english ? "Choose a leaf" : "选择叶元素");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyAWriterIsOfferedTheImport(Language language) {
        var list = View.of("history/list").with("rows", List.of(HISTORY)).with("next", null);
        assertThat(Rendering.html(list, Rendering.as(language, Role.REGULATORY_WRITER)))
                .contains("/histories/HY-2026-0001", "multipart/form-data");
        assertThat(Rendering.html(list, Rendering.as(language, Role.INSPECTOR))).doesNotContain("multipart/form-data");
        var none = View.of("history/list").with("rows", List.of()).with("next", null);
        assertThat(Rendering.html(none, Rendering.as(language, Role.INSPECTOR))).contains("class=\"empty\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void twoSequencesAreComparedInWords(Language language) {
        var view = View.of("history/comparison")
                .with("history", HISTORY)
                .with("sequences", List.of(SEQUENCE))
                .with("from", "0000")
                .with("to", "0001")
                .with("changes", List.of(new ChangedLeaf(ChangedLeaf.Kind.REPLACED, OLD, NEW)))
                .with("next", null);
        assertThat(Rendering.html(view, Rendering.as(language, Role.QA_MANAGER)))
                .contains(language == Language.ENGLISH ? "replaced" : "替换", "leaves/2/differences/1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSequenceSaysWhyItIsQuarantinedAndWhatIsHeldBack(Language language) {
        var view = View.of("history/sequence")
                .with("history", HISTORY)
                .with("line", line("own-entities"))
                .with("report", new SequenceReport("x", "0001", null, "2", "20", List.of(WRONG), List.of(), List.of()))
                .with("held", List.of(new KeptFile("m3/run.exe", "ab", "cd", 1, "program")));
        assertThat(Rendering.html(view, Rendering.as(language, Role.QA_MANAGER)))
                .contains(language == Language.ENGLISH ? "Quarantined" : "已隔离", "m3/run.exe", "EU 11.2");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theDispatchRecordSaysWhatDiffersAndOnlyThoseWhoStateAreAsked(Language language) {
        var answer = new DispatchLine.Answer(
                1, AnswerKind.REJECTED, AT, "ACK-<3>", null, "ab".repeat(32), 3L, "ack.txt", "Writer", AT);
        var sent = new DispatchLine.Transmitted(
                2, "ab".repeat(32), 10, "a.zip", 5, 1, 0, 2, 3, "cd".repeat(32), "Writer", AT);
        var dispatch = new DispatchLine(
                1,
                "ab".repeat(32),
                "cd".repeat(32),
                Channel.GATEWAY,
                "ESG",
                null,
                AT,
                "Sender",
                null,
                "Writer",
                AT,
                List.of(answer),
                List.of(sent));
        var view = View.of("history/dispatches")
                .with("history", HISTORY)
                .with("sequence", "0001")
                .with("dispatches", List.of(dispatch));
        assertThat(Rendering.html(view, Rendering.as(language, Role.REGULATORY_WRITER)))
                .contains(language == Language.ENGLISH ? "rejected" : "被退回")
                .contains(language == Language.ENGLISH ? "1 differ" : "1 个不同")
                .contains("dispatches/1/packages/2", "dispatches/1/answers/1", "name=\"sentAt\"")
                .doesNotContain("ACK-<3>");
        assertThat(Rendering.html(view, Rendering.as(language, Role.INSPECTOR))).doesNotContain("name=\"sentAt\"");
        var none = View.of("history/dispatches")
                .with("history", HISTORY)
                .with("sequence", "0001")
                .with("dispatches", List.of());
        assertThat(Rendering.html(none, Rendering.as(language, Role.INSPECTOR))).contains("class=\"empty\"");
        var outcome = View.of("history/outcome")
                .with("history", HISTORY)
                .with("sequence", "0001")
                .with("outcome", new TransmittedOutcome(List.of("m3/<x>.pdf"), List.of(), List.of(), null));
        assertThat(Rendering.html(outcome, Rendering.as(language, Role.INSPECTOR)))
                .contains("m3/&lt;x&gt;.pdf");
    }
}
