package org.cellgmp.record;

import java.util.List;

/**
 * What subjects are told before they agree; never who agreed. ICH E6(R3) 2.8.
 *
 * @param covers what the information tells, one entry each
 * @param languages it is written in
 */
public record TrialConsent(
        String edition, String approvedOn, String process, List<String> covers, List<String> languages) {
    public TrialConsent {
        covers = covers == null ? List.of() : List.copyOf(covers);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }
}
