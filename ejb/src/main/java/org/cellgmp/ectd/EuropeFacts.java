package org.cellgmp.ectd;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.criterion.fact.EuropeFact;
import org.cellgmp.criterion.fact.ValueFact;

/** The envelopes of eu-regional.xml. */
final class EuropeFacts {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Set<String> OPENS = Set.of("initial", "reformat");
    private static final Set<String> FIELDS =
            Set.of("identifier", "applicant", "invented-name", "inn", "sequence", "submission-description");

    private final JudgedSequence sequence;
    private final ReadBackbone regional;
    private final List<Object> facts;

    EuropeFacts(JudgedSequence sequence, List<Object> facts) {
        this.sequence = sequence;
        this.regional = sequence.regional;
        this.facts = facts;
    }

    void tell(Collection<JudgedSequence> application) {
        for (var value : regional.values())
            if (FIELDS.contains(value.element()))
                facts.add(new ValueFact(
                        regional.path() + ":" + value.line(),
                        value.element(),
                        value.text(),
                        value.text().isBlank(),
                        true,
                        null,
                        !value.text().equals(value.text().strip())));
        String before = null;
        for (var other : application)
            if (other.region == Region.EU
                    && other.regional != null
                    && other.folder.name().compareTo(sequence.folder.name()) < 0
                    && !other.regional.text("identifier").isEmpty()) before = other.regional.text("identifier");
        var filed = sequence.regional.leaves().stream()
                .flatMap(leaf -> leaf.path().stream())
                .map(step -> step.attributes().get("country"))
                .filter(country -> country != null)
                .collect(java.util.stream.Collectors.toSet());
        var envelopes = regional.all("envelope");
        for (int i = 0; i < envelopes.size(); i++) envelope(envelopes, i, before, filed);
    }

    /** The values of an envelope stand before its own end, and are told in that order. */
    private void envelope(List<ReadBackbone.Value> envelopes, int i, String before, Set<String> filed) {
        int from = i == 0 ? -1 : regional.values().indexOf(envelopes.get(i - 1));
        var own = regional.values().subList(from + 1, regional.values().indexOf(envelopes.get(i)));
        var identifier = text(own, "identifier");
        var number = text(own, "sequence");
        var folder = sequence.folder.numbered() ? sequence.folder.name() : number;
        var related = own.stream()
                .filter(value -> value.element().equals("related-sequence"))
                .map(value -> value.text().strip())
                .toList();
        var unit = own.stream()
                .filter(value -> value.element().equals("submission-unit"))
                .map(value -> value.attribute("type"))
                .findFirst()
                .orElse("");
        var country = envelopes.get(i).attribute("country");
        boolean identified = !identifier.isEmpty();
        facts.add(new EuropeFact(
                regional.path() + ":" + envelopes.get(i).line(),
                country,
                identifier,
                !identified || UUID.matcher(identifier).matches(),
                identified && before != null && i == 0 && !before.equals(identifier) ? before : null,
                i > 0 && !identifier.equals(regional.text("identifier")),
                filed.isEmpty() || filed.contains(country) || filed.contains("common"),
                folder,
                number,
                number.matches("[0-9]{4}"),
                related.isEmpty() ? "" : related.get(0),
                related.stream().allMatch(one -> one.matches("[0-9]{4}")),
                OPENS.contains(unit),
                unit.isEmpty() || related.contains(folder),
                unit.isEmpty() || related.stream().anyMatch(one -> one.compareTo(folder) < 0)));
    }

    private static String text(List<ReadBackbone.Value> own, String element) {
        return own.stream()
                .filter(value -> value.element().equals(element))
                .map(value -> value.text())
                .findFirst()
                .orElse("");
    }
}
