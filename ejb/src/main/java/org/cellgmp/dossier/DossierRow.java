package org.cellgmp.dossier;

import java.time.OffsetDateTime;

/** A dossier in a list. @param product product code; @param by printed name of who opened it */
public record DossierRow(String number, String title, String product, String by, OffsetDateTime at) {}
