package org.cellgmp.storage.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Up to which edition of the reading all cell banks were read. One row. */
@Entity
@Table(name = "storage_edition")
public class StorageEdition {
    public static final int ONLY = 1;

    @Id
    private Integer id = ONLY;

    @Column(nullable = false)
    private int edition;

    public int edition() {
        return edition;
    }

    public void reached(int now) {
        edition = now;
    }
}
