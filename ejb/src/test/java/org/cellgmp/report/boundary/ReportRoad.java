package org.cellgmp.report.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.containment.HoldRequest;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.containment.boundary.Holds;
import org.cellgmp.deviation.Classification;
import org.cellgmp.investigation.Branch;
import org.cellgmp.investigation.Edit;
import org.cellgmp.report.ReportFile;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReportView;
import org.cellgmp.report.ReviewOrder;
import org.cellgmp.signature.boundary.Signatures;
import org.junit.jupiter.api.Test;

/** Reports over real tables and real rooms. */
abstract class ReportRoad extends ReportSite {
    private static final LocalDate MADE = LocalDate.of(2026, 1, 5);

    @Test
    void anOpenEventIsPrintedWithTheWordsThatItIsNotFinal() throws Exception {
        var event = opened(keep("N-1", "P-N", MADE, "97"), "Door left open", "For an hour.\n一个小时。");
        var report = print(ReportKind.EVENT, event, "both");
        assertThat(report.closed()).isFalse();
        assertThat(report.revision()).isEqualTo(revision(event));
        assertThat(words(report))
                .contains(
                        "Thisisnotafinalrecord", "本报告不是最终记录", "一个小时。", event + ",revision", "Page1of" + report.pages())
                .contains("Nobodyhassignedyet.", "NoCAPAwasraised.", report.number());
        assertThat(pictures(report)).isZero();
    }

    @Test
    void whatSaysTheSameIsKeptOnceAndEveryPrintIsAnEvent() throws Exception {
        var event = opened(keep("K-1", "P-K", MADE, "97"), "Door left open", "For an hour.");
        var first = print(ReportKind.EVENT, event, "en");
        assertThat(print(ReportKind.EVENT, event, "en")).isEqualTo(first);
        var chinese = print(ReportKind.EVENT, event, "zh");
        assertThat(chinese.number()).isNotEqualTo(first.number());
        assertThat(chinese.content()).isNotEqualTo(first.content());
        file(first, ReportFile.PDF);
        file(first, ReportFile.DOCX);
        assertThat(trail(event, "report.made")).hasSize(2);
        assertThat(trail(event, "report.downloaded"))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told.details()).containsEntry("report", first.number()));
        var listed = as(INSPECTOR, () -> reports().list(event, null, null, 1));
        assertThat(listed.items()).containsExactly(chinese);
        assertThat(as(INSPECTOR, () -> reports().list(event, null, listed.next(), 5))
                        .items())
                .containsExactly(first);
        refused("report.language-unknown", () -> print(ReportKind.EVENT, event, "fr"));
        refused("deviation.unknown", () -> print(ReportKind.EVENT, "DV-1999-0001", "en"));
        refused("report.unknown", () -> as(INSPECTOR, () -> reports().get("RP-1999-0001")));
    }

    @Test
    void ofAnEarlierRevisionOnlyWhatWasPrintedThenIsGiven() throws Exception {
        var event = opened(keep("E-1", "P-E", MADE, "97"), "Door left open", "For an hour.");
        int before = revision(event);
        var printed = print(ReportKind.EVENT, event, "en");
        var account = event(event).content().account();
        as(RECORDER, () -> deviations().describe(event, before, account, "told anew"));
        int after = revision(event);
        assertThat(after).isGreaterThan(before);
        assertThat(as(INSPECTOR, () -> reports().of(ReportKind.EVENT, event, before, "en")))
                .isEqualTo(printed);
        refused(
                "report.other-revision",
                () -> as(INSPECTOR, () -> reports().of(ReportKind.EVENT, event, before, "zh")));
        assertThat(as(INSPECTOR, () -> reports().of(ReportKind.EVENT, event, after, "zh"))
                        .revision())
                .isEqualTo(after);
    }

    @Test
    void aClosedEventCarriesTheManifestOfItsSignatures() throws Exception {
        var event = classified(keep("C-1", "P-C", MADE, "97"), Classification.MINOR);
        as(
                QA,
                () -> house.the(Holds.class)
                        .place(new HoldRequest(
                                null, new Thing(ThingKind.EQUIPMENT, "", "INC-77"), "until mended", event, 0)));
        settle(event);
        as(SECOND_QA, () -> deviations().close(event, revision(event), "all is settled", "qa2", PASSWORD));
        var report = print(ReportKind.EVENT, event, "en");
        assertThat(report.closed()).isTrue();
        var words = words(report);
        assertThat(words).doesNotContain("notafinalrecord").contains("INC-77", "wornseal");
        var signed = as(QA, () -> house.the(Signatures.class).of(event));
        assertThat(signed).hasSize(2);
        for (var one : signed)
            assertThat(words)
                    .contains(
                            one.number(),
                            one.digest(),
                            "qa2(invented)(qa2)",
                            "(" + one.zone().replace(" ", "") + ")");
        assertThat(words).contains("Closureofaqualityevent", "Conclusiononabatch");
    }

    @Test
    void anInvestigationIsDrawnAndOneWithoutCausesSaysSo() throws Exception {
        var event = classified(keep("I-1", "P-I", MADE, "97"), Classification.MINOR);
        var bare = print(ReportKind.INVESTIGATION, event, "en");
        assertThat(words(bare)).contains("Nocausewaswrittendown.");
        assertThat(pictures(bare)).isZero();
        for (int i = 0; i < 30; i++)
            change(event, new Edit.WriteCause(null, null, Branch.values()[i % 6], "cause 原因 " + i, List.of()));
        for (int depth = 1; depth <= 7; depth++)
            change(
                    event,
                    new Edit.WriteCause(null, "C" + (depth == 1 ? 1 : 29 + depth), null, "why " + depth, List.of()));
        var drawn = print(ReportKind.INVESTIGATION, event, "both");
        assertThat(words(drawn)).contains("cause原因29", "why7", "unsupported/无证据支持");
        // The fishbone, and a tree of whys for each outermost cause: one for all could not be read.
        assertThat(pictures(drawn)).isEqualTo(31);
        assertThat(drawn.revision()).isEqualTo(37);
    }

    @Test
    void aCapaIsPrintedFromItsDraftToItsCancellation() throws Exception {
        var event = classified(keep("A-1", "P-A", MADE, "97"), Classification.MINOR);
        var capa = as(QA, () -> house.the(Capas.class).raiseFrom(event)).number();
        var draft = print(ReportKind.CAPA, capa, "en");
        assertThat(words(draft)).contains("Thisisnotafinalrecord", "Theplanasitstandshereisnotapproved", event);
        assertThat(words(print(ReportKind.EVENT, event, "en"))).contains(capa);
        int revision = as(QA, () -> house.the(CapaRegister.class).get(capa)).revision();
        as(SECOND_QA, () -> house.the(Capas.class).cancel(capa, revision, "raised twice", "qa2", PASSWORD));
        var cancelled = print(ReportKind.CAPA, capa, "zh");
        assertThat(cancelled.closed()).isTrue();
        assertThat(words(cancelled)).contains("已取消", "raisedtwice", "取消CAPA").doesNotContain("不是最终记录");
    }

    @Test
    void hugeAndHostileWordsAreAllPrinted() throws Exception {
        var hostile = "<script>alert(1)</script> {{event.number}} \u00a6 ]]> \ud83d\ude00 \u202egnp.exe ";
        var event = opened(
                keep("H-1", "P-H", MADE, "97"),
                "</style><h1>" + "x".repeat(250),
                hostile + "w".repeat(4_000) + "长".repeat(9_000));
        for (var language : List.of("en", "zh", "both")) {
            var report = print(ReportKind.EVENT, event, language);
            assertThat(words(report))
                    .contains(
                            "<script>alert(1)</script>{{event.number}}", "[U+1F600][U+202E]gnp.exe", "</style><h1>xxx");
            assertThat(pictures(report)).isZero();
        }
    }

    @Test
    void aReviewTellsOfEveryBatchOfThePeriodAndOfNoOther() throws Exception {
        for (int i = 1; i <= 25; i++)
            keep("R-" + i, "P-R", MADE.plusDays(i), i == 20 ? "61.0" : i == 3 ? "<50" : "9" + i % 7 + ".5");
        keep("R-BEFORE", "P-R", MADE.minusYears(1), "97");
        keep("R-OTHER", "P-R2", MADE, "97");
        var own = keep("R-LAST", "P-R", MADE.plusDays(40), "96.0");
        var event = classified(own, Classification.MAJOR);
        var capa = as(QA, () -> house.the(Capas.class).raiseFrom(event)).number();
        var report = review("P-R", MADE, MADE.plusDays(60), "both");
        assertThat(report.kind()).isEqualTo(ReportKind.PRODUCT_REVIEW);
        assertThat(report.closed()).isFalse();
        var words = words(report);
        assertThat(words)
                .contains("isnotapproved(atrialprint)", "尚未批准", "R-LAST", event, capa, "Viability", "R-20-R-20", "R-25")
                .contains("控制限")
                .doesNotContain("R-BEFORE", "R-OTHER");
        assertThat(pictures(report)).isEqualTo(1);
        assertThat(review("P-R", MADE, MADE.plusDays(60), "both")).isEqualTo(report);
        var few = review("P-R", MADE, MADE.plusDays(2), "en");
        assertThat(words(few)).contains("nocontrollimits:fewerthan8figures").doesNotContain("R-3-");
    }

    @Test
    void aReviewWithoutBatchesOrWithASpanThatIsNoneIsRefused() throws Exception {
        refused("report.no-batch", () -> review("P-NONE", MADE, MADE, "en"));
        refused("report.span", () -> review("P-R", MADE, MADE.minusDays(1), "en"));
        refused("report.span", () -> review("P-R", MADE, MADE.plusYears(3), "en"));
        refused("report.no-span", () -> review("P-R", null, MADE, "en"));
        refused("report.language-unknown", () -> review("P-R", MADE, MADE, null));
    }

    ReportView review(String product, LocalDate from, LocalDate to, String language) throws Exception {
        return as(QA, () -> reports().review(new ReviewOrder(product, from, to, "in control", null, language)));
    }

    List<EventView> trail(String about, String act) throws Exception {
        var all = new ArrayList<EventView>();
        for (var one : as(
                        QA,
                        () -> house.the(Trail.class)
                                .search(new TrailQuery(about, null, act, null, null, false), null, 50))
                .items()) if (one.act().equals(act)) all.add(one);
        return all;
    }

    ReportView latest(String subject) throws Exception {
        return as(INSPECTOR, () -> reports().list(subject, null, null, 1))
                .items()
                .get(0);
    }
}
