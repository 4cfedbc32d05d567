package org.cellgmp.classification;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of the six factors. Its grades are ranked from 1, the mildest, and have names for people and files. */
public enum Factor {
    SEVERITY(5),
    OCCURRENCE(5),
    DETECTABILITY(5),
    PRODUCT_IMPACT(3),
    PATIENT_IMPACT(3),
    RECURRENCE(3);

    private final int worst;

    Factor(int worst) {
        this.worst = worst;
    }

    /** The rank of the worst grade; that of the mildest is 1. */
    public int worst() {
        return worst;
    }

    /** The name in the table's file, e.g. {@code patient-impact}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names of the grades, the mildest first: figures, or words such as {@code POSSIBLE}. */
    public List<String> grades() {
        return switch (this) {
            case SEVERITY, OCCURRENCE, DETECTABILITY ->
                IntStream.rangeClosed(1, worst).mapToObj(Integer::toString).toList();
            case PRODUCT_IMPACT, PATIENT_IMPACT ->
                Stream.of(Impact.values()).map(Enum::name).toList();
            case RECURRENCE -> Stream.of(Recurrence.values()).map(Enum::name).toList();
        };
    }

    /** @return 1 to {@link #worst()} */
    public int rank(Factors factors) {
        return switch (this) {
            case SEVERITY -> factors.severity();
            case OCCURRENCE -> factors.occurrence();
            case DETECTABILITY -> factors.detectability();
            case PRODUCT_IMPACT -> factors.productImpact().ordinal() + 1;
            case PATIENT_IMPACT -> factors.patientImpact().ordinal() + 1;
            case RECURRENCE -> factors.recurrence().ordinal() + 1;
        };
    }

    /** The same factors with another grade of this one. @param rank 1 to {@link #worst()} */
    public Factors with(Factors factors, int rank) {
        return new Factors(
                this == SEVERITY ? rank : factors.severity(),
                this == OCCURRENCE ? rank : factors.occurrence(),
                this == DETECTABILITY ? rank : factors.detectability(),
                this == PRODUCT_IMPACT ? Impact.values()[rank - 1] : factors.productImpact(),
                this == PATIENT_IMPACT ? Impact.values()[rank - 1] : factors.patientImpact(),
                this == RECURRENCE ? Recurrence.values()[rank - 1] : factors.recurrence());
    }
}
