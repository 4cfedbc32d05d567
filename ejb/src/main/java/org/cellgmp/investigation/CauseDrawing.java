package org.cellgmp.investigation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.cellgmp.template.diagram.Bitmap;
import org.cellgmp.template.diagram.Drawing;
import org.cellgmp.template.diagram.Fishbone;
import org.cellgmp.template.diagram.Twig;
import org.cellgmp.template.diagram.WhyTree;

/**
 * The causes of an event drawn: the same picture for page, print and document. A cause without evidence is drawn hollow and
 * dashed and says so.
 */
public final class CauseDrawing {
    private CauseDrawing() {}

    /**
     * A picture.
     *
     * @param svg stands alone, with no style, script or link in it; @param described the same in words
     * @param width px; @param height px
     */
    public record Picture(String svg, String described, int width, int height) {}

    /**
     * By the six branches of the trade.
     *
     * @param effect what is to be explained
     * @param words of the language, by key: {@code branch.PEOPLE}, {@code state.CONFIRMED}, {@code root}, {@code unsupported}, {@code fishbone}
     */
    public static Picture fishbone(Inquiry inquiry, String effect, Function<String, String> words) {
        return picture(drawnFishbone(inquiry, effect, words));
    }

    /** As a tree of whys. @param words as for {@link #fishbone}, and {@code tree} */
    public static Picture tree(Inquiry inquiry, String effect, Function<String, String> words) {
        return picture(drawnTree(inquiry, effect, words));
    }

    /** The fishbone as PNG at three pixels for each px, for a document that shows no SVG. */
    public static byte[] fishbonePng(Inquiry inquiry, String effect, Function<String, String> words) {
        return Bitmap.png(drawnFishbone(inquiry, effect, words), 3);
    }

    /** The tree as PNG at three pixels for each px, for a document that shows no SVG. */
    public static byte[] treePng(Inquiry inquiry, String effect, Function<String, String> words) {
        return Bitmap.png(drawnTree(inquiry, effect, words), 3);
    }

    /** The same as shapes, for a document. @param words as for {@link #fishbone} */
    public static Drawing drawnFishbone(Inquiry inquiry, String effect, Function<String, String> words) {
        var branches = new LinkedHashMap<String, String>();
        for (var branch : Branch.values()) branches.put(branch.name(), words.apply("branch." + branch));
        return Fishbone.draw(words.apply("fishbone"), effect, branches, twigs(inquiry, null, words));
    }

    /** The same as shapes, for a document. @param words as for {@link #tree} */
    public static Drawing drawnTree(Inquiry inquiry, String effect, Function<String, String> words) {
        return WhyTree.draw(words.apply("tree"), effect, twigs(inquiry, null, words));
    }

    private static Picture picture(Drawing drawing) {
        return new Picture(drawing.svg(), drawing.described(), drawing.width(), drawing.height());
    }

    private static List<Twig> twigs(Inquiry inquiry, String parent, Function<String, String> words) {
        return inquiry.below(parent).stream()
                .map(cause -> new Twig(
                        cause.id() + " " + cause.text(),
                        cause.branch() == null ? null : cause.branch().name(),
                        look(cause),
                        cause.supported(),
                        said(cause, words),
                        twigs(inquiry, cause.id(), words)))
                .toList();
    }

    private static Twig.Look look(Cause cause) {
        return switch (cause.state()) {
            case RULED_OUT -> Twig.Look.RULED_OUT;
            case CONFIRMED -> cause.isRoot() ? Twig.Look.ROOT : Twig.Look.CONFIRMED;
            case PROPOSED -> Twig.Look.PROPOSED;
        };
    }

    private static String said(Cause cause, Function<String, String> words) {
        var said = words.apply("state." + cause.state());
        if (cause.isRoot()) said = words.apply("root") + " \u00b7 " + said;
        return cause.supported() ? said : said + " \u00b7 " + words.apply("unsupported");
    }
}
