package org.cellgmp.criterion.fact;

/**
 * The envelope of cn-regional.xml.
 *
 * @param folder of the application; null if the sequence stands alone
 * @param goodId whether the application id follows the rule for it; @param goodNumber whether the sequence number is four digits
 * @param folderNumber name of the sequence folder
 * @param goodRelated whether the related sequence is four digits and not ahead
 * @param opens whether the sequence type opens an activity; @param allowed whether the three codes go together
 * @param opened activity as the related sequence states it; null if the same or not given
 */
public record ChinaFact(
        String place,
        String folder,
        String applicationId,
        boolean goodId,
        String number,
        boolean goodNumber,
        String folderNumber,
        String related,
        boolean goodRelated,
        boolean opens,
        String applicationType,
        String activity,
        String sequenceType,
        boolean allowed,
        String opened,
        int descriptionLength,
        int longestDescription) {}
