package org.cellgmp.dossier;

import java.util.List;
import java.util.Map;
import org.cellgmp.conformity.FindingView;

/**
 * How the protocol of a trial with the product stands to the guidelines.
 *
 * @param protocol number of the record
 * @param statement number of its latest statement; null if it was not judged yet, then all counts are 0
 * @param questions what was not assessed, because the protocol does not say it
 * @param byJurisdiction findings that cite a clause of CN, US, EU or ICH; one may count in several
 * @param findings the gravest first
 */
public record TrialCheck(
        String protocol,
        String title,
        String statement,
        int critical,
        int major,
        int other,
        int advisory,
        int questions,
        Map<String, Long> byJurisdiction,
        List<FindingView> findings) {
    public TrialCheck {
        byJurisdiction = Map.copyOf(byJurisdiction);
        findings = List.copyOf(findings);
    }
}
