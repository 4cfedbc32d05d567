package org.cellgmp.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The envelope of eu-regional.xml, as far as the applicant decides it; what belongs to one sequence stands in its statement.
 *
 * @param identifier UUID of the application, the same in every envelope of every sequence
 * @param agencies codes separated by commas, e.g. {@code EU-EMA} or {@code DE-PEI, FR-ANSM}; one envelope is written for each
 * @param procedure centralised, decentralised, mutual-recognition or national
 * @param procedureNumbers of the procedure tracking, separated by commas
 * @param submissionNumber of a grouping or worksharing; may be empty
 * @param submissionType of the first regulatory activity, e.g. {@code maa}
 * @param inn international non-proprietary name; may be empty
 */
public record EuropeanEnvelope(
        String identifier,
        String applicant,
        String agencies,
        String procedure,
        String procedureNumbers,
        String submissionNumber,
        String submissionType,
        String inventedName,
        String inn,
        String description) {
    public static final EuropeanEnvelope EMPTY =
            new EuropeanEnvelope("", "", "EU-EMA", "centralised", "", "", "maa", "", "", "");

    public List<String> agencyCodes() {
        return parts(agencies);
    }

    public List<String> trackingNumbers() {
        return parts(procedureNumbers);
    }

    private static List<String> parts(String list) {
        return new ArrayList<>(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }
}
