package org.cellgmp.web.dossier;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cellgmp.ectd.ChinaCodes;
import org.cellgmp.ectd.EuropeanCodes;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.UnitedStatesCodes;

/** The words a region offers for what a sequence is, in the order in which a form shows them. */
public final class StatementWords {
    public static final List<String> MODES = Stream.concat(Stream.of(""), EuropeanCodes.SUBMISSION_MODES.stream())
            .toList();
    public static final List<String> EFFECTIVE = Stream.concat(
                    Stream.of(""), sorted(UnitedStatesCodes.EFFECTIVE_DATE_TYPES).stream())
            .toList();

    private StatementWords() {}

    public static List<String> activities(Region region) {
        return switch (region) {
            case CN -> sorted(ChinaCodes.ACTIVITIES);
            case US -> sorted(UnitedStatesCodes.SUBMISSION_TYPES);
            case EU -> EuropeanCodes.SUBMISSION_TYPES;
        };
    }

    public static List<String> types(Region region) {
        return switch (region) {
            case CN -> sorted(ChinaCodes.SEQUENCE_TYPES);
            case US -> sorted(UnitedStatesCodes.SUBMISSION_SUB_TYPES);
            case EU -> EuropeanCodes.SUBMISSION_UNITS;
        };
    }

    /** Codes of China and the United States say nothing by themselves; words of the European Union do. */
    public static boolean named(String code) {
        return code.matches("(cnrat|cnsqt|cnapt|fdast|fdasst|fdasedt)[0-9]+");
    }

    /** By length first, so that 10 comes after 9. */
    private static List<String> sorted(Set<String> codes) {
        var sorted = new TreeSet<String>(
                java.util.Comparator.comparingInt(String::length).thenComparing(java.util.Comparator.naturalOrder()));
        sorted.addAll(codes);
        return List.copyOf(sorted);
    }
}
