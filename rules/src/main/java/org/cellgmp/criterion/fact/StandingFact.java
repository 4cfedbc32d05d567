package org.cellgmp.criterion.fact;

/**
 * Where a leaf stands.
 *
 * @param heading element that holds it, node extensions aside
 * @param extension title of the outermost node extension around it; null if none is
 * @param fixed whether that title is one of the six of China's 3.2.R
 * @param regionalQuality whether it stands in 3.2.R; @param biological whether the envelope says that the product is
 * @param lowest whether its heading has none below it
 * @param letter whether it is a cover letter; @param form whether it is an application form; @param opens whether the
 *     sequence opens a regulatory activity
 * @param studyPlace whether the heading wants study tagging files; @param tagged whether one refers to the leaf
 * @param file its name; @param fixedName with what the name of a file of Europe's module 1 should begin; null if it does, or if nothing is fixed
 */
public record StandingFact(
        String place,
        String role,
        String id,
        String operation,
        String heading,
        String extension,
        boolean fixed,
        boolean regionalQuality,
        boolean biological,
        boolean lowest,
        boolean letter,
        boolean form,
        boolean opens,
        boolean studyPlace,
        boolean tagged,
        String file,
        String fixedName) {}
