package org.cellgmp.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The difference of two texts word by word (each Chinese character counts as a word), by longest common subsequence. */
public final class WordDiff {
    /** What happened to a run of words. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** A run of words. */
    public record Run(Kind kind, String text) {}

    /** Longer texts are shown as wholly replaced: the table for the comparison grows with the product of both. */
    static final int MOST_WORDS = 600;

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}._-]+|\\s+|.", Pattern.DOTALL);

    private WordDiff() {}

    public static List<Run> between(String old, String now) {
        if (old == null || now == null) return whole(old, now);
        var before = words(old);
        var after = words(now);
        if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) return whole(old, now);
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--)
            for (int j = after.size() - 1; j >= 0; j--)
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        var runs = new ArrayList<Run>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                add(runs, Kind.SAME, before.get(i++));
                j++;
            } else if (j >= after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1])
                add(runs, Kind.GONE, before.get(i++));
            else add(runs, Kind.NEW, after.get(j++));
        }
        return runs;
    }

    private static List<Run> whole(String old, String now) {
        var runs = new ArrayList<Run>();
        if (old != null && !old.isEmpty()) runs.add(new Run(Kind.GONE, old));
        if (now != null && !now.isEmpty()) runs.add(new Run(Kind.NEW, now));
        return runs;
    }

    private static void add(List<Run> runs, Kind kind, String word) {
        if (!runs.isEmpty() && runs.get(runs.size() - 1).kind() == kind) {
            var last = runs.remove(runs.size() - 1);
            runs.add(new Run(kind, last.text() + word));
        } else runs.add(new Run(kind, word));
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) words.add(matcher.group());
        return words;
    }
}
