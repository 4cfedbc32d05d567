package org.cellgmp.template.diagram;

import java.util.ArrayList;
import java.util.List;

/** A tree of whys from the left: the effect, then the causes of each cause one column further right. */
public final class WhyTree {
    private static final double LEFT = 16;
    private static final double BOX = 208;
    private static final double GAP = 44;
    private static final double SIZE = 13;
    private static final double LINE = 17;
    private static final double APART = 12;
    private static final String INK = "#1b1d20";
    private static final int MOST_LINES = 8;

    private final List<Shape> shapes = new ArrayList<>();
    private int deepest;

    private WhyTree() {}

    public static Drawing draw(String title, String effect, List<Twig> twigs) {
        return new WhyTree().drawn(title, effect, twigs);
    }

    private Drawing drawn(String title, String effect, List<Twig> twigs) {
        var lines = Wrapping.lines(effect, SIZE, BOX - 20, MOST_LINES);
        double own = lines.size() * LINE + 20;
        double height = Math.max(own, heights(twigs));
        double middle = 16 + height / 2;
        below(twigs, 1, 16 + (height - heights(twigs)) / 2, middle);
        shapes.add(new Shape.Box(LEFT, middle - own / 2, BOX, own, 6, "#ffffff", INK, 2.5, false));
        words(lines, LEFT, middle - own / 2, true, INK);
        double width = LEFT + BOX + deepest * (BOX + GAP) + LEFT;
        return new Drawing(
                title,
                effect + ": " + Twig.described(twigs),
                (int) Math.ceil(width),
                (int) Math.ceil(height + 32),
                shapes);
    }

    /** @param top of the room for these; @param from middle of the box they explain */
    private void below(List<Twig> twigs, int depth, double top, double from) {
        double x = LEFT + depth * (BOX + GAP);
        double y = top;
        for (var twig : twigs) {
            deepest = Math.max(deepest, depth);
            double room = height(twig);
            double middle = y + room / 2;
            double turn = x - GAP / 2;
            var colour = "#565b61";
            shapes.add(new Shape.Line(x - GAP, from, turn, from, colour, 1.4, false));
            shapes.add(new Shape.Line(turn, from, turn, middle, colour, 1.4, false));
            shapes.add(new Shape.Line(turn, middle, x, middle, colour, 1.4, false));
            box(twig, x, middle);
            below(twig.why(), depth + 1, y + (room - heights(twig.why())) / 2, middle);
            y += room + APART;
        }
    }

    private void box(Twig twig, double x, double middle) {
        var look = twig.look();
        double height = own(twig);
        shapes.add(new Shape.Box(
                x,
                middle - height / 2,
                BOX,
                height,
                6,
                twig.supported() ? look.wash() : "#ffffff",
                look.colour(),
                look == Twig.Look.ROOT ? 2.8 : 1.6,
                !twig.supported()));
        var lines = lines(twig);
        words(lines, x, middle - height / 2, look == Twig.Look.ROOT, look == Twig.Look.RULED_OUT ? "#565b61" : INK);
        if (!twig.word().isEmpty())
            shapes.add(new Shape.Words(
                    x + 10,
                    middle - height / 2 + 22 + lines.size() * LINE,
                    twig.word(),
                    11.5,
                    false,
                    false,
                    look.colour()));
    }

    private void words(List<String> lines, double x, double top, boolean bold, String colour) {
        double y = top + 22;
        for (var line : lines) {
            shapes.add(new Shape.Words(x + 10, y, line, SIZE, bold, false, colour));
            y += LINE;
        }
    }

    private static List<String> lines(Twig twig) {
        return Wrapping.lines(twig.text(), SIZE, BOX - 24, MOST_LINES);
    }

    private static double own(Twig twig) {
        return lines(twig).size() * LINE + 20 + (twig.word().isEmpty() ? 0 : LINE);
    }

    private static double height(Twig twig) {
        return Math.max(own(twig), heights(twig.why()));
    }

    private static double heights(List<Twig> twigs) {
        return twigs.stream().mapToDouble(WhyTree::height).sum() + Math.max(0, twigs.size() - 1) * APART;
    }
}
