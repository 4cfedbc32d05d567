package org.cellgmp.criterion.fact;

/**
 * One application of the administrative block of us-regional.xml.
 *
 * @param goodNumber whether the application number is six digits; @param folderNumber name of the sequence folder
 * @param goodId whether the submission id names this sequence or one that opened an activity
 * @param fits whether the sub-type goes with the submission type, given which sequence opens it
 * @param typesDiffer whether the group holds another application or submission type
 * @param holdsFiles whether an application of the group is marked as the one with the files
 */
public record UnitedStatesFact(
        String place,
        String application,
        boolean goodNumber,
        String number,
        String folderNumber,
        String submission,
        boolean goodId,
        String type,
        String subType,
        boolean fits,
        boolean typesDiffer,
        boolean holdsFiles) {}
