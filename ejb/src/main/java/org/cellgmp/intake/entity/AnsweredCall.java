package org.cellgmp.intake.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.intake.GivenAnswer;

/** A call under a key of the caller's: begun, then answered; after its expiry the key may mean another call. */
@Entity
@OutsideTrail(because = "remembers an answer; the act that was answered has its events")
@Table(name = "intake_answered_call")
public class AnsweredCall {
    @Id
    @Column(length = 64)
    private String id;

    @Column(nullable = false, updatable = false, length = 200)
    private String account;

    @Column(nullable = false, length = 64)
    private String request;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    private Integer status;

    @Column(length = 500)
    private String location;

    @Column(length = GivenAnswer.LONGEST)
    private String answer;

    protected AnsweredCall() {}

    /** @param id digest of account and key; @param account whose call it is */
    public AnsweredCall(String id, String account) {
        this.id = id;
        this.account = account;
    }

    /** @param digest of what is asked, SHA-256 */
    public void begin(String digest, Instant at, Instant until) {
        request = digest;
        begunAt = at;
        expiresAt = until;
        status = null;
        location = null;
        answer = null;
    }

    public void answered(GivenAnswer given) {
        status = given.status();
        location = given.location();
        answer = given.body();
    }

    /** The call came to nothing: it may be made again under the same key. */
    public void released(Instant at) {
        expiresAt = at;
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public Instant begunAt() {
        return begunAt;
    }

    public String request() {
        return request;
    }

    /** Null while the call is being answered. */
    public GivenAnswer given() {
        return status == null ? null : new GivenAnswer(status, location, answer);
    }
}
