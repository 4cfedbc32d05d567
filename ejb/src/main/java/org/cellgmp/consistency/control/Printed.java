package org.cellgmp.consistency.control;

import java.util.List;
import java.util.Set;
import org.cellgmp.record.Address;

/**
 * A generated document of a plan with what it prints.
 *
 * @param name e.g. DC-2026-0001/v2; @param section CTD heading, e.g. 3.2.P.5.4
 * @param sources records that it was made from, whole
 */
record Printed(String name, String section, Set<Address> cells, List<Address> sources) {
    /** True for the heading itself and those below it, of the substance or of the product. */
    boolean at(String substance, String product) {
        return under("3.2.S." + substance) || under("3.2.P." + product);
    }

    private boolean under(String heading) {
        return section.equals(heading) || section.startsWith(heading + ".");
    }
}
