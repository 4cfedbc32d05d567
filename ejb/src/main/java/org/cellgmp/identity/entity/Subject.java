package org.cellgmp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cellgmp.identity.LinkedSubject;

/** A subject of an OpenID provider, and the account that it was linked to last; null if it leads to nobody now. */
@Entity(name = "ProviderSubject")
@Table(name = "identity_subject")
public class Subject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_subject_id")
    @SequenceGenerator(name = "identity_subject_id", sequenceName = "identity_subject_id", allocationSize = 1)
    private Long id;

    private String issuer;
    private String subject;
    private String account;

    @Column(name = "linked_by")
    private String linkedBy;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected Subject() {}

    public Subject(String issuer, String subject) {
        this.issuer = issuer;
        this.subject = subject;
    }

    /** @param to account; null for nobody */
    public void link(String to, String by, Instant now) {
        account = to;
        linkedBy = by;
        linkedAt = now;
    }

    public String account() {
        return account;
    }

    public LinkedSubject view() {
        return new LinkedSubject(id, issuer, subject, account, linkedBy, linkedAt);
    }
}
