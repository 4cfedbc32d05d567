package org.cellgmp.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;

/**
 * What the site asks of passwords, sessions and second factors (21 CFR 11.300(b), (d)).
 *
 * @param shortest fewest characters of a password, 8 to 64; @param ageingDays after which a password must be replaced, 30 to
 *     1825, or 0 for never
 * @param remembered former passwords that are not taken again, 0 to 24
 * @param idleMinutes without a request after which a session ends, 5 to 480
 * @param signingMinutes within which the next signature needs the password alone, 0 (never) to 60
 * @param lockAfter wrong passwords within {@link #WINDOW} that lock the account, 3 to 10
 * @param codeToSignIn whom signing in asks for a one-time code; @param codeToSign whom each signature asks for one
 */
public record SitePolicy(
        int shortest,
        int ageingDays,
        int remembered,
        int idleMinutes,
        int signingMinutes,
        int lockAfter,
        Demand codeToSignIn,
        Demand codeToSign) {
    /** How long a wrong password counts, and how long a locked account stays so. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** Whom a one-time code is asked of. */
    public enum Demand {
        NOBODY,
        WHO_HAS_ONE,
        EVERYBODY
    }

    /**
     * Before a site says otherwise. Twelve characters: length counts for more than signs. A year: Part 11 wants passwords
     * revised, and frequent change makes people choose worse ones. Five remembered: the old one does not come back at
     * once. Thirty idle minutes in a session, fifteen between signatures: a person who left the place does not sign. Five
     * wrong passwords: a person mistypes twice, a guesser needs thousands. Whoever has set up one-time codes is asked for
     * one when signing in.
     */
    public static final SitePolicy DEFAULT = new SitePolicy(12, 365, 5, 30, 15, 5, Demand.WHO_HAS_ONE, Demand.NOBODY);

    /** @throws Refusal UNREADABLE naming the first value out of its range */
    public SitePolicy checked() throws Refusal {
        within("shortest", shortest, 8, 64);
        if (ageingDays != 0) within("ageingDays", ageingDays, 30, 1825);
        within("remembered", remembered, 0, 24);
        within("idleMinutes", idleMinutes, 5, 480);
        within("signingMinutes", signingMinutes, 0, 60);
        within("lockAfter", lockAfter, 3, 10);
        if (codeToSignIn == null) throw new Refusal(Reason.UNREADABLE, "ground.field-missing", "codeToSignIn");
        if (codeToSign == null) throw new Refusal(Reason.UNREADABLE, "ground.field-missing", "codeToSign");
        return this;
    }

    private static void within(String field, int value, int least, int most) throws Refusal {
        if (value < least || value > most)
            throw new Refusal(
                    Reason.UNREADABLE, "identity.policy-range", field, Integer.toString(least), Integer.toString(most));
    }

    /** Name and value of each part, in the order of the page. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("shortest", Integer.toString(shortest));
        values.put("ageingDays", Integer.toString(ageingDays));
        values.put("remembered", Integer.toString(remembered));
        values.put("idleMinutes", Integer.toString(idleMinutes));
        values.put("signingMinutes", Integer.toString(signingMinutes));
        values.put("lockAfter", Integer.toString(lockAfter));
        values.put("codeToSignIn", codeToSignIn.name());
        values.put("codeToSign", codeToSign.name());
        return values;
    }

    public Duration signingIdle() {
        return Duration.ofMinutes(signingMinutes);
    }

    public int idleSeconds() {
        return idleMinutes * 60;
    }

    /** True from the moment on at which a password of that age must be replaced. */
    public boolean aged(Instant since, Instant now) {
        return ageingDays > 0 && !now.isBefore(since.plus(Duration.ofDays(ageingDays)));
    }
}
