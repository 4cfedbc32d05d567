package org.cellgmp.ectd;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.criterion.fact.ChinaFact;
import org.cellgmp.criterion.fact.ValueFact;

/** The envelope of cn-regional.xml. */
final class ChinaFacts {
    private static final Map<String, Set<String>> CODES = Map.of(
            "application-type", ChinaCodes.APPLICATION_TYPES,
            "product-type", ChinaCodes.PRODUCT_TYPES,
            "regulatory-activity-type", ChinaCodes.ACTIVITIES,
            "sequence-type", ChinaCodes.SEQUENCE_TYPES);

    private final JudgedSequence sequence;
    private final ReadBackbone regional;
    private final List<Object> facts;

    ChinaFacts(JudgedSequence sequence, List<Object> facts) {
        this.sequence = sequence;
        this.regional = sequence.regional;
        this.facts = facts;
    }

    void tell(Collection<JudgedSequence> application) {
        var earlier = application.stream()
                .filter(other -> other.regional != null && other.region == Region.CN)
                .filter(other -> other.folder.name().compareTo(sequence.folder.name()) < 0)
                .toList();
        for (var field : CODES.keySet().stream().sorted().toList())
            value(field, regional.code(field), CODES.get(field).contains(regional.code(field)), earlier);
        for (var field : List.of("application-id", "product-number", "sequence-description"))
            value(field, regional.text(field), true, earlier);
        var id = regional.text("application-id");
        var number = regional.text("sequence-number");
        var folder = sequence.folder.name();
        var own = sequence.folder.numbered() ? folder : number;
        var related = regional.text("related-sequence");
        var types = types(regional);
        var description = regional.text("sequence-description");
        facts.add(new ChinaFact(
                regional.path(),
                sequence.folder.application(),
                id,
                ChinaCodes.APPLICATION.matcher(id).matches(),
                number,
                number.matches("[0-9]{4}"),
                own,
                related,
                related.matches("[0-9]{4}") && related.compareTo(own) <= 0,
                ChinaCodes.opens(types.get(2)),
                types.get(0),
                types.get(1),
                types.get(2),
                !known(types) || ChinaCodes.allowed(types.get(0), types.get(1), types.get(2)),
                opened(earlier, related, types.get(1)),
                description.codePointCount(0, description.length()),
                ChinaCodes.LONGEST_DESCRIPTION));
    }

    /** Whether this opens an investigational application, so that criteria 4.3.5 and 4.3.6 apply. */
    static boolean firstFiling(ReadBackbone regional) {
        return regional.code("application-type").equals("cnapt1")
                && Set.of("cnrat1", "cnrat5").contains(regional.code("regulatory-activity-type"))
                && regional.code("sequence-type").equals("cnsqt1");
    }

    private static List<String> types(ReadBackbone backbone) {
        return List.of(
                backbone.code("application-type"),
                backbone.code("regulatory-activity-type"),
                backbone.code("sequence-type"));
    }

    /** Of codes that no list holds it cannot be told whether they go together. */
    private static boolean known(List<String> types) {
        return ChinaCodes.APPLICATION_TYPES.contains(types.get(0))
                && ChinaCodes.ACTIVITIES.contains(types.get(1))
                && ChinaCodes.SEQUENCE_TYPES.contains(types.get(2));
    }

    private static String opened(List<JudgedSequence> earlier, String related, String activity) {
        for (var other : earlier) {
            var before = other.regional.code("regulatory-activity-type");
            if (other.folder.name().equals(related) && !before.equals(activity)) return before;
        }
        return null;
    }

    private void value(String field, String value, boolean known, List<JudgedSequence> earlier) {
        String before = null;
        for (var other : earlier) {
            var then = CODES.containsKey(field) ? other.regional.code(field) : other.regional.text(field);
            if (before == null && !then.equals(value)) before = then;
        }
        facts.add(new ValueFact(
                regional.path(), field, value, value.isBlank(), known, before, !value.equals(value.strip())));
    }
}
