package org.cellgmp.dossier.control;

import java.util.List;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.dossier.Stated;
import org.cellgmp.ectd.ChinaCodes;
import org.cellgmp.ectd.EuropeanCodes;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.UnitedStatesCodes;

/** What a coming sequence is taken for while nobody has stated it: the first opens the application, later ones answer. */
public final class UsualStatement {
    private UsualStatement() {}

    /** @param history published sequences of the region, oldest first */
    public static SequenceStatement of(Region region, Stated stated, List<PublishedSequence> history) {
        var description = description(region, stated);
        var activity = activity(region, stated);
        if (history.isEmpty())
            return new SequenceStatement("", activity, opening(region, activity), description, "", "");
        var opened = history.get(history.size() - 1).opened();
        return new SequenceStatement(
                opened, opener(history, opened, activity), continuing(region), description, mode(history, opened), "");
    }

    private static String activity(Region region, Stated stated) {
        return switch (region) {
            case CN -> stated.china().regulatoryActivity();
            case US -> stated.unitedStates().submissionType();
            case EU -> stated.european().submissionType();
        };
    }

    private static String description(Region region, Stated stated) {
        return switch (region) {
            case CN -> stated.china().description();
            case US -> stated.unitedStates().description();
            case EU -> stated.european().description();
        };
    }

    /** The word that opens an activity of the kind. */
    static String opening(Region region, String activity) {
        return switch (region) {
            case CN -> ChinaCodes.sequenceType(activity, true);
            // "Application" opens an original application, "Original" any other submission.
            case US ->
                activity.equals(UnitedStatesCodes.ORIGINAL_APPLICATION)
                        ? UnitedStatesCodes.APPLICATION
                        : UnitedStatesCodes.ORIGINAL;
            case EU -> EuropeanCodes.INITIAL;
        };
    }

    private static String continuing(Region region) {
        return switch (region) {
            case CN -> ChinaCodes.sequenceType("", false);
            case US -> UnitedStatesCodes.AMENDMENT;
            case EU -> EuropeanCodes.RESPONSE;
        };
    }

    /** The kind of activity that a sequence opened; of sequences whose statement was not kept, that of the application. */
    static String opener(List<PublishedSequence> history, String opened, String otherwise) {
        return history.stream()
                .filter(sequence -> sequence.number().equals(opened) && sequence.statement() != null)
                .map(sequence -> sequence.statement().activity())
                .findFirst()
                .orElse(otherwise);
    }

    private static String mode(List<PublishedSequence> history, String opened) {
        return history.stream()
                .filter(sequence -> sequence.number().equals(opened) && sequence.statement() != null)
                .map(sequence -> sequence.statement().mode())
                .findFirst()
                .orElse("");
    }
}
