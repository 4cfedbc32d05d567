package org.cellgmp.takeover;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;

/** What a column of a register can be. */
public enum Column {
    NUMBER(
            SheetRole.EVENTS,
            true,
            Kind.LINE,
            120,
            "Old number",
            "原编号",
            "Number,No.,ID,Deviation No.,Deviation number,Event number,编号,偏差编号,事件编号"),
    KIND(SheetRole.EVENTS, false, Kind.KIND, 120, "Kind", "类型", "Type,Event type,Record type,事件类型"),
    TITLE(SheetRole.EVENTS, true, Kind.LINE, 300, "Title", "标题", "Short description,Subject,主题,简述,名称"),
    DESCRIPTION(
            SheetRole.EVENTS,
            false,
            Kind.TEXT,
            20_000,
            "Description",
            "描述",
            "Details,Long description,Event description,偏差描述,详细描述"),
    STATE(SheetRole.EVENTS, true, Kind.STATE, 300, "State", "状态", "Status"),
    CLASS(
            SheetRole.EVENTS,
            false,
            Kind.CLASS,
            120,
            "Class",
            "级别",
            "Classification,Criticality,Category,Severity,分类,分级,偏差级别"),
    OPENED(
            SheetRole.EVENTS,
            true,
            Kind.TIME,
            60,
            "Opened",
            "开启日期",
            "Opened on,Date opened,Created,Created on,Date,Reported on,发起日期,报告日期,登记日期"),
    OPENED_BY(
            SheetRole.EVENTS,
            false,
            Kind.LINE,
            300,
            "Opened by",
            "开启人",
            "Originator,Created by,Reported by,Initiator,发起人,报告人"),
    OCCURRED(SheetRole.EVENTS, false, Kind.TIME, 60, "Occurred", "发生日期", "Occurred on,Date of occurrence,发生时间"),
    DISCOVERED(SheetRole.EVENTS, false, Kind.TIME, 60, "Discovered", "发现日期", "Discovered on,Date of discovery,发现时间"),
    AWARE(SheetRole.EVENTS, false, Kind.TIME, 60, "Known to quality", "质量部获知日期", "Aware on,QA notified,获知日期"),
    BATCH(SheetRole.EVENTS, false, Kind.LINE, 300, "Batch", "批号", "Lot,Batch number,Lot number,批次"),
    CORRECTION(
            SheetRole.EVENTS,
            false,
            Kind.TEXT,
            20_000,
            "Immediate correction",
            "即时纠正",
            "Correction,Immediate action,应急措施,立即措施"),
    CAUSE(SheetRole.EVENTS, false, Kind.TEXT, 20_000, "Root cause", "根本原因", "Cause,原因"),
    IMPACT(SheetRole.EVENTS, false, Kind.TEXT, 20_000, "Impact", "影响", "Impact assessment,Product impact,影响评估"),
    DUE(SheetRole.EVENTS, false, Kind.DAY, 60, "Due", "期限", "Due date,Target date,到期日"),
    CLOSED(SheetRole.EVENTS, false, Kind.TIME, 60, "Closed", "关闭日期", "Closed on,Date closed,Closure date,关闭时间"),
    CLOSED_BY(SheetRole.EVENTS, false, Kind.LINE, 300, "Closed by", "关闭人", "Approved by,批准人"),

    CAPA_NUMBER(
            SheetRole.CAPAS,
            true,
            Kind.LINE,
            120,
            "Old CAPA number",
            "原CAPA编号",
            "CAPA No.,CAPA number,CAPA ID,Number,No.,ID,CAPA编号,编号"),
    CAPA_EVENTS(
            SheetRole.CAPAS,
            false,
            Kind.LINE,
            4_000,
            "Old numbers of events",
            "原事件编号",
            "Events,Source,Deviation No.,Deviation number,Related deviation,来源,偏差编号"),
    CAPA_TITLE(SheetRole.CAPAS, true, Kind.LINE, 300, "Title", "标题", "Subject,主题,名称"),
    CAPA_PROBLEM(SheetRole.CAPAS, false, Kind.TEXT, 20_000, "Problem", "问题", "Description,Problem statement,问题描述,描述"),
    CAPA_CAUSE(SheetRole.CAPAS, false, Kind.TEXT, 20_000, "Root cause", "根本原因", "Cause,原因"),
    CAPA_STATE(SheetRole.CAPAS, true, Kind.CAPA_STATE, 300, "State", "状态", "Status"),
    CAPA_RAISED(
            SheetRole.CAPAS,
            true,
            Kind.TIME,
            60,
            "Raised",
            "提出日期",
            "Raised on,Opened,Date opened,Created,Date,发起日期,登记日期"),
    CAPA_RAISED_BY(SheetRole.CAPAS, false, Kind.LINE, 300, "Raised by", "提出人", "Opened by,Created by,Originator,发起人"),
    CAPA_CLOSED(SheetRole.CAPAS, false, Kind.TIME, 60, "Closed", "关闭日期", "Closed on,Date closed,Closure date,关闭时间"),
    CAPA_CLOSED_BY(SheetRole.CAPAS, false, Kind.LINE, 300, "Closed by", "关闭人", "Approved by,批准人"),
    ACTION(SheetRole.CAPAS, false, Kind.TEXT, 4_000, "Action", "措施", "Action description,措施内容"),
    ACTION_KIND(SheetRole.CAPAS, false, Kind.ACTION_KIND, 120, "Kind of action", "措施类型", "Action type,Type,类型"),
    ACTION_OWNER(SheetRole.CAPAS, false, Kind.LINE, 120, "Owner", "负责人", "Responsible,Assigned to,责任人"),
    ACTION_DUE(SheetRole.CAPAS, false, Kind.DAY, 60, "Due", "期限", "Due date,Target date,到期日,计划完成日期"),
    ACTION_DONE_WHEN(
            SheetRole.CAPAS, false, Kind.TEXT, 4_000, "Done when", "完成标准", "Definition of done,Success criterion,验收标准"),
    ACTION_DONE(SheetRole.CAPAS, false, Kind.TIME, 60, "Done", "完成日期", "Done on,Completed,Completed on,实际完成日期"),
    ACTION_DONE_BY(SheetRole.CAPAS, false, Kind.LINE, 300, "Done by", "完成人", "Completed by"),
    ACTION_EVIDENCE(SheetRole.CAPAS, false, Kind.TEXT, 4_000, "Evidence", "证据", "Proof,完成证据"),

    LINE_NUMBER(SheetRole.HISTORY, true, Kind.LINE, 120, "Old number", "原编号", "Number,No.,ID,Record,Record ID,编号"),
    LINE_AT(SheetRole.HISTORY, true, Kind.TIME, 60, "Date", "日期", "When,Date and time,Timestamp,时间"),
    LINE_WHO(SheetRole.HISTORY, false, Kind.LINE, 300, "Who", "人员", "User,Person,By,Changed by,操作人,用户"),
    LINE_WHAT(SheetRole.HISTORY, true, Kind.TEXT, 4_000, "What", "内容", "Action,Field,Activity,Change,动作,操作,字段"),
    LINE_OLD(SheetRole.HISTORY, false, Kind.TEXT, 20_000, "Old", "旧值", "Old value,From,Before,修改前"),
    LINE_NEW(SheetRole.HISTORY, false, Kind.TEXT, 20_000, "New", "新值", "New value,To,After,修改后");

    /** How a cell is read. LINE: words without line breaks. The last five are words of a list. */
    public enum Kind {
        LINE,
        TEXT,
        DAY,
        TIME,
        KIND,
        STATE,
        CLASS,
        CAPA_STATE,
        ACTION_KIND
    }

    private final SheetRole role;
    private final boolean must;
    private final Kind kind;
    private final int longest;
    private final String english;
    private final String chinese;
    private final List<String> alsoCalled;

    Column(SheetRole role, boolean must, Kind kind, int longest, String english, String chinese, String alsoCalled) {
        this.role = role;
        this.must = must;
        this.kind = kind;
        this.longest = longest;
        this.english = english;
        this.chinese = chinese;
        this.alsoCalled =
                Arrays.stream(alsoCalled.split(",")).map(Column::plain).toList();
    }

    public SheetRole role() {
        return role;
    }

    public boolean must() {
        return must;
    }

    public Kind kind() {
        return kind;
    }

    /** Most characters. */
    public int longest() {
        return longest;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    /** As it stands above the column in the template. */
    public String heading() {
        return english + " " + chinese;
    }

    /** True if its cells hold a word of a list. */
    public boolean listed() {
        return kind.ordinal() >= Kind.KIND.ordinal();
    }

    /** Names of the constants that a word of a list can mean. */
    public static List<String> meanings(Kind kind) {
        return switch (kind) {
            case KIND -> names(DeviationKind.values());
            case STATE -> names(DeviationState.values());
            case CLASS -> names(Classification.values());
            case CAPA_STATE -> List.of("DRAFT", "CLOSED", "CANCELLED");
            case ACTION_KIND -> names(ActionKind.values());
            default -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    public static List<Column> of(SheetRole role) {
        return Arrays.stream(values()).filter(column -> column.role == role).toList();
    }

    /** The column of a sheet that a heading names; null if it names none. */
    public static Column named(SheetRole role, String heading) {
        var plain = plain(heading);
        for (var column : of(role))
            if (plain.equals(plain(column.heading()))
                    || plain.equals(plain(column.english))
                    || plain.equals(column.chinese)) return column;
        for (var column : of(role)) if (column.alsoCalled.contains(plain)) return column;
        return null;
    }

    private static String plain(String text) {
        return text.replaceAll("[*/:：()（）_.\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
