package org.cellgmp.qualification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a self-check saw, as it is kept.
 *
 * @param server name and version of the application server; @param java name and version of the virtual machine
 * @param system name and version of the operating system
 * @param cases every one that ships, in the order of the rulebook
 * @param site those of the site's own rules that counted, by table; empty in protocols of before these were replayed
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
        List<Replayed> cases,
        List<Replayed> site) {
    public SelfCheckProtocol {
        cases = List.copyOf(cases);
        site = site == null ? List.of() : List.copyOf(site);
    }

    /** Those that ship, then the site's own. */
    public List<Replayed> all() {
        return Stream.concat(cases.stream(), site.stream()).toList();
    }

    /**
     * One case, replayed twice.
     *
     * @param rule its id; of a rule of the site as findings name it; @param ruleVersion of a rule of the site that of its table
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

    /** How many passed, the site's own among them. */
    public int passed() {
        return (int) all().stream().filter(Replayed::passed).count();
    }
}
