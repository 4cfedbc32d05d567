package org.cellgmp.ectd;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes of us-regional 3.3 (FDA attribute lists for module 1 specification 2.6). */
public final class UnitedStatesCodes {
    public static final Pattern APPLICATION_NUMBER = Pattern.compile("[0-9]{6}");
    public static final Pattern DUNS = Pattern.compile("[0-9]{9}");
    /** FDA module 1 specification: characters of a submission description. */
    public static final int LONGEST_DESCRIPTION = 128;

    /** FDA module 1 specification: characters of an e-mail address. */
    public static final int LONGEST_EMAIL = 64;

    /** Types a submission may have; 7 to 10 occur in cross-references only. */
    public static final Set<String> APPLICATION_TYPES = codes("fdaat", 6);

    public static final Set<String> SUBMISSION_TYPES = codes("fdast", 11);
    public static final Set<String> SUBMISSION_SUB_TYPES = codes("fdasst", 7);
    public static final Set<String> FORM_TYPES = codes("fdaft", 7);
    public static final Set<String> EFFECTIVE_DATE_TYPES = codes("fdasedt", 3);
    public static final Set<String> CONTACT_TYPES = codes("fdaact", 4);
    public static final Set<String> TELEPHONE_TYPES = codes("fdatnt", 3);

    /** Opens an original application; "Original" (fdasst1) opens supplements and the like only. */
    public static final String APPLICATION = "fdasst3";

    public static final String AMENDMENT = "fdasst4";
    public static final String ORIGINAL = "fdasst1";
    public static final String ORIGINAL_APPLICATION = "fdast1";
    /** Forms that stand in the administrative block; the others stand under 1.1. */
    public static final Set<String> APPLICATION_FORMS = Set.of("fdaft1", "fdaft2");

    private static final Set<String> OPEN_APPLICATIONS = Set.of(APPLICATION, "fdasst2");
    private static final Set<String> OPEN_OTHERS = Set.of(ORIGINAL, "fdasst2", "fdasst6", "fdasst7");

    private UnitedStatesCodes() {}

    /**
     * Whether a submission of the type may open its activity, or go on with it, by the sub-type.
     *
     * @param opens false if it goes on
     */
    public static boolean fits(String submissionType, String subType, boolean opens) {
        if (!opens) return !subType.equals(ORIGINAL) && !subType.equals(APPLICATION);
        return (submissionType.equals(ORIGINAL_APPLICATION) ? OPEN_APPLICATIONS : OPEN_OTHERS).contains(subType);
    }

    private static Set<String> codes(String stem, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> stem + number).collect(Collectors.toUnmodifiableSet());
    }
}
