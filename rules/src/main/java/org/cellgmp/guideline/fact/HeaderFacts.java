package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.recorded;
import static org.cellgmp.guideline.fact.Reckoning.text;

import java.util.List;
import java.util.Locale;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;

/** The header and the specification it names. */
final class HeaderFacts {
    private HeaderFacts() {}

    static void take(Examined examined, List<Fact> facts) {
        var header = examined.record().header();
        if (header == null) return;
        var at = examined.at("header");
        facts.add(new HeaderFact(
                at,
                text(header.batchNumber()),
                text(header.masterRecordVersion()),
                header.productionDate(),
                header.shelfLifeEnds(),
                Reckoning.minutes(header.shelfLifeEnds(), examined.released())));
        var named = text(header.specification());
        var inForce = examined.specification();
        facts.add(new SpecificationFact(
                at,
                examined.productionDay(),
                named,
                inForce.map(HeaderFacts::edition).orElse(null),
                named == null
                        ? null
                        : examined.examination().specifications().stream()
                                .anyMatch(kept -> names(named, kept.record(), false)),
                named == null || inForce.isEmpty()
                        ? null
                        : names(named, inForce.get().record(), true)));
    }

    private static String edition(Addressed<ProductSpecification> kept) {
        return kept.record().code() + " ed. " + kept.record().edition();
    }

    /** A record may name the code alone or the code with the edition; with another edition it names another specification. */
    private static boolean names(String named, ProductSpecification kept, boolean thatEdition) {
        if (kept.code() == null) return false;
        var words = named.strip().toLowerCase(Locale.ROOT);
        var code = kept.code().strip().toLowerCase(Locale.ROOT);
        if (words.equals(code)) return true;
        if (!words.startsWith(code) || Character.isLetterOrDigit(words.charAt(code.length()))) return false;
        if (!thatEdition || !recorded(kept.edition())) return true;
        var rest = words.substring(code.length())
                .replaceAll("[^\\p{L}\\p{N}.]+", " ")
                .strip();
        return rest.equals(kept.edition().strip().toLowerCase(Locale.ROOT))
                || rest.endsWith(" " + kept.edition().strip().toLowerCase(Locale.ROOT));
    }
}
