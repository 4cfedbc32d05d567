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
import org.cellgmp.record.Address;

/** A cell that a version of a document prints, so that it can be asked which documents used it. */
@Entity
@Table(name = "document_source")
public class SourceCell {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_source_seq")
    @SequenceGenerator(name = "document_source_seq", sequenceName = "document_source_seq", allocationSize = 100)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "edition_id")
    private DocumentEdition edition;

    @Column(name = "record_number")
    private String number;

    @Column(name = "record_version")
    private int version;

    private String pointer;

    protected SourceCell() {}

    public SourceCell(DocumentEdition edition, Address address) {
        this.edition = edition;
        number = address.number();
        version = address.version();
        pointer = address.pointer();
    }
}
