package org.cellgmp.dossier;

import java.util.Locale;

/** Where the cells come from and whether they are gene-modified, as far as it decides what a region asks; the words of record protocols. */
public enum ProductKind {
    AUTOLOGOUS,
    ALLOGENEIC,
    GENE_MODIFIED_AUTOLOGOUS,
    GENE_MODIFIED_ALLOGENEIC,
    IN_VIVO_GENE_THERAPY,
    OTHER;

    /** As the tables write it, e.g. {@code gene-modified-autologous}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
