package org.cellgmp.guideline;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The statement of conformity of one version of a batch record: what failed, what was not assessed and why, what
 * passed, and which recorded data no rule looked at. Its canonical JSON is what a disposition signs.
 *
 * @param about address of the batch record and version
 * @param recordDigest SHA-256 of that version's canonical JSON
 * @param considered addresses of the other records that were taken into account
 * @param rulebook digest of all rule folders
 * @param notApplicable rules outside their scope or their dates, or without a place they are meant for
 * @param unseen pointers into the batch record that hold data and that no rule looked at
 * @param sourceChecks those in force at that instant that a finding rests on: without them it would be advisory
 */
public record Statement(
        String about,
        String recordDigest,
        List<String> considered,
        OffsetDateTime asOf,
        List<String> jurisdictions,
        String rulebook,
        List<Finding> findings,
        List<NotAssessed> notAssessed,
        List<Passed> passed,
        List<NotApplicable> notApplicable,
        List<String> unseen,
        List<SourceCheck> sourceChecks) {
    public Statement {
        considered = considered == null ? List.of() : List.copyOf(considered);
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        findings = findings == null ? List.of() : List.copyOf(findings);
        notAssessed = notAssessed == null ? List.of() : List.copyOf(notAssessed);
        passed = passed == null ? List.of() : List.copyOf(passed);
        notApplicable = notApplicable == null ? List.of() : List.copyOf(notApplicable);
        unseen = unseen == null ? List.of() : List.copyOf(unseen);
        sourceChecks = sourceChecks == null ? List.of() : List.copyOf(sourceChecks);
    }

    /** Where no finding rests on a source check. */
    public Statement(
            String about,
            String recordDigest,
            List<String> considered,
            OffsetDateTime asOf,
            List<String> jurisdictions,
            String rulebook,
            List<Finding> findings,
            List<NotAssessed> notAssessed,
            List<Passed> passed,
            List<NotApplicable> notApplicable,
            List<String> unseen) {
        this(
                about,
                recordDigest,
                considered,
                asOf,
                jurisdictions,
                rulebook,
                findings,
                notAssessed,
                passed,
                notApplicable,
                unseen,
                List.of());
    }
}
