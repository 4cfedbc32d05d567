package org.cellgmp.ectd;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Codes of the cn-regional envelope and which of them go together (controlled vocabularies and depend-apt-rat-sqt of the eCTD
 * technical specification V1.1, in force from 2026-03-01).
 */
public final class ChinaCodes {
    /** CDE criterion 4.2.1: a letter, the year, five digits. */
    public static final Pattern APPLICATION = Pattern.compile("[a-z][0-9]{9}");

    /** CDE criterion 4.2.9: characters. */
    public static final int LONGEST_DESCRIPTION = 120;

    public static final Set<String> APPLICATION_TYPES = Set.of("cnapt1", "cnapt2", "cnapt3", "cnapt4");
    public static final Set<String> PRODUCT_TYPES = Set.of("cnprt1", "cnprt2");
    public static final Set<String> ACTIVITIES =
            Set.of("cnrat1", "cnrat2", "cnrat3", "cnrat4", "cnrat5", "cnrat6", "cnrat7", "cnrat8", "cnrat9");
    public static final Set<String> SEQUENCE_TYPES = Set.of("cnsqt1", "cnsqt2", "cnsqt3", "cnsqt4");
    /** Versions of the vocabularies that the codes are from. */
    public static final String APPLICATION_TYPE_VERSION = "1.1";

    public static final String OTHER_VERSION = "1.0";

    private static final String BASELINE = "cnrat9";
    private static final Map<String, List<String>> ACTIVITIES_OF = Map.of(
            "cnapt1", List.of("cnrat1", "cnrat2", "cnrat5", "cnrat7", "cnrat9"),
            "cnapt2", List.of("cnrat1", "cnrat2", "cnrat3", "cnrat4", "cnrat6", "cnrat8", "cnrat9"),
            "cnapt3", List.of("cnrat1", "cnrat2", "cnrat3", "cnrat4", "cnrat6", "cnrat8", "cnrat9"),
            "cnapt4", List.of("cnrat1", "cnrat2", "cnrat3", "cnrat4", "cnrat8", "cnrat9"));

    private ChinaCodes() {}

    /** A baseline is opened by a reformat, every other activity by an original; both go on with responses and withdrawals. */
    public static boolean allowed(String applicationType, String activity, String sequenceType) {
        if (!ACTIVITIES_OF.getOrDefault(applicationType, List.of()).contains(activity)) return false;
        return switch (sequenceType) {
            case "cnsqt1" -> !activity.equals(BASELINE);
            case "cnsqt4" -> activity.equals(BASELINE);
            case "cnsqt2", "cnsqt3" -> true;
            default -> false;
        };
    }

    public static String sequenceType(String activity, boolean first) {
        return !first ? "cnsqt2" : BASELINE.equals(activity) ? "cnsqt4" : "cnsqt1";
    }

    public static boolean opens(String sequenceType) {
        return sequenceType.equals("cnsqt1") || sequenceType.equals("cnsqt4");
    }
}
