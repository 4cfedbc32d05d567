package org.cellgmp.dossier;

import java.util.Locale;
import org.cellgmp.ectd.Region;

/** What is asked of an authority, whatever each region calls it: an IND is a trial, an NDA, BLA or MAA asks for the market. */
public enum ApplicationKind {
    TRIAL,
    TRIAL_AMENDMENT,
    TRIAL_RESPONSE,
    TRIAL_ANNUAL,
    MARKETING,
    /** With conditions: China, conditional approval; United States, accelerated approval; European Union, conditional authorisation. */
    CONDITIONAL,
    MARKETING_AMENDMENT,
    MARKETING_RESPONSE,
    MARKETING_ANNUAL;

    /** As the tables write it, e.g. {@code trial-amendment}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean ofTrial() {
        return name().startsWith("TRIAL");
    }

    /**
     * Whether the region takes it as documents in its portal and not as eCTD: trials in the European Union, by Regulation (EU) No
     * 536/2014, Art. 80.
     */
    public boolean byPortal(Region region) {
        return region == Region.EU && ofTrial();
    }
}
