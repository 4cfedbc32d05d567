package org.cellgmp.criterion.fact;

/**
 * A PDF of the sequence.
 *
 * @param exempt literature and the like, of which most is not asked; @param form whether it is an application form
 * @param state {@code read}, {@code locked} or {@code unreadable}; @param reason why it is not read
 * @param goodVersion 1.4 to 1.7, PDF/A-1 or PDF/A-2
 * @param secured whether it has security settings although it opens
 * @param plainOpening false if it opens with a zoom, a layout or a panel other than asked
 */
public record PdfFact(
        String place,
        boolean exempt,
        boolean form,
        String state,
        String reason,
        int pages,
        String version,
        boolean goodVersion,
        boolean secured,
        int bookmarks,
        boolean linearised,
        boolean plainOpening) {}
