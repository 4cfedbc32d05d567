package org.cellgmp.history.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import org.cellgmp.ectd.FindingSeverity;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.record.CanonicalJson;

/** A finding of one judgement of a sequence, beside the leaf it speaks of. */
@Entity
@Table(name = "history_finding")
public class HistoryFinding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_finding_seq")
    @SequenceGenerator(name = "history_finding_seq", sequenceName = "history_finding_seq", allocationSize = 50)
    private Long id;

    @Column(name = "sequence_id", updatable = false)
    private Long sequence;

    @Column(name = "leaf_id", updatable = false)
    private Long leaf;

    @Column(updatable = false)
    private int position;

    @Column(name = "report_sha256", updatable = false)
    private String reportSha256;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FindingSeverity severity;

    @Column(updatable = false)
    private String finding;

    protected HistoryFinding() {}

    /** @param leaf id of the row; null for a finding on none */
    public HistoryFinding(Long sequence, Long leaf, int position, String report, SequenceFinding finding) {
        this.sequence = sequence;
        this.leaf = leaf;
        this.position = position;
        this.reportSha256 = report;
        this.severity = finding.severity();
        this.finding = new String(CanonicalJson.write(finding), StandardCharsets.UTF_8);
    }

    /** Whether it fits its column; the report itself holds every finding. */
    public boolean fits() {
        return finding.length() <= 8000;
    }

    public SequenceFinding finding() {
        return CanonicalJson.read(SequenceFinding.class, finding.getBytes(StandardCharsets.UTF_8));
    }

    public Long id() {
        return id;
    }
}
