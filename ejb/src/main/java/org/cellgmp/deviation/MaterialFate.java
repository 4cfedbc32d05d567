package org.cellgmp.deviation;

/** What becomes of a product or lot that does not conform. China GMP (2010) Art. 131 to 134; 21 CFR 211.115, 211.184(e). */
public enum MaterialFate {
    REWORK,
    RETURN,
    USE_AS_IS,
    SCRAP
}
