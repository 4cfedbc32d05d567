package org.cellgmp.report.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cellgmp.investigation.CauseDrawing;
import org.cellgmp.investigation.Inquiry;
import org.cellgmp.template.Language;
import org.cellgmp.template.Picture;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.data.ReportPart;
import org.cellgmp.template.diagram.Drawing;

/** The causes drawn for paper: the same pictures as on the page, with the words of the report's language. */
final class CauseDrawings {
    /** A tree wider or higher than this, in px, is drawn branch by branch, so that its words can still be read. */
    private static final int WIDEST = 1_600;

    private static final int HIGHEST = 900;

    private final Inquiry inquiry;
    private final String effect;

    CauseDrawings(Inquiry inquiry, String effect) {
        this.inquiry = inquiry;
        this.effect = effect;
    }

    List<ReportPart.Drawn> fishbones() {
        if (inquiry.below(null).isEmpty()) return List.of();
        return List.of(drawn(words -> CauseDrawing.drawnFishbone(inquiry, effect, words)));
    }

    /** One, or one for each outermost cause if one were too large. */
    List<ReportPart.Drawn> trees() {
        var outermost = inquiry.below(null);
        if (outermost.isEmpty()) return List.of();
        var whole = drawn(words -> CauseDrawing.drawnTree(inquiry, effect, words));
        var size = whole.drawing().both();
        if (outermost.size() == 1 || size.width() <= WIDEST && size.height() <= HIGHEST) return List.of(whole);
        var trees = new ArrayList<ReportPart.Drawn>();
        for (var cause : outermost) {
            var branch = inquiry.withCauses(inquiry.causes().stream()
                    .filter(one -> one.parent() != null || one == cause)
                    .toList());
            trees.add(drawn(words -> CauseDrawing.drawnTree(branch, effect, words)));
        }
        return trees;
    }

    private static ReportPart.Drawn drawn(Function<Function<String, String>, Drawing> draw) {
        return new ReportPart.Drawn(new Picture(
                draw.apply(words(Language.ENGLISH)),
                draw.apply(words(Language.CHINESE)),
                draw.apply(words(Language.BOTH))));
    }

    /** The words of pages under the keys that a drawing asks for. */
    private static Function<String, String> words(Language language) {
        var words = TemplateBook.shipped().all().get(0).words();
        return key -> {
            var word = words.get("inv." + key);
            return language == Language.BOTH ? word.get("en") + " / " + word.get("zh") : word.get(language.code());
        };
    }
}
