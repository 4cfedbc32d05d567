package org.cellgmp.retention.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.cellgmp.retention.PeriodChangeView;
import org.cellgmp.signature.SignatureView;

/** A change to how long the site keeps, which makes an edition of the policy once a second person approves it. */
@Entity(name = "RetentionChange")
@Table(name = "retention_change")
public class PeriodChange {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "retention_change_seq")
    @SequenceGenerator(name = "retention_change_seq", sequenceName = "retention_change_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    private int edition;
    private String demand;

    @Column(name = "years_before")
    private String before;

    private String years;

    @Embedded
    private Proposal proposal;

    protected PeriodChange() {}

    /** What both signatures bind. */
    public record Text(String number, String edition, String demand, String before, String years, String reason) {}

    public PeriodChange(Text text, String digest, SignatureView signed) {
        number = text.number();
        edition = Integer.parseInt(text.edition());
        demand = text.demand();
        before = text.before();
        years = text.years();
        proposal = new Proposal(text.reason(), digest, signed);
    }

    /** As it was signed when it was proposed. */
    public Text text() {
        return new Text(number, Integer.toString(edition), demand, before, years, proposal.reason());
    }

    public Proposal proposal() {
        return proposal;
    }

    public PeriodChangeView view() {
        return new PeriodChangeView(number, edition, demand, before, years, proposal.view());
    }
}
