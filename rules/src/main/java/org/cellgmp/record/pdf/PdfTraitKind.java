package org.cellgmp.record.pdf;

/**
 * What the regions ask to be absent from a PDF. A bookmark or link to the web or to mail is external; one to a file beside
 * this one is not. A destination in another file is not looked up.
 */
public enum PdfTraitKind {
    BOOKMARK_WITHOUT_ACTION,
    BOOKMARK_SEVERAL_ACTIONS,
    /** Other than going to a place in this or another file, or starting a file. */
    BOOKMARK_OTHER_ACTION,
    BOOKMARK_EXTERNAL,
    /** To a page or name that this file does not have. */
    BOOKMARK_MISSING_DESTINATION,
    BOOKMARK_ABSOLUTE_PATH,
    /** Sets a zoom of its own where the reader's should stay. */
    BOOKMARK_ZOOM,
    LINK_WITHOUT_ACTION,
    LINK_SEVERAL_ACTIONS,
    LINK_OTHER_ACTION,
    LINK_EXTERNAL,
    LINK_MISSING_DESTINATION,
    LINK_ABSOLUTE_PATH,
    LINK_ZOOM,
    /** Notes, marks, stamps; neither links nor fields of a form nor the shadow that a note throws. */
    ANNOTATION,
    ATTACHMENT,
    JAVASCRIPT,
    /** Sound or film. */
    MEDIA,
    THREE_DIMENSIONAL,
    /** Shows something, and nothing of it as text: a scan without recognised characters. */
    PAGE_WITHOUT_TEXT,
    /** Neither embedded nor one of those that every reader brings; the spot names it. */
    FONT_NOT_EMBEDDED,
    /**
     * Starts a program or opens a file by one, wherever in the file it is asked for. No region forbids it as such, and the CDE
     * names it among the ways that bookmarks (6.4) and links (6.11) may go; what is started tells whether it is external.
     */
    LAUNCH
}
