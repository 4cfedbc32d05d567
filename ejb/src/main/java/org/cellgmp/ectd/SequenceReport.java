package org.cellgmp.ectd;

import java.util.List;

/**
 * The judgement of one sequence. It speaks of structure, checksums and lifecycle only; {@link #missing()} belongs to every
 * statement that is made from it.
 *
 * @param application name of the application folder; null if the sequence stood alone
 * @param region null if no regional backbone was found
 * @param files count and @param bytes total size, in decimal digits
 * @param notChecked codes of checks that could not be made, with their reason in {@link FindingWords}
 */
public record SequenceReport(
        String application,
        String sequence,
        Region region,
        String files,
        String bytes,
        List<SequenceFinding> findings,
        List<MissingContent> missing,
        List<SequenceFinding> notChecked) {
    public SequenceReport {
        findings = findings == null ? List.of() : List.copyOf(findings);
        missing = missing == null ? List.of() : List.copyOf(missing);
        notChecked = notChecked == null ? List.of() : List.copyOf(notChecked);
    }

    /** Whether structure, checksums and lifecycle hold: no error was found. Says nothing of what is missing. */
    public boolean holds() {
        return findings.stream()
                .noneMatch(finding -> finding.severity() == FindingSeverity.ERROR
                        && !finding.code().startsWith("content.wanted"));
    }

    public long count(FindingSeverity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
