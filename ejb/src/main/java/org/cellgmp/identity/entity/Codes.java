package org.cellgmp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One person's one-time codes: begun, confirmed by a first code, taken away; begun anew with another salt. */
@Entity
@Table(name = "identity_codes")
public class Codes {
    @Id
    private String account;

    private String salt;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    private String recovery = "";

    protected Codes() {}

    public Codes(String account) {
        this.account = account;
    }

    public void begin(String newSalt, Instant now) {
        salt = newSalt;
        begunAt = now;
        confirmedAt = null;
        lastStep = 0;
        recovery = "";
    }

    /** @param digests of the recovery codes */
    public void confirm(long step, List<String> digests, Instant now) {
        lastStep = step;
        confirmedAt = now;
        recovery = String.join(" ", digests);
    }

    public void remove() {
        confirmedAt = null;
        recovery = "";
    }

    public String salt() {
        return salt;
    }

    public boolean inForce() {
        return confirmedAt != null;
    }

    public long lastStep() {
        return lastStep;
    }

    /** The code of that step was taken; no earlier one is taken any more. */
    public void taken(long step) {
        lastStep = step;
    }

    /** @return true if there was such a recovery code; it is used up */
    public boolean recover(String digest) {
        var left = new ArrayList<>(List.of(recovery.split(" ")));
        if (digest.isEmpty() || !left.remove(digest)) return false;
        recovery = String.join(" ", left);
        return true;
    }

    public int recoveryLeft() {
        return recovery.isEmpty() ? 0 : recovery.split(" ").length;
    }
}
