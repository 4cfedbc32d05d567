package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.deviation.ConclusionText;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.signature.SignatureView;

/** A signed conclusion on one batch; a later one on the same batch takes its place, and both stay. */
@Entity
@Table(name = "deviation_conclusion")
public class Conclusion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deviation_conclusion_seq")
    @SequenceGenerator(name = "deviation_conclusion_seq", sequenceName = "deviation_conclusion_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Deviation deviation;

    private String batch;

    @Enumerated(EnumType.STRING)
    private ReleaseVerdict verdict;

    private String reason;

    @Column(name = "content_digest")
    private String content;

    private String digest;

    @Column(name = "signature_number")
    private String signature;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_by_name")
    private String signedByName;

    @Column(name = "signed_at")
    private OffsetDateTime signedAt;

    protected Conclusion() {}

    Conclusion(Deviation deviation, ConclusionText text, String digest, SignatureView signature) {
        this.deviation = deviation;
        this.batch = text.batch();
        this.verdict = text.verdict();
        this.reason = text.reason();
        this.content = text.content();
        this.digest = digest;
        this.signature = signature.number();
        this.signedBy = signature.account();
        this.signedByName = signature.printedName();
        this.signedAt = signature.at();
    }

    /** The one that counts on a batch: the last, if the content is still what it was given on; null if there is none. */
    static Conclusion standing(List<Conclusion> all, String batch, String content) {
        Conclusion last = null;
        for (var conclusion : all) if (conclusion.batch().equals(batch)) last = conclusion;
        return last != null && last.text().content().equals(content) ? last : null;
    }

    public String batch() {
        return batch;
    }

    /** The text that was signed. */
    public ConclusionText text() {
        return new ConclusionText(deviation.number(), content, batch, verdict, reason);
    }

    public String digest() {
        return digest;
    }

    public String signature() {
        return signature;
    }

    public String signedBy() {
        return signedBy;
    }

    public String signedByName() {
        return signedByName;
    }

    public OffsetDateTime signedAt() {
        return signedAt;
    }
}
