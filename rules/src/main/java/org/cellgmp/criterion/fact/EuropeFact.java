package org.cellgmp.criterion.fact;

/**
 * One envelope of eu-regional.xml.
 *
 * @param goodIdentifier whether it is a UUID in the usual form; @param formerly that of the sequence before; null if the same or not known
 * @param differs whether another envelope of the sequence has another identifier
 * @param used whether documents are filed for its country, or for all
 * @param related first related sequence; @param goodRelated whether all are four digits
 * @param opens whether the kind of the unit opens an activity; @param own whether it relates to itself; @param earlier whether to an earlier one
 */
public record EuropeFact(
        String place,
        String country,
        String identifier,
        boolean goodIdentifier,
        String formerly,
        boolean differs,
        boolean used,
        String folderNumber,
        String number,
        boolean goodNumber,
        String related,
        boolean goodRelated,
        boolean opens,
        boolean own,
        boolean earlier) {}
