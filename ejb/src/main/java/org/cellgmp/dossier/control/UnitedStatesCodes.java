package org.cellgmp.dossier.control;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes of us-regional 3.3 (FDA attribute lists for module 1 specification 2.6). */
final class UnitedStatesCodes {
    /** Types a submission may have; 7 to 10 occur in cross-references only. */
    static final Set<String> APPLICATION_TYPES = codes("fdaat", 6);

    static final Set<String> SUBMISSION_TYPES = codes("fdast", 11);
    static final Set<String> SUBMISSION_SUB_TYPES = codes("fdasst", 7);
    static final Set<String> FORM_TYPES = codes("fdaft", 7);
    static final Set<String> CONTACT_TYPES = codes("fdaact", 4);
    static final Set<String> TELEPHONE_TYPES = codes("fdatnt", 3);

    /** Opens an original application; "Original" (fdasst1) opens supplements and the like only. */
    static final String APPLICATION = "fdasst3";

    static final String AMENDMENT = "fdasst4";
    static final String ORIGINAL = "fdasst1";
    static final String ORIGINAL_APPLICATION = "fdast1";
    /** Forms that stand in the administrative block; the others stand under 1.1. */
    static final Set<String> APPLICATION_FORMS = Set.of("fdaft1", "fdaft2");

    private UnitedStatesCodes() {}

    private static Set<String> codes(String stem, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> stem + number).collect(Collectors.toUnmodifiableSet());
    }
}
