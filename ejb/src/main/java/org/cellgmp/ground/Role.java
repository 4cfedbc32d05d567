package org.cellgmp.ground;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The roles of the house. A person may hold several; independence is checked per act, not per role. */
public enum Role {
    PRODUCTION_RECORDER,
    PRODUCTION_REVIEWER,
    QC_ANALYST,
    QC_REVIEWER,
    QA_MANAGER,
    QUALIFIED_PERSON_MANUFACTURER,
    QUALIFIED_PERSON_MAH,
    REGULATORY_WRITER,
    REGULATORY_APPROVER,
    INSPECTOR,
    ADMINISTRATOR;

    // Names for @RolesAllowed, which wants constants.
    public static final String RECORDER = "production-recorder";
    public static final String REVIEWER = "production-reviewer";
    public static final String ANALYST = "qc-analyst";
    public static final String ANALYST_REVIEWER = "qc-reviewer";
    public static final String QA = "qa-manager";
    public static final String QP_MANUFACTURER = "qualified-person-manufacturer";
    public static final String QP_MAH = "qualified-person-mah";
    public static final String WRITER = "regulatory-writer";
    public static final String APPROVER = "regulatory-approver";
    public static final String INSPECTS = "inspector";
    public static final String ADMIN = "administrator";
    /** Given to nobody: whoever holds any role but the administrator's has business with GMP data and reads it. */
    public static final String READER = "reader";
    /** Given to nobody: whoever holds any role but the administrator's and the inspector's works here, and may do what is everybody's. */
    public static final String WORKER = "worker";
    /** Not a person's role: background work that runs on behalf of a person whose right was checked when it was asked for. */
    public static final String SYSTEM = "system";

    /** The name that the container knows the role by, e.g. {@code qa-manager}. */
    public String containerName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the container is told of who holds the roles: the name of each, and of each group that one of them belongs to. */
    public static Set<String> containerNames(Collection<Role> roles) {
        var names = roles.stream().map(Role::containerName).collect(Collectors.toCollection(HashSet::new));
        if (roles.stream().anyMatch(Role::reads)) names.add(READER);
        if (roles.stream().anyMatch(Role::works)) names.add(WORKER);
        return names;
    }

    /** Names of the roles that {@link #READER} stands for. */
    public static Set<String> readers() {
        return named(Role::reads);
    }

    /** Names of the roles that {@link #WORKER} stands for. */
    public static Set<String> workers() {
        return named(Role::works);
    }

    /** What a door names, with {@link #WORKER} told by its members; {@link #READER} stays, for it is open to all of them. */
    public static Set<String> named(Collection<String> door) {
        var names = new HashSet<>(door);
        if (names.remove(WORKER)) names.addAll(workers());
        return names;
    }

    private static Set<String> named(Predicate<Role> whichever) {
        return Arrays.stream(values())
                .filter(whichever)
                .map(Role::containerName)
                .collect(Collectors.toSet());
    }

    private boolean reads() {
        return this != ADMINISTRATOR;
    }

    private boolean works() {
        return reads() && this != INSPECTOR;
    }

    /** @throws IllegalArgumentException if no role has the name */
    public static Role ofContainerName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
