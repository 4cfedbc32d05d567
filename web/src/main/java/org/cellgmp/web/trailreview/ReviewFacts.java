package org.cellgmp.web.trailreview;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.trailreview.Criterion;
import org.cellgmp.trailreview.Gravity;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.ReviewState;
import org.cellgmp.trailreview.ReviewWords;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Texts;
import org.cellgmp.web.page.Tone;

/** Reviews in the words and signs of the page. */
public final class ReviewFacts {
    /** For a print, whose language is not that of the page. */
    static final ReviewWords WORDS = (chinese, key, arguments) ->
            Texts.all().text(chinese ? Language.CHINESE : Language.ENGLISH, key, arguments);

    private ReviewFacts() {}

    static Response printed(String number, String language, byte[] file) {
        return Downloads.written(
                "trail-review-" + number + "-" + language + ".pdf", "application/pdf", out -> out.write(file));
    }

    public static Tone tone(Gravity gravity) {
        return switch (gravity) {
            case HIGH -> Tone.MAJOR;
            case MIDDLE -> Tone.ATTENTION;
            case LOW -> Tone.NEUTRAL;
        };
    }

    public static Tone tone(ReviewState state) {
        return switch (state) {
            case REVIEWED -> Tone.GOOD;
            case OUTDATED -> Tone.MAJOR;
            case UNREVIEWED -> Tone.ATTENTION;
        };
    }

    /** The sentence that says what was seen. */
    public static String seen(PageContext page, Criterion criterion, List<String> arguments) {
        return page.text("review.seen." + criterion.name(), arguments.toArray());
    }

    /** By criterion, in the order of the list. */
    public static Map<Criterion, List<Ranked>> grouped(List<Ranked> ranked) {
        return ranked.stream()
                .collect(Collectors.groupingBy(Ranked::criterion, LinkedHashMap::new, Collectors.toList()));
    }
}
