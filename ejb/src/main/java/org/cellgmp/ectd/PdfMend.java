package org.cellgmp.ectd;

/** What of a PDF can be put right without touching what its pages show or say. */
public enum PdfMend {
    /** Bookmarks that set a zoom leave the reader's as it is, at the same place. */
    BOOKMARK_ZOOM,
    /** The same of links. */
    LINK_ZOOM,
    /** Opens with its bookmarks beside the page. */
    PAGE_MODE,
    /** Opens in the reader's own layout. */
    PAGE_LAYOUT,
    /** Opens at its first page in the reader's own zoom. */
    OPENING,
    /** Its title stands above the window, not the name of the file. */
    TITLE,
    /** States version 1.4 instead of an earlier one, of which 1.4 takes every file. */
    VERSION
}
