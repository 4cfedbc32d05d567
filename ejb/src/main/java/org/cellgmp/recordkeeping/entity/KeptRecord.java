package org.cellgmp.recordkeeping.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;

/** A record over all its versions: its number, which version is the latest, and what it is searched by. */
@Entity
@Table(name = "recordkeeping_record")
public class KeptRecord {
    private static final int LONGEST_DESCRIBED = 300;
    private static final int LONGEST_SITE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recordkeeping_record_seq")
    @SequenceGenerator(
            name = "recordkeeping_record_seq",
            sequenceName = "recordkeeping_record_seq",
            allocationSize = 50)
    private Long id;

    @Column(nullable = false, updatable = false, length = 20)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 30, columnDefinition = "varchar(30)")
    private RecordKind kind;

    @Column(nullable = false)
    private int latest;

    @Column(nullable = false, length = 300)
    private String title;

    @Column(nullable = false, length = 200)
    private String product;

    @Column(nullable = false, length = LONGEST_DESCRIBED)
    private String described;

    @Column(length = LONGEST_SITE)
    private String site;

    protected KeptRecord() {}

    public KeptRecord(String number, Kept record) {
        this.number = number;
        this.kind = record.kind();
        this.latest = 1;
        describe(record);
    }

    /** Makes the next version the latest. */
    public int supersededBy(Kept record) {
        describe(record);
        return ++latest;
    }

    private void describe(Kept record) {
        title = record.title();
        product = record.product();
        var at = record.atSite();
        site = at.length() <= LONGEST_SITE ? at : at.substring(0, LONGEST_SITE);
        var line = record.described();
        described = line.length() <= LONGEST_DESCRIBED ? line : shortened(line);
    }

    /** To fit, without halving a pair of surrogates. */
    private static String shortened(String line) {
        int end = LONGEST_DESCRIBED - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public RecordKind kind() {
        return kind;
    }

    public int latest() {
        return latest;
    }

    public String title() {
        return title;
    }

    public String product() {
        return product;
    }

    /** Empty if it names none; null if that was not written beside it yet. */
    public String site() {
        return site;
    }
}
