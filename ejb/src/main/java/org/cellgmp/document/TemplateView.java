package org.cellgmp.document;

/** A template that a writer may choose. @param ctdSection heading that it answers; @param severalBatches false if it tells of one batch */
public record TemplateView(
        String name,
        String form,
        String ctdSection,
        String titleEnglish,
        String titleChinese,
        boolean severalBatches) {}
