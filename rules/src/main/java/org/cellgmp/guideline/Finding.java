package org.cellgmp.guideline;

import java.time.LocalDate;
import java.util.List;

/**
 * What a rule says of a place in a record: the world may be so, a person decides what follows.
 *
 * @param id stable within a statement: rule id, then the address
 * @param rule id of the rule, guideline/clause/number
 * @param ruleVersion of the rule, counted from 1
 * @param advisory true while no cited clause's text was read: shown as "pending source check", blocks nothing
 * @param address where the departure stands, see {@link org.cellgmp.record.Address}
 * @param alsoAbout other addresses that the message speaks of
 * @param value what stands there, as recorded; null if absent
 * @param limit what it was judged by, as written; null if none
 * @param inForceFrom null if the rule is in force; otherwise this is a notice of what it will find from that day on, and advisory
 */
public record Finding(
        String id,
        String rule,
        String ruleVersion,
        Severity severity,
        Boolean advisory,
        String address,
        List<String> alsoAbout,
        String value,
        String limit,
        String message,
        String messageChinese,
        String remedy,
        String remedyChinese,
        List<Citation> citations,
        LocalDate inForceFrom) {
    public Finding {
        alsoAbout = alsoAbout == null ? List.of() : List.copyOf(alsoAbout);
        citations = citations == null ? List.of() : List.copyOf(citations);
    }

    /** Of a rule that is in force. */
    public Finding(
            String id,
            String rule,
            String ruleVersion,
            Severity severity,
            Boolean advisory,
            String address,
            List<String> alsoAbout,
            String value,
            String limit,
            String message,
            String messageChinese,
            String remedy,
            String remedyChinese,
            List<Citation> citations) {
        this(
                id,
                rule,
                ruleVersion,
                severity,
                advisory,
                address,
                alsoAbout,
                value,
                limit,
                message,
                messageChinese,
                remedy,
                remedyChinese,
                citations,
                null);
    }

    /** True if it tells what a rule will find once it is in force: it warns and blocks nothing. */
    public boolean notice() {
        return inForceFrom != null;
    }
}
