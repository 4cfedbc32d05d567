package org.cellgmp.document.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.RecordedNumber.Censoring;

/** Ages in days, for order and for drawings only; what is printed stays as recorded. Source: UCUM 2.1, table of time units. */
final class Age {
    private static final Map<String, BigDecimal> DAYS = Map.of(
            "a",
            new BigDecimal("365.25"),
            "mo",
            new BigDecimal("30.4375"),
            "wk",
            new BigDecimal("7"),
            "d",
            BigDecimal.ONE,
            "h",
            BigDecimal.ONE.divide(BigDecimal.valueOf(24), MathContext.DECIMAL128),
            "min",
            BigDecimal.ONE.divide(BigDecimal.valueOf(1440), MathContext.DECIMAL128));

    private Age() {}

    /** Empty if it is no number, or in no unit of time. */
    static Optional<BigDecimal> days(Quantity age) {
        if (age == null || age.uom() == null || !DAYS.containsKey(age.uom().strip())) return Optional.empty();
        return RecordedNumber.parse(age.value())
                .filter(number -> number.censoring() == Censoring.NONE)
                .map(number -> number.number().multiply(DAYS.get(age.uom().strip())));
    }
}
