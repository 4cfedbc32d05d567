package org.cellgmp.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Differences of running text, word by word; of Chinese text, character by character. */
final class Words {
    /** More words on either side are shown as removed and added whole: the comparison grows with the square of what differs. */
    static final int MOST = 4_000;

    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    private Words() {}

    static List<Span> spans(String before, String now) {
        var old = words(before);
        var later = words(now);
        var spans = new ArrayList<Span>();
        if (old.size() > MOST || later.size() > MOST) {
            add(spans, DifferenceKind.REMOVED, before);
            add(spans, DifferenceKind.ADDED, now);
            return spans;
        }
        int at = 0;
        for (var delta : DiffUtils.diff(old, later).getDeltas()) {
            add(
                    spans,
                    DifferenceKind.SAME,
                    joined(old.subList(at, delta.getSource().getPosition())));
            at = delta.getSource().getPosition() + delta.getSource().size();
            if (delta.getType() != DeltaType.INSERT)
                add(spans, DifferenceKind.REMOVED, joined(delta.getSource().getLines()));
            if (delta.getType() != DeltaType.DELETE)
                add(spans, DifferenceKind.ADDED, joined(delta.getTarget().getLines()));
        }
        add(spans, DifferenceKind.SAME, joined(old.subList(at, old.size())));
        return spans;
    }

    private static void add(List<Span> spans, DifferenceKind kind, String text) {
        if (!text.isEmpty()) spans.add(new Span(kind, text));
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .limit(MOST + 1L)
                .map(one -> one.group())
                .toList();
    }
}
