package org.cellgmp.retention.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.cellgmp.retention.DisposalView;
import org.cellgmp.signature.SignatureView;

/** A list for disposal: proposed by one person, approved by another. */
@Entity
@Table(name = "retention_disposal")
public class Disposal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "retention_disposal_seq")
    @SequenceGenerator(name = "retention_disposal_seq", sequenceName = "retention_disposal_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Embedded
    private Proposal proposal;

    protected Disposal() {}

    public Disposal(String number, String reason, String digest, SignatureView signed) {
        this.number = number;
        proposal = new Proposal(reason, digest, signed);
    }

    public Proposal proposal() {
        return proposal;
    }

    public String number() {
        return number;
    }

    public DisposalView view(List<DisposalLine> lines) {
        return new DisposalView(
                number, proposal.view(), lines.stream().map(DisposalLine::view).toList());
    }
}
