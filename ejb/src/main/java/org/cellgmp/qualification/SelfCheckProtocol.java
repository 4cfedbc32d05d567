package org.cellgmp.qualification;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a self-check saw, as it is kept.
 *
 * @param server name and version of the application server; @param java name and version of the virtual machine
 * @param system name and version of the operating system
 * @param cases every one, in the order of the rulebook
 */
public record SelfCheckProtocol(
        String number,
        OffsetDateTime at,
        String by,
        String byName,
        String rulebook,
        String server,
        String java,
        String system,
        List<Replayed> cases) {
    public SelfCheckProtocol {
        cases = List.copyOf(cases);
    }

    /**
     * One case, replayed twice.
     *
     * @param verdict that the case expects, see {@link org.cellgmp.guideline.Case.Verdict}; @param it what its facts show
     * @param wrong what came out otherwise than written; empty if the case passed
     */
    public record Replayed(String rule, String ruleVersion, String verdict, String it, List<String> wrong) {
        public Replayed {
            wrong = wrong == null ? List.of() : List.copyOf(wrong);
        }

        public boolean passed() {
            return wrong.isEmpty();
        }
    }

    /** How many passed. */
    public int passed() {
        return (int) cases.stream().filter(Replayed::passed).count();
    }
}
