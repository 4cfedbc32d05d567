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
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;

/** A record over all its versions: its number, which version is the latest, and what it is searched by. */
@Entity
@Table(name = "recordkeeping_record")
public class KeptRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recordkeeping_record_seq")
    @SequenceGenerator(name = "recordkeeping_record_seq", sequenceName = "recordkeeping_record_seq", allocationSize = 1)
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

    /** Code of the product, or of the material for a lot; empty where the record names none. */
    public static String productOf(Kept record) {
        var code = record instanceof BatchRecord batch
                ? batch.header().productCode()
                : record instanceof MaterialLot lot
                        ? lot.materialCode()
                        : ((ProductSpecification) record).productCode();
        return code == null ? "" : code;
    }

    private void describe(Kept record) {
        title = record.title();
        product = productOf(record);
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
}
