package org.cellgmp.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.cellgmp.document.DocumentSourceView;

/** A record that a version of a document was made from. */
@Entity
@Table(name = "document_record")
public class SourceRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_record_seq")
    @SequenceGenerator(name = "document_record_seq", sequenceName = "document_record_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private DocumentEdition edition;

    @Column(name = "record_number")
    private String number;

    @Column(name = "record_version")
    private int version;

    private String digest;

    protected SourceRecord() {}

    SourceRecord(DocumentEdition edition, DocumentSourceView source) {
        this.edition = edition;
        number = source.record();
        version = source.version();
        digest = source.digest();
    }

    public String number() {
        return number;
    }

    public int version() {
        return version;
    }

    public String digest() {
        return digest;
    }
}
