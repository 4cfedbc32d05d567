package org.cellgmp.capa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.capa.Signed;
import org.cellgmp.deviation.Classification;
import org.cellgmp.signature.SignatureView;

/** A signed statement that a deviation needs no CAPA; the last one on a deviation counts while its classification stands. */
@Entity
@Table(name = "capa_waiver")
public class Waiver {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "capa_waiver_seq")
    @SequenceGenerator(name = "capa_waiver_seq", sequenceName = "capa_waiver_seq", allocationSize = 1)
    private Long id;

    private String deviation;

    @Enumerated(EnumType.STRING)
    private Classification classification;

    private String reason;
    private String digest;

    @Column(name = "signature_number")
    private String signature;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_by_name")
    private String signedByName;

    @Column(name = "signed_at")
    private OffsetDateTime signedAt;

    protected Waiver() {}

    public Waiver(String deviation, Classification classification, SignatureView signature) {
        this.deviation = deviation;
        this.classification = classification;
        this.reason = signature.reason();
        this.digest = signature.digest();
        this.signature = signature.number();
        this.signedBy = signature.account();
        this.signedByName = signature.printedName();
        this.signedAt = signature.at();
    }

    public Classification classification() {
        return classification;
    }

    public Signed signed() {
        return new Signed(signedBy, signedByName, signedAt, signature, digest, reason);
    }
}
