package org.cellgmp.genealogy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cellgmp.record.RecordKind;

/** A record as the genealogy shows it, at its latest version. */
@Entity
@Table(name = "genealogy_record")
public class IndexedRecord {
    @Id
    @Column(length = 20)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 40, columnDefinition = "varchar(40)")
    private RecordKind kind;

    @Column(nullable = false, length = 300)
    private String title;

    @Column(nullable = false, length = 200)
    private String product;

    @Column(length = 300)
    private String patient;

    @Column(nullable = false)
    private int version;

    protected IndexedRecord() {}

    public IndexedRecord(String number, RecordKind kind) {
        this.number = number;
        this.kind = kind;
    }

    /** @param patient pseudonym; null if none is named */
    public void describe(String title, String product, String patient, int version) {
        this.title = title;
        this.product = product;
        this.patient = patient;
        this.version = version;
    }

    public String number() {
        return number;
    }

    public RecordKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String product() {
        return product;
    }

    public String patient() {
        return patient;
    }

    public int version() {
        return version;
    }
}
