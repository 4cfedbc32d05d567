package org.cellgmp.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** With which components a signature was made, and in which session. Written with the signature, once. */
@Entity
@Immutable
@Table(name = "signature_mark")
public class SigningMark {
    @Id
    private String signature;

    private String account;

    @Column(name = "by_both")
    private boolean both;

    private String session;
    private String address;
    private String browser;

    @Column(name = "marked_at")
    private Instant markedAt;

    protected SigningMark() {}

    /** @param both true for account and password, false for the password alone; @param session digest of its key */
    public SigningMark(
            String signature,
            String account,
            boolean both,
            String session,
            String address,
            String browser,
            Instant markedAt) {
        this.signature = signature;
        this.account = account;
        this.both = both;
        this.session = session;
        this.address = address;
        this.browser = browser;
        this.markedAt = markedAt;
    }

    public boolean both() {
        return both;
    }

    public Instant markedAt() {
        return markedAt;
    }

    /** True if it was made by the person at the same place: the same address and the same browser. */
    public boolean madeBy(String person, String from, String by) {
        return account.equals(person) && Objects.equals(address, from) && Objects.equals(browser, by);
    }
}
