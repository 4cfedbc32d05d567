package org.cellgmp.intake.control;

import java.util.regex.Pattern;

/** The namespaces of B2MML and BatchML, of the World Batch Forum and, since 2010, of MESA International. */
final class BatchmlFamily {
    private static final Pattern NAMESPACE =
            Pattern.compile("https?://www\\.(?:wbf|mesa)\\.org/xml/(?i:B2MML|BatchML)(?:-[Vv](\\d{2})\\d{0,2})?");
    /** The first version that knows a batch production record. */
    private static final int OLDEST = 4;

    private BatchmlFamily() {}

    static boolean includes(String namespace) {
        return namespace != null && NAMESPACE.matcher(namespace).matches();
    }

    /** False for versions before V04, which have no batch production record. */
    static boolean readable(String namespace) {
        var matcher = NAMESPACE.matcher(namespace == null ? "" : namespace);
        return matcher.matches() && (matcher.group(1) == null || Integer.parseInt(matcher.group(1)) >= OLDEST);
    }
}
