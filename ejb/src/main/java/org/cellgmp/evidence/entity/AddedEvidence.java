package org.cellgmp.evidence.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cellgmp.evidence.Evidence;
import org.cellgmp.evidence.Evidence.Showing;
import org.cellgmp.recordkeeping.StoredFile;
import org.hibernate.annotations.Immutable;

/** One file added to a record, written once. */
@Entity
@Immutable
@Table(name = "evidence_evidence")
public class AddedEvidence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_evidence_seq")
    @SequenceGenerator(name = "evidence_evidence_seq", sequenceName = "evidence_evidence_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Column(name = "record_number")
    private String record;

    @Column(name = "record_version")
    private int version;

    @Column(length = 500)
    private String pointer;

    @Column(length = 500)
    private String says;

    private String sha256;
    private long size;
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Enumerated(EnumType.STRING)
    @Column(length = 12, columnDefinition = "varchar(12)")
    private Showing showing;

    private int pages;

    @Column(name = "added_by")
    private String by;

    @Column(name = "added_by_name", length = 300)
    private String byName;

    @Column(name = "added_at")
    private Instant at;

    protected AddedEvidence() {}

    public AddedEvidence(Evidence evidence) {
        number = evidence.number();
        record = evidence.record();
        version = evidence.version();
        pointer = evidence.pointer();
        says = evidence.says();
        sha256 = evidence.file().sha256();
        size = evidence.file().size();
        name = evidence.file().name();
        mediaType = evidence.file().mediaType();
        showing = evidence.showing();
        pages = evidence.pages();
        by = evidence.by();
        byName = evidence.byName();
        at = evidence.at();
    }

    public Evidence view() {
        var file = new StoredFile(sha256, size, name, mediaType);
        return new Evidence(number, record, version, pointer, says, file, showing, pages, by, byName, at);
    }
}
