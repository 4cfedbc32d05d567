package org.cellgmp.dossier;

/** That a planned leaf is a document of a study. @param tag which one, e.g. study-report-body */
public record StudyLeaf(int leaf, int study, String tag) {}
