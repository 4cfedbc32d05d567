package org.cellgmp.web.report;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.report.ReviewConclusion;
import org.cellgmp.report.ReviewContent;
import org.cellgmp.report.ReviewPoint;
import org.cellgmp.report.ReviewVerdict;
import org.cellgmp.web.page.Choices;

/** Evaluation and conclusions as they were typed, so that a refused form comes back whole. @param fields by name */
public record WrittenReview(Map<String, String> fields) {
    private static final List<String> PARTS = List.of("verdict", "words", "recommendation", "links");

    /** Empty if nothing stands in it. */
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    /** @param part verdict, words, recommendation or links */
    public String of(String part, ReviewPoint point) {
        return of(part + "-" + point.name());
    }

    static WrittenReview of(MultivaluedMap<String, String> form) {
        var fields = new HashMap<String, String>();
        for (var name : names()) fields.put(name, form.getFirst(name) == null ? "" : form.getFirst(name));
        return new WrittenReview(fields);
    }

    static WrittenReview of(ReviewContent.Said said) {
        var fields = new HashMap<String, String>();
        fields.put("evaluation", said.evaluation() == null ? "" : said.evaluation());
        fields.put("measures", said.measures() == null ? "" : said.measures());
        for (var one : said.conclusions()) {
            var point = "-" + one.point().name();
            fields.put("verdict" + point, one.verdict().name());
            fields.put("words" + point, one.words());
            fields.put("recommendation" + point, one.recommendation() == null ? "" : one.recommendation());
            fields.put("links" + point, String.join(", ", one.links()));
        }
        return new WrittenReview(fields);
    }

    private static List<String> names() {
        var names = new ArrayList<>(List.of("evaluation", "measures"));
        for (var point : ReviewPoint.values()) for (var part : PARTS) names.add(part + "-" + point.name());
        return names;
    }

    /** Of the points on which anything was typed. @throws Refusal UNREADABLE for a verdict that is none */
    List<ReviewConclusion> conclusions() throws Refusal {
        var conclusions = new ArrayList<ReviewConclusion>();
        for (var point : ReviewPoint.values()) {
            boolean bare = PARTS.stream().allMatch(part -> of(part, point).isBlank());
            if (bare) continue;
            conclusions.add(new ReviewConclusion(
                    point,
                    Choices.read(ReviewVerdict.class, "verdict-" + point.name(), of("verdict", point)),
                    of("words", point),
                    of("recommendation", point),
                    Choices.several(of("links", point))));
        }
        return conclusions;
    }
}
