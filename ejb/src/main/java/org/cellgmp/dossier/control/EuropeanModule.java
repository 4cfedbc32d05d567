package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.ectd.EuropeanCodes;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.Names;
import org.cellgmp.ectd.Step;

/**
 * How module 1 of the European Union tells leaves of one heading apart: by country, and product information by language and
 * kind. Files there are named country, fixed word, free word (EU module 1 specification 3.1.1, file naming).
 */
final class EuropeanModule {
    private static final String COMMON = "common";

    private EuropeanModule() {}

    /** Whether leaves of the heading stand in elements of their own for country and language. */
    static boolean ofProductTexts(Heading heading) {
        return heading.wrapper().equals(BranchKind.PRODUCT_TEXT_ELEMENT);
    }

    /** The element between heading and leaf; empty where the definition has none. */
    static List<Step> wrapper(Heading heading, EuropeanEnvelope envelope, List<Branch> branches) {
        if (heading.wrapper().isEmpty()) return List.of();
        if (!ofProductTexts(heading))
            return List.of(new Step(heading.wrapper(), Map.of("country", country(envelope)), null));
        return text(branches).stream()
                .map(branch -> new Step(heading.wrapper(), branch.attributes(), null))
                .toList();
    }

    static List<Branch> text(List<Branch> branches) {
        return branches.stream()
                .filter(branch -> branch.kind() == BranchKind.PRODUCT_TEXT)
                .limit(1)
                .toList();
    }

    /** The one country of the procedure; common where there are several. */
    private static String country(EuropeanEnvelope envelope) {
        var agencies = envelope.agencyCodes();
        return agencies.size() == 1 ? EuropeanCodes.country(agencies.get(0)) : COMMON;
    }

    /** Folders below that of the heading. */
    static List<String> folders(Heading heading, EuropeanEnvelope envelope, List<Branch> branches) {
        var folders = new ArrayList<String>();
        for (var branch : ofProductTexts(heading) ? text(branches) : List.<Branch>of()) {
            folders.add(branch.attributes().get("country"));
            folders.add(branch.attributes().get("xml:lang"));
        }
        if (folders.isEmpty() && !heading.wrapper().isEmpty()) folders.add(country(envelope));
        return folders;
    }

    /** Country, fixed word, and what the given name adds to them. */
    static String stem(Heading heading, EuropeanEnvelope envelope, List<Branch> branches, String given) {
        var parts = new ArrayList<String>();
        var fixed = heading.fixedWord();
        for (var branch : ofProductTexts(heading) ? text(branches) : List.<Branch>of()) {
            parts.add(branch.attributes().get("country"));
            fixed = branch.attributes().get("type");
        }
        if (parts.isEmpty() && !heading.wrapper().isEmpty()) parts.add(country(envelope));
        if (!fixed.isEmpty()) parts.add(fixed);
        var prefix = String.join("-", parts);
        if (prefix.isEmpty() || given.equals(prefix) || given.startsWith(prefix + "-")) return given;
        if (given.toLowerCase(Locale.ROOT).equals(fixed)) return prefix;
        return prefix + "-" + Names.slug(given, Names.LONGEST);
    }
}
