package org.cellgmp.template.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fishbone (Ishikawa diagram): the effect at the head, a bone for each branch, half of them above the spine, each cause on a
 * twig that runs into its bone, the causes behind it below it and further in.
 */
public final class Fishbone {
    private static final double LEFT = 24;
    private static final double COLUMN = 312;
    private static final double SLANT = 54;
    private static final double HEAD = 172;
    private static final double SIZE = 13;
    private static final double LINE = 17;
    private static final double INDENT = 20;
    private static final double LABEL = 28;
    private static final double LEAST = 96;
    private static final String INK = "#1b1d20";
    private static final String BONE = "#565b61";
    private static final int MOST_LINES = 6;

    private final List<Shape> shapes = new ArrayList<>();

    /** A twig with its place in the stack of its bone. */
    private record Row(Twig twig, int depth, List<String> lines, double height) {}

    private Fishbone() {}

    /**
     * @param effect what is explained; @param branches name of each branch by key, in the order from the left, above then below
     * @param twigs outermost causes; one of a branch that is not named is not drawn
     */
    public static Drawing draw(String title, String effect, Map<String, String> branches, List<Twig> twigs) {
        return new Fishbone().drawn(title, effect, new LinkedHashMap<>(branches), twigs);
    }

    private Drawing drawn(String title, String effect, Map<String, String> branches, List<Twig> twigs) {
        var keys = List.copyOf(branches.keySet());
        int columns = (keys.size() + 1) / 2;
        var stacks = new ArrayList<List<Row>>();
        for (var key : keys)
            stacks.add(rows(
                    twigs.stream().filter(twig -> key.equals(twig.branch())).toList(), 0));
        double above = LEAST;
        double below = LEAST;
        for (int i = 0; i < stacks.size(); i++) {
            if (i < columns) above = Math.max(above, height(stacks.get(i)));
            else below = Math.max(below, height(stacks.get(i)));
        }
        double spine = 16 + LABEL + above + 18;
        double bottom = spine + 18 + below + LABEL;
        double head = LEFT + columns * COLUMN + 40;
        for (int i = 0; i < keys.size(); i++) {
            boolean up = i < columns;
            double joint = LEFT + (i % columns + 1) * COLUMN;
            bone(branches.get(keys.get(i)), joint, spine, up ? 16 : bottom, up);
            stack(stacks.get(i), joint, spine, up ? 16 + LABEL : spine + 18, up ? above + 18 : below + 18, up);
        }
        shapes.add(new Shape.Line(LEFT, spine, head, spine, INK, 3, false));
        shapes.add(new Shape.Area(List.of(head - 12, spine - 8, head + 2, spine, head - 12, spine + 8), INK));
        effect(effect, head, spine);
        var described = effect + ": " + said(branches, twigs);
        return new Drawing(title, described, (int) Math.ceil(head + HEAD + LEFT), (int) Math.ceil(bottom + 16), shapes);
    }

    private static String said(Map<String, String> branches, List<Twig> twigs) {
        var out = new StringBuilder();
        branches.forEach((key, name) -> {
            var of = twigs.stream().filter(twig -> key.equals(twig.branch())).toList();
            if (of.isEmpty()) return;
            if (!out.isEmpty()) out.append(". ");
            out.append(name).append(": ").append(Twig.described(of));
        });
        return out.toString();
    }

    private static List<Row> rows(List<Twig> twigs, int depth) {
        var rows = new ArrayList<Row>();
        for (var twig : twigs) {
            double room = COLUMN - SLANT - 46 - Math.min(depth, 5) * INDENT;
            var lines = new ArrayList<>(Wrapping.lines(twig.text(), SIZE, room, MOST_LINES));
            double height = lines.size() * LINE + (twig.word().isEmpty() ? 0 : LINE - 2) + 12;
            rows.add(new Row(twig, Math.min(depth, 5), lines, height));
            rows.addAll(rows(twig.why(), depth + 1));
        }
        return rows;
    }

    private static double height(List<Row> rows) {
        return rows.stream().mapToDouble(Row::height).sum() + 8;
    }

    /** From its label, which lies {@link #SLANT} to the left, to its joint with the spine. */
    private void bone(String name, double joint, double spine, double end, boolean up) {
        double label = joint - SLANT - 34;
        double width = Math.max(90, Wrapping.width(name, 14) + 24);
        double tip = up ? end + LABEL : end - LABEL;
        shapes.add(new Shape.Line(joint - SLANT, tip, joint, spine, BONE, 2, false));
        shapes.add(new Shape.Box(
                label - width / 2 + 34, up ? end : tip, width, LABEL, 4, "#e8f0f7", "#14568a", 1.5, false));
        shapes.add(new Shape.Words(label + 34, (up ? end : tip) + 19, name, 14, true, true, INK));
    }

    /** @param top of the stack; @param room between label and spine */
    private void stack(List<Row> rows, double joint, double spine, double top, double room, boolean up) {
        double y = up ? top + (room - 18 - height(rows)) + 4 : top + 4;
        var ends = new double[6];
        for (var row : rows) {
            double base = y + row.height() - 8;
            double share = Math.abs(spine - base) / room;
            double bone = joint - SLANT * Math.min(1, share);
            double start = joint - COLUMN + 26 + row.depth() * INDENT;
            twig(row, start, row.depth() == 0 ? bone : joint - SLANT - 20, base);
            if (row.depth() > 0) {
                // Hangs from the line of the cause that it explains.
                double from = start - INDENT + 8;
                shapes.add(new Shape.Line(from, ends[row.depth() - 1], from, base, BONE, 1, false));
                shapes.add(new Shape.Line(from, base, start, base, BONE, 1, false));
            }
            ends[row.depth()] = base;
            y += row.height();
        }
    }

    private void twig(Row row, double start, double end, double base) {
        var twig = row.twig();
        var look = twig.look();
        double width = look == Twig.Look.ROOT ? 2.6 : 1.6;
        shapes.add(new Shape.Line(start, base, end, base, look.colour(), width, !twig.supported()));
        shapes.add(
                new Shape.Disc(start, base, 4.5, twig.supported() ? look.colour() : "#ffffff", look.colour(), false));
        double y = base - 6 - (twig.word().isEmpty() ? 0 : LINE - 2);
        for (int i = row.lines().size() - 1; i >= 0; i--) {
            shapes.add(new Shape.Words(
                    start + 8,
                    y,
                    row.lines().get(i),
                    SIZE,
                    look == Twig.Look.ROOT,
                    false,
                    look == Twig.Look.RULED_OUT ? BONE : INK));
            y -= LINE;
        }
        if (!twig.word().isEmpty())
            shapes.add(new Shape.Words(start + 8, base - 6, twig.word(), 11.5, false, false, look.colour()));
    }

    private void effect(String effect, double x, double spine) {
        var lines = Wrapping.lines(effect, 14, HEAD - 24, 8);
        double height = Math.max(64, lines.size() * 19 + 24);
        shapes.add(new Shape.Box(x, spine - height / 2, HEAD, height, 6, "#ffffff", INK, 2.5, false));
        double y = spine - height / 2 + (height - lines.size() * 19) / 2 + 14;
        for (var line : lines) {
            shapes.add(new Shape.Words(x + HEAD / 2, y, line, 14, true, true, INK));
            y += 19;
        }
    }
}
