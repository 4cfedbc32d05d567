package org.cellgmp.criterion.fact;

/**
 * A study tagging file.
 *
 * @param study its id as stated; @param formerly another id in an earlier file of the same leaf's life; null if the same
 * @param title of the study; @param leafTitle of the leaf that files it
 * @param category whether one is stated and not blank; @param blankCategory whether a stated one is
 * @param wantsCategory whether its heading asks for one; @param placed whether its heading takes study tagging files
 * @param blocks whether it uses content blocks; @param documents how many it refers to; @param exclusive whether 5.3.7 is used beside it
 */
public record StudyFact(
        String place,
        String id,
        String heading,
        String study,
        String formerly,
        String title,
        String leafTitle,
        boolean category,
        boolean blankCategory,
        boolean wantsCategory,
        boolean placed,
        boolean blocks,
        int documents,
        boolean exclusive) {}
