package org.cellgmp.criterion.fact;

/**
 * A document to which a study tagging file refers.
 *
 * @param held whether the leaf that is referred to is there; @param backslash whether the reference has one
 * @param study whether that leaf is a study tagging file itself
 * @param tags how many it has; @param tag the first; @param dataset whether the file is a transport file in 5.3, @param defines whether
 *     it is a define.xml; @param goodTag whether the tag is one for such
 * @param twin whether another dataset of the study has the same name
 * @param title stated for it, null if none is; @param leafTitle of that leaf, the stated one where there is nothing to hold it against
 */
public record StudyDocumentFact(
        String place,
        String reference,
        boolean held,
        boolean backslash,
        boolean study,
        int tags,
        String tag,
        String file,
        boolean dataset,
        boolean defines,
        boolean goodTag,
        boolean twin,
        String title,
        String leafTitle) {}
