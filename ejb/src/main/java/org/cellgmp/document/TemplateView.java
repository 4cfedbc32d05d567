package org.cellgmp.document;

/**
 * A template that a writer may choose.
 *
 * @param ctdSection heading that it answers
 * @param batches true if it tells of batches; @param severalBatches false if it tells of one batch or of none
 * @param batchNeeded false if it can be made before any batch is
 * @param dated true if it tells how things stood on a day that the writer names
 */
public record TemplateView(
        String name,
        String form,
        String ctdSection,
        String titleEnglish,
        String titleChinese,
        boolean batches,
        boolean severalBatches,
        boolean batchNeeded,
        boolean dated) {}
