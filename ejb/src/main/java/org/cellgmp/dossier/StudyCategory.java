package org.cellgmp.dossier;

/** What kind of study it is in one respect, e.g. species: mouse. */
public record StudyCategory(String name, String value) {}
