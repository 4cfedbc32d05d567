package org.cellgmp.template.diagram;

import java.util.List;

/**
 * One cause in a drawing, with the causes behind it.
 *
 * @param branch key of the branch of a fishbone; of the outermost causes only
 * @param supported false for a cause that points at no evidence: it is drawn hollow and dashed
 * @param word said beside it, e.g. its state; may be empty
 */
public record Twig(String text, String branch, Look look, boolean supported, String word, List<Twig> why) {
    public Twig {
        why = List.copyOf(why);
    }

    /** How a cause stands. */
    public enum Look {
        PROPOSED("#14568a", "#e8f0f7"),
        CONFIRMED("#17653a", "#e7f4eb"),
        /** The root that was looked for. */
        ROOT("#a1121d", "#fbeaea"),
        RULED_OUT("#565b61", "#f0f0ee");

        private final String colour;
        private final String wash;

        Look(String colour, String wash) {
            this.colour = colour;
            this.wash = wash;
        }

        String colour() {
            return colour;
        }

        String wash() {
            return wash;
        }
    }

    /** The same in words, for who cannot see the picture. */
    static String described(List<Twig> twigs) {
        var out = new StringBuilder();
        for (var twig : twigs) {
            if (!out.isEmpty()) out.append("; ");
            out.append(twig.text());
            if (!twig.word().isEmpty()) out.append(" [").append(twig.word()).append(']');
            if (!twig.why().isEmpty())
                out.append(" \u2190 (").append(described(twig.why())).append(')');
        }
        return out.toString();
    }
}
