package org.cellgmp.takeover.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.Column;

/** What the words of a register mean: those of our lists, usual others, and what a person said of the rest. */
public final class Meanings {
    /** By kind of column and constant: the words, the first two as the template offers them. */
    private static final Map<Column.Kind, Map<String, List<String>>> LISTS = Map.of(
            Column.Kind.KIND,
            ordered(
                    "DEVIATION", "deviation,偏差,dev",
                    "NONCONFORMANCE", "nonconformance,不合格,non-conformance,non conformance,nc,不符合项",
                    "OUT_OF_SPECIFICATION", "out of specification,超标,oos,检验结果超标",
                    "OUT_OF_TREND", "out of trend,超趋势,oot"),
            Column.Kind.STATE,
            ordered(
                    "OPEN", "open,开启,new,opened,reported,未关闭,新建,打开",
                    "CLASSIFIED", "under investigation,调查中,classified,in progress,已分级,进行中",
                    "INVESTIGATED", "investigated,调查完成,investigation complete,pending closure,待关闭,已调查",
                    "CLOSED", "closed,已关闭,complete,completed,关闭,完成,已完成"),
            Column.Kind.CLASS,
            ordered("MINOR", "minor,微小,次要,轻微", "MAJOR", "major,主要,一般", "CRITICAL", "critical,重大,严重,关键"),
            Column.Kind.CAPA_STATE,
            ordered(
                    "DRAFT", "open,进行中,in progress,draft,planned,implemented,effectiveness check,开启,未关闭",
                    "CLOSED", "closed,已关闭,complete,completed,effective,关闭,完成,已完成",
                    "CANCELLED", "cancelled,已取消,canceled,withdrawn,取消,作废"),
            Column.Kind.ACTION_KIND,
            ordered(
                    "CORRECTION", "correction,纠正",
                    "CORRECTIVE", "corrective,纠正措施,corrective action,ca",
                    "PREVENTIVE", "preventive,预防措施,preventive action,pa"));

    private final BookLayout layout;

    Meanings(BookLayout layout) {
        this.layout = layout;
    }

    private static Map<String, List<String>> ordered(String... pairs) {
        var ordered = new LinkedHashMap<String, List<String>>();
        for (int at = 0; at < pairs.length; at += 2) ordered.put(pairs[at], List.of(pairs[at + 1].split(",")));
        return ordered;
    }

    /** Names of the constants of a list, in their order. */
    public static List<String> constants(Column.Kind kind) {
        return List.copyOf(LISTS.get(kind).keySet());
    }

    /** As the template offers a constant. */
    public static String offered(Column.Kind kind, String constant) {
        var words = LISTS.get(kind).get(constant);
        return words.get(0) + " " + words.get(1);
    }

    /** Name of the constant that a word means; null if nobody said. */
    String of(Column.Kind kind, String word) {
        var plain = plain(word);
        for (var said : layout.words())
            if (said.kind() == kind && plain(said.word()).equals(plain)) return said.meaning();
        for (var constant : LISTS.get(kind).entrySet())
            if (constant.getValue().contains(plain)
                    || plain.equals(offered(kind, constant.getKey()))
                    || plain.equals(plain(constant.getKey()))) return constant.getKey();
        return null;
    }

    static String plain(String word) {
        return word.replaceAll("[\\s_]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
