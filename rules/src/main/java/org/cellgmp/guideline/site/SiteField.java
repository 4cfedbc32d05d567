package org.cellgmp.guideline.site;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cellgmp.guideline.Wording;

/**
 * A component of a kind of fact that a site may speak of.
 *
 * @param name of the component; @param unit fixed unit of a number, UCUM; null unless it is one
 * @param uom component that holds the unit as recorded; null unless the value is in the digits recorded
 * @param words the only words that the value may be, with their Chinese; empty if it is free
 */
public record SiteField(String name, Kind kind, String unit, String uom, Map<String, String> words, Wording label) {
    /** What it holds. */
    public enum Kind {
        TEXT(EnumSet.of(
                SiteOperator.IS,
                SiteOperator.IS_NOT,
                SiteOperator.ONE_OF,
                SiteOperator.NONE_OF,
                SiteOperator.CONTAINS,
                SiteOperator.RECORDED)),
        WORD(EnumSet.of(
                SiteOperator.IS,
                SiteOperator.IS_NOT,
                SiteOperator.ONE_OF,
                SiteOperator.NONE_OF,
                SiteOperator.RECORDED)),
        NUMBER(numeric()),
        /** A number in the digits recorded, in the unit recorded, perhaps with a sign before it. */
        RECORDED(numeric()),
        YES_NO(EnumSet.of(SiteOperator.IS, SiteOperator.RECORDED)),
        DAY(numeric());

        private final Set<SiteOperator> operators;

        Kind(Set<SiteOperator> operators) {
            this.operators = operators;
        }

        private static Set<SiteOperator> numeric() {
            return EnumSet.of(
                    SiteOperator.IS,
                    SiteOperator.IS_NOT,
                    SiteOperator.AT_LEAST,
                    SiteOperator.AT_MOST,
                    SiteOperator.ABOVE,
                    SiteOperator.BELOW,
                    SiteOperator.BETWEEN,
                    SiteOperator.RECORDED);
        }

        public Set<SiteOperator> operators() {
            return EnumSet.copyOf(operators);
        }

        /** True if a condition on it names a unit. */
        public boolean measured() {
            return this == NUMBER || this == RECORDED;
        }
    }
}
