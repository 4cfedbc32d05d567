package org.cellgmp.web.deviation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cellgmp.classification.Factor;
import org.cellgmp.classification.Factors;
import org.cellgmp.ground.Refusal;

/** The grades that a person chose, by the factor's key, as chosen. Recurrence is not among them: it is decided apart. */
public record EnteredFactors(Map<String, String> chosen) {
    /** @param field gives what was entered in the field of a factor's key; null for nothing */
    public static EnteredFactors of(UnaryOperator<String> field) {
        var chosen = new LinkedHashMap<String, String>();
        for (var factor : Factor.values()) {
            var text = factor == Factor.RECURRENCE ? null : field.apply(factor.key());
            if (text != null && !text.isBlank())
                chosen.put(factor.key(), text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        return new EnteredFactors(chosen);
    }

    static EnteredFactors of(Map<String, String> named) {
        return of(named::get);
    }

    public boolean empty() {
        return chosen.isEmpty();
    }

    public boolean is(Factor factor, String grade) {
        return grade.equals(chosen.get(factor.key()));
    }

    /** @throws Refusal UNREADABLE naming the factor that is missing or has no such grade */
    public Factors factors() throws Refusal {
        var named = new LinkedHashMap<>(chosen);
        named.put(Factor.RECURRENCE.key(), Factor.RECURRENCE.grades().get(0));
        for (var factor : Factor.values()) {
            var grade = named.get(factor.key());
            if (grade == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", factor.key());
            if (!factor.grades().contains(grade))
                throw new Refusal(
                        Refusal.Reason.UNREADABLE,
                        "page.no-such-word",
                        factor.key(),
                        grade,
                        String.join(", ", factor.grades()).toLowerCase(Locale.ROOT));
        }
        return Factors.of(named);
    }
}
