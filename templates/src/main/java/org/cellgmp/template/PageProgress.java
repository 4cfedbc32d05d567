package org.cellgmp.template;

/** Told how far the writing of a long document is. */
@FunctionalInterface
public interface PageProgress {
    /**
     * Before each page is drawn. What it throws ends the writing, and nothing of the document remains.
     *
     * @param drawn pages finished; @param total pages in all
     */
    void at(int drawn, int total);
}
