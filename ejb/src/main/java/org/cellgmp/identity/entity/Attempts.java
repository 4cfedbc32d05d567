package org.cellgmp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The wrong passwords of an account that still count. The fifth within fifteen minutes locks the account for fifteen
 * minutes; a right password in between takes none of them back, and while it is locked none is tried.
 */
@Embeddable
public class Attempts {
    /** Wrong attempts that lock. */
    public static final int MOST = 5;

    /** How long a wrong attempt counts. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** How long a locked account stays so, unless an administrator unlocks it. */
    public static final Duration LOCK = Duration.ofMinutes(15);

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

    /** @return true if this attempt locks the account */
    boolean wrong(Instant now) {
        var counting = new ArrayList<String>();
        for (var earlier : counted()) if (earlier.plus(WINDOW).isAfter(now)) counting.add(earlier.toString());
        counting.add(now.toString());
        boolean locks = counting.size() >= MOST;
        wrong = locks ? "" : String.join(" ", counting);
        if (locks) lockedUntil = now.plus(LOCK);
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
