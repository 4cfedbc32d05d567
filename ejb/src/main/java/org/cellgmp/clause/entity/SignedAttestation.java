package org.cellgmp.clause.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.clause.AttestationContent;
import org.cellgmp.clause.Signing;

/** What a person attested with one signature. Never changed; how its clauses stand is kept beside it. */
@Entity
@Table(name = "clause_attestation")
public class SignedAttestation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clause_attestation_seq")
    @SequenceGenerator(name = "clause_attestation_seq", sequenceName = "clause_attestation_seq", allocationSize = 1)
    private Long id;

    private String number;
    private String product;

    @Convert(converter = AttestationText.class)
    private AttestationContent content;

    private String signature;
    private String digest;

    @Column(name = "attested_by")
    private String by;

    @Column(name = "attested_by_name")
    private String byName;

    @Column(name = "attested_at")
    private OffsetDateTime at;

    private String reason;

    protected SignedAttestation() {}

    public SignedAttestation(AttestationContent content, Signing signed) {
        number = content.number();
        product = content.product();
        this.content = content;
        signature = signed.signature();
        digest = signed.digest();
        by = signed.by();
        byName = signed.byName();
        at = signed.at();
        reason = signed.reason();
    }

    public AttestationContent content() {
        return content;
    }

    public Signing signed() {
        return new Signing(by, byName, at, signature, digest, reason);
    }
}
