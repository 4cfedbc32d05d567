package org.cellgmp.conformity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.function.Predicate;
import org.cellgmp.conformity.StatementRow;
import org.cellgmp.ground.Actor;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Statement;
import org.cellgmp.record.Kept;
import org.cellgmp.record.TrialProtocol;

/** A statement of conformity as it was kept; its canonical JSON lies in the file store under its digest. Never changed. */
@Entity
@Table(name = "conformity_statement")
public class StoredStatement {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conformity_statement_seq")
    @SequenceGenerator(
            name = "conformity_statement_seq",
            sequenceName = "conformity_statement_seq",
            allocationSize = 50)
    private Long id;

    private String number;
    private String batch;

    @Column(name = "batch_title")
    private String batchTitle;

    private String product;

    @Column(name = "record_version")
    private int version;

    private String digest;

    /** Digest of what it says, without the moment at which it was said. */
    @Column(name = "said_digest")
    private String said;

    @Column(name = "stated_at")
    private OffsetDateTime at;

    @Column(name = "stated_by")
    private String by;

    @Column(name = "stated_by_name")
    private String byName;

    private int critical;
    private int major;
    private int other;
    private int advisory;

    @Column(name = "not_assessed")
    private int notAssessed;

    private int passed;
    private int unseen;

    protected StoredStatement() {}

    public StoredStatement(
            String number,
            String batch,
            int version,
            Kept record,
            Statement statement,
            String digest,
            String said,
            Actor by) {
        this.number = number;
        this.batch = batch;
        this.version = version;
        this.batchTitle = record.title();
        this.product = record instanceof TrialProtocol trial ? trial.productCode() : record.product();
        this.digest = digest;
        this.said = said;
        this.at = statement.asOf();
        this.by = by.id();
        this.byName = by.printedName();
        this.critical = count(statement, finding -> finding.severity() == Severity.CRITICAL);
        this.major = count(statement, finding -> finding.severity() == Severity.MAJOR);
        this.other = count(statement, finding -> finding.severity() == Severity.OTHER);
        this.advisory = (int)
                statement.findings().stream().filter(StoredStatement::advisory).count();
        this.notAssessed = statement.notAssessed().size();
        this.passed = statement.passed().size();
        this.unseen = statement.unseen().size();
    }

    private static int count(Statement statement, Predicate<Finding> wanted) {
        return (int) statement.findings().stream()
                .filter(finding -> !advisory(finding))
                .filter(wanted)
                .count();
    }

    private static boolean advisory(Finding finding) {
        return Boolean.TRUE.equals(finding.advisory());
    }

    public boolean says(String otherSaid) {
        return said.equals(otherSaid);
    }

    public StatementRow row() {
        return new StatementRow(
                number,
                batch,
                batchTitle,
                product,
                version,
                digest,
                at,
                byName,
                critical,
                major,
                other,
                advisory,
                notAssessed,
                passed,
                unseen);
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String batch() {
        return batch;
    }

    public String digest() {
        return digest;
    }
}
