package org.cellgmp.disposition;

import org.cellgmp.ground.Role;

/** On whose behalf a decision is signed: the manufacturer releases from the plant, the holder of the marketing authorisation to the market. */
public enum Capacity {
    MANUFACTURER(Role.QUALIFIED_PERSON_MANUFACTURER),
    MAH(Role.QUALIFIED_PERSON_MAH),
    /** The quality unit, which may hold a batch back but not release it. */
    QUALITY(Role.QA_MANAGER);

    private final Role role;

    Capacity(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }
}
