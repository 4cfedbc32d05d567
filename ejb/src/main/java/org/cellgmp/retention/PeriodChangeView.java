package org.cellgmp.retention;

import org.cellgmp.ground.Numbered;

/**
 * A change to how long the site keeps by a demand.
 *
 * @param edition of the policy that it was proposed on
 * @param before years that the site kept by then; null for as long as is asked
 * @param years that it is to keep; null for as long as is asked
 */
public record PeriodChangeView(
        String number, int edition, String demand, String before, String years, Proposed proposed)
        implements Numbered {}
