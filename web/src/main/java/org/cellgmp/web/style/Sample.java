package org.cellgmp.web.style;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.Change;
import org.cellgmp.guideline.Citation;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Severity;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Cell;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Happening;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Task;
import org.cellgmp.web.page.Tone;

/** The invented data of the page {@code /style}, in the language of a page context. */
public record Sample(PageContext page) {
    private static final String NUMBER = "BR-2026-0014";

    private String say(String english, String chinese) {
        return page.pick(english, chinese);
    }

    /** Keeps anchors apart, since the page shows each sample twice. */
    private String anchor(String pointer) {
        return (page.language() == Language.CHINESE ? "/zh" : "/en") + pointer;
    }

    public List<Cell> cells() {
        var about = List.of(
                new Cell.About(page.text("style.when"), "2026-03-02 09:40 +08:00"),
                new Cell.About(page.text("style.who"), "Zhao Min"));
        var cells = new ArrayList<Cell>();
        cells.add(cell(
                "/0", say("Temperature", "温度"), "37.2", "\u2103", null, Tone.NEUTRAL, List.of(), about, false, null));
        cells.add(cell(
                "/1",
                say("Viability", "存活率"),
                "69.2",
                "%",
                page.text("distance.below", "0.8"),
                Tone.CRITICAL,
                List.of(),
                about,
                false,
                null));
        cells.add(cell(
                "/2",
                say("Culture time", "培养时间"),
                "73",
                "h",
                page.text("distance.above", "1"),
                Tone.MAJOR,
                List.of(),
                about,
                false,
                null));
        cells.add(
                cell("/3", say("Endotoxin", "内毒素"), "<0.5", "EU/mL", null, Tone.NEUTRAL, List.of(), about, true, null));
        cells.add(
                cell("/4", say("Verified by", "复核人"), null, null, null, Tone.MAJOR, List.of(), List.of(), false, null));
        cells.add(cell(
                "/5",
                say("Cell count", "细胞计数"),
                "2.4",
                "10*6/mL",
                null,
                Tone.NEUTRAL,
                List.of(new Cell.Correction("24", "ZM", say("decimal point missed on transcription", "转录时漏写小数点"))),
                about,
                false,
                null));
        cells.add(cell(
                "/6",
                say("Medium lot", "培养基批号"),
                "M-0771",
                null,
                null,
                Tone.NEUTRAL,
                List.of(),
                about,
                false,
                "#cell"));
        return cells;
    }

    private Cell cell(
            String pointer,
            String label,
            String value,
            String uom,
            String distance,
            Tone tone,
            List<Cell.Correction> corrected,
            List<Cell.About> about,
            boolean unseen,
            String href) {
        return Cell.of(NUMBER + "/v2", anchor(pointer), label, value)
                .measured(null, uom)
                .remarked(distance, tone)
                .corrected(corrected)
                .knowing(about)
                .unseen(unseen)
                .leading(href);
    }

    public List<Finding> findings() {
        return List.of(
                finding(Severity.CRITICAL, false, "69.2", ">= 70"),
                finding(Severity.MAJOR, false, "73", "48 - 72"),
                finding(Severity.OTHER, false, null, null),
                finding(Severity.MAJOR, true, null, null));
    }

    private static Finding finding(Severity severity, boolean advisory, String value, String limit) {
        var read = new Citation("cn-gmp-2010", "Art. 175(6)", "2011-01-17", "https://www.nmpa.gov.cn/", "CN", true);
        var unread = new Citation("eu-gmp-atmp", "item number to be confirmed", "2017-11-22", null, "EU", false);
        return new Finding(
                "sample-" + severity + advisory,
                "cn-gmp-2010/175/2",
                "1",
                severity,
                advisory,
                NUMBER + "/v2#/steps/4/parameters/1/actual",
                List.of(NUMBER + "/v2#/events/0"),
                value,
                limit,
                "The parameter stands outside its range and no event of the record explains it.",
                "该参数超出范围，批记录中没有事件予以说明。",
                "Open a deviation, or link the event that explains the value.",
                "请发起偏差，或关联说明该数值的事件。",
                advisory ? List.of(unread) : List.of(read, unread));
    }

    public SignatureView signature() {
        return new SignatureView(
                page.language() == Language.CHINESE ? "SG-2026-0032" : "SG-2026-0031",
                "DP-2026-0003",
                "9f2c41d07be35a1177c0de9b3a0c8f4412d6a35b0e9e7c1f2a7719c3d5b8e640",
                "style.release",
                say(
                        "All findings concluded; sterility pending as the specification allows.",
                        "各项发现均已得出结论；按质量标准，无菌检查结果可后补。"),
                "lin.wei",
                "Lin Wei",
                OffsetDateTime.parse("2026-03-09T16:12:07+08:00"),
                "Asia/Shanghai",
                "{}");
    }

    public List<Change> changes() {
        return List.of(
                new Change(NUMBER + "#/steps/4/parameters/1/actual", "24", "2.4"),
                new Change(
                        NUMBER + "#/events/0/text",
                        say("The pump stopped for two minutes", "泵停止约两分钟"),
                        say("The pump stopped for five minutes", "泵停止约五分钟")),
                new Change(NUMBER + "#/steps/4/verifiedBy", null, "Wu Fang"));
    }

    public List<Happening> happenings() {
        return List.of(
                new Happening(
                        null,
                        "2026-03-09 16:12:07 +08:00",
                        "2026-03-09T08:12:07Z",
                        "Lin Wei",
                        say("signed the release", "签署放行"),
                        null,
                        List.of(),
                        false),
                new Happening(
                        null,
                        "2026-03-09 15:40:51 +08:00",
                        "2026-03-09T07:40:51Z",
                        "Zhao Min",
                        say("corrected the record", "更正记录"),
                        say("decimal point missed on transcription", "转录时漏写小数点"),
                        changes(),
                        false),
                new Happening(
                        null,
                        "2026-03-09 15:40:52 +08:00",
                        "2026-03-09T07:40:52Z",
                        "CellGMP",
                        say("made a new statement", "生成新的符合性说明"),
                        null,
                        List.of(),
                        true));
    }

    public List<Action> actions() {
        return List.of(
                Action.to(say("Open deviation", "发起偏差"), "#recordHeader"),
                Action.not(
                        say("Sign release", "签署放行"),
                        say("DV-2026-0007 has no signed conclusion on this batch", "DV-2026-0007 尚无针对本批的签字结论")));
    }

    public List<Task> tasks() {
        var today = page.today();
        return List.of(
                task(
                        Tone.CRITICAL,
                        NUMBER,
                        say("2 critical findings have no deviation", "2 项严重发现未发起偏差"),
                        "CN GMP 2010 Art. 247",
                        null),
                task(
                        Tone.MAJOR,
                        "DV-2026-0007",
                        say("Investigation not concluded", "调查尚未结论"),
                        "21 CFR 211.192",
                        today.minusDays(2)),
                task(
                        Tone.ATTENTION,
                        "DP-2026-0003",
                        say("Sterility result pending on a conditional release", "有条件放行，无菌检查结果待补"),
                        null,
                        today),
                task(Tone.NEUTRAL, "DC-2026-0002", say("Waits for your approval", "待您批准"), null, today.plusDays(9)));
    }

    private Task task(Tone tone, String number, String reason, String clause, LocalDate due) {
        return new Task(tone, number, say("CAR-T, invented", "CAR-T（虚构）"), "#worklist", reason, clause, due);
    }

    public List<Chip> chips() {
        return List.of(
                new Chip(say("All", "全部"), "#chips", true, "12"),
                new Chip(say("Batches", "批次"), "#chips", false, "3"),
                new Chip(say("Overdue", "逾期"), "#chips", false, null));
    }

    public List<Complaint> problems() {
        return List.of(
                new Complaint(
                        say("Steps!F7", "工序!F7"),
                        null,
                        say("\"37,2\" is no number.", "“37,2”不是数值。"),
                        say("Write 37.2.", "请写成 37.2。")),
                new Complaint(
                        page.text("style.reason"),
                        anchor("-reason"),
                        say("A correction needs a reason.", "更正须写明原因。"),
                        null));
    }

    public String reasonId() {
        return anchor("-reason");
    }
}
