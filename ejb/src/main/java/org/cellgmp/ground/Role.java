package org.cellgmp.ground;

import java.util.Locale;

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
    /** Not a person's role: background work that runs on behalf of a person whose right was checked when it was asked for. */
    public static final String SYSTEM = "system";

    /** The name that the container knows the role by, e.g. {@code qa-manager}. */
    public String containerName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no role has the name */
    public static Role ofContainerName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
