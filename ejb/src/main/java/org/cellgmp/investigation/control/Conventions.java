package org.cellgmp.investigation.control;

import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.FmeaConvention;
import org.cellgmp.policy.Edition;
import org.cellgmp.policy.boundary.Editions;

/** The site's convention for risk tables. */
@ApplicationScoped
public class Conventions {
    private static final String POLICY = "fmea-convention";

    @Inject
    Editions editions;

    public Edition<FmeaConvention> current() {
        return editions.current(POLICY, FmeaConvention.class, FmeaConvention.usual());
    }

    public Edition<FmeaConvention> keep(Edition<FmeaConvention> before, FmeaConvention given, String reason)
            throws Refusal {
        var checked = new FmeaConvention(
                figure("actionFromRpn", given.actionFromRpn(), FmeaConvention.MOST_RPN),
                figure("actionFromSeverity", given.actionFromSeverity(), FmeaConvention.NO_SEVERITY));
        return editions.keep(POLICY, before, checked, reason);
    }

    private static String figure(String field, String text, int most) throws Refusal {
        var digits = Prose.required(field, text, 9);
        if (!digits.matches("[0-9]{1,4}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > most)
            throw new Refusal(UNREADABLE, "investigation.no-threshold", field, digits, Integer.toString(most));
        return Integer.toString(Integer.parseInt(digits));
    }
}
