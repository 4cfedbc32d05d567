package org.cellgmp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.identity.SitePolicy;

/**
 * The wrong passwords of an account that still count. As many as the policy says within fifteen minutes lock the account
 * for fifteen minutes; a right password in between takes none of them back, and while it is locked none is tried.
 */
@Embeddable
public class Attempts {
    @Column(name = "wrong_attempts")
    private String wrong = "";

    @Column(name = "locked_until")
    private Instant lockedUntil;

    public boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Null if never locked, or unlocked since. */
    public Instant lockedUntil() {
        return lockedUntil;
    }

    /** @param most wrong attempts that lock; @return true if this attempt locks the account */
    boolean wrong(Instant now, int most) {
        var counting = new ArrayList<String>();
        for (var earlier : counted())
            if (earlier.plus(SitePolicy.WINDOW).isAfter(now)) counting.add(earlier.toString());
        counting.add(now.toString());
        boolean locks = counting.size() >= most;
        wrong = locks ? "" : String.join(" ", counting);
        if (locks) lockedUntil = now.plus(SitePolicy.WINDOW);
        return locks;
    }

    void forget() {
        wrong = "";
        lockedUntil = null;
    }

    private List<Instant> counted() {
        var instants = new ArrayList<Instant>();
        if (!wrong.isEmpty()) for (var text : wrong.split(" ")) instants.add(Instant.parse(text));
        return instants;
    }
}
