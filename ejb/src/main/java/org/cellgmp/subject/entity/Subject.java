package org.cellgmp.subject.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.cellgmp.subject.SubjectKind;
import org.cellgmp.subject.SubjectView;

/** A person behind a pseudonym. Registered once; the identity may be erased by destroying its key, the pseudonym stays. */
@Entity
@Table(name = "subject_subject")
public class Subject {
    @Id
    private Long id;

    @Version
    private int revision;

    @Column(nullable = false, updatable = false, length = 20)
    private String number;

    @Column(nullable = false, updatable = false, length = 60)
    private String pseudonym;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 8, columnDefinition = "varchar(8)")
    private SubjectKind kind;

    @Column(name = "registered_by", nullable = false, updatable = false)
    private String registeredBy;

    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    @Column(name = "wrapped_key", length = 200)
    private String wrappedKey;

    @Column(nullable = false, updatable = false, length = 20000)
    private String sealed;

    @Column(length = 64)
    private String lookup;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Subject() {}

    /** @param wrappedKey and @param sealed as the seal made them @param lookup keyed digest of the hospital number */
    public Subject(
            long id,
            String number,
            String pseudonym,
            SubjectKind kind,
            String by,
            Instant at,
            String wrappedKey,
            String sealed,
            String lookup) {
        this.id = id;
        this.number = number;
        this.pseudonym = pseudonym;
        this.kind = kind;
        this.registeredBy = by;
        this.registeredAt = at;
        this.wrappedKey = wrappedKey;
        this.sealed = sealed;
        this.lookup = lookup;
    }

    /** Destroys the key: what is sealed can be opened by nobody any more. */
    public void erase(Instant at) {
        wrappedKey = null;
        lookup = null;
        erasedAt = at;
    }

    public boolean erased() {
        return erasedAt != null;
    }

    public String number() {
        return number;
    }

    public String pseudonym() {
        return pseudonym;
    }

    public String wrappedKey() {
        return wrappedKey;
    }

    public String sealed() {
        return sealed;
    }

    public SubjectView view() {
        return new SubjectView(number, pseudonym, kind, registeredBy, registeredAt, erasedAt);
    }
}
