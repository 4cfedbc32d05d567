package org.cellgmp.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two texts. Running text is compared by the algorithm of E. W. Myers (An O(ND) Difference Algorithm, 1986) as java-diff-utils
 * has it; tables row by row.
 */
public final class Comparison {
    /** Places that are told; the rest is counted. */
    public static final int MOST = 500;

    private final List<Difference> found = new ArrayList<>();

    private Comparison() {}

    /** Of two documents made here: what stands under a heading is compared with what stands under the same. */
    public static Differences of(List<Block> before, List<Block> now) {
        var comparison = new Comparison();
        var was = sections(before);
        var is = sections(now);
        var gone = new ArrayList<>(was.keySet());
        gone.removeAll(is.keySet());
        for (var section : is.entrySet()) {
            var old = was.get(section.getKey());
            comparison.section(old == null ? List.of() : old, section.getValue());
        }
        for (var section : gone) comparison.section(was.get(section), List.of());
        return comparison.told();
    }

    /** Of two files, page by page. A page that was put in shifts the others and is told as added. */
    public static Differences ofPages(List<String> before, List<String> now) {
        var comparison = new Comparison();
        for (var delta : DiffUtils.diff(before, now).getDeltas()) {
            int pairs = Math.max(delta.getSource().size(), delta.getTarget().size());
            for (int i = 0; i < pairs; i++) {
                boolean was = i < delta.getSource().size();
                boolean is = i < delta.getTarget().size();
                int page = (is
                                ? delta.getTarget().getPosition()
                                : delta.getSource().getPosition())
                        + i
                        + 1;
                comparison.text(
                        Integer.toString(page),
                        was ? delta.getSource().getLines().get(i) : null,
                        is ? delta.getTarget().getLines().get(i) : null);
            }
        }
        return comparison.told();
    }

    private Differences told() {
        int shown = Math.min(found.size(), MOST);
        return new Differences(found.subList(0, shown), found.size() - shown);
    }

    /** Blocks by heading, a heading that comes again with its count. */
    private static Map<String, List<Block>> sections(List<Block> blocks) {
        var sections = new LinkedHashMap<String, List<Block>>();
        var seen = new HashMap<String, Integer>();
        var at = "";
        for (var block : blocks) {
            if (block.kind() == Block.Kind.HEADING)
                at = block.heading() + "\n" + seen.merge(block.heading(), 1, Integer::sum);
            sections.computeIfAbsent(at, missing -> new ArrayList<>()).add(block);
        }
        return sections;
    }

    private void section(List<Block> before, List<Block> now) {
        var place = (now.isEmpty() ? before : now).get(0).heading();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(texts(before), texts(now)).getDeltas()) {
            int pairs = Math.max(delta.getSource().size(), delta.getTarget().size());
            for (int i = 0; i < pairs; i++)
                text(
                        place,
                        i < delta.getSource().size()
                                ? delta.getSource().getLines().get(i)
                                : null,
                        i < delta.getTarget().size()
                                ? delta.getTarget().getLines().get(i)
                                : null);
        }
        var old = tables(before);
        var later = tables(now);
        for (int i = 0; i < Math.max(old.size(), later.size()); i++) {
            var difference = i >= later.size()
                    ? Tables.whole(DifferenceKind.REMOVED, old.get(i))
                    : i >= old.size()
                            ? Tables.whole(DifferenceKind.ADDED, later.get(i))
                            : Tables.of(place, old.get(i), later.get(i));
            if (difference != null) found.add(difference);
        }
    }

    /** @param before null if it was not there; @param now null if it is no more */
    private void text(String place, String before, String now) {
        if (before == null)
            found.add(Difference.text(DifferenceKind.ADDED, place, List.of(new Span(DifferenceKind.ADDED, now))));
        else if (now == null)
            found.add(
                    Difference.text(DifferenceKind.REMOVED, place, List.of(new Span(DifferenceKind.REMOVED, before))));
        else found.add(Difference.text(DifferenceKind.CHANGED, place, Words.spans(before, now)));
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() != Block.Kind.TABLE)
                .map(Block::text)
                .toList();
    }

    private static List<Block> tables(List<Block> blocks) {
        return blocks.stream().filter(block -> block.kind() == Block.Kind.TABLE).toList();
    }
}
