package org.cellgmp.storage.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cellgmp.audit.OutsideTrail;

/** A freezer or tank that a container was said to stand in. It says nothing that the records do not say. */
@Entity
@OutsideTrail(because = "read from records, each of which has its own event")
@Table(name = "storage_vessel")
public class StorageVessel {
    @Id
    @Column(name = "vessel_key", length = 500)
    private String key;

    @Column(nullable = false, updatable = false, length = 300)
    private String site;

    @Column(nullable = false, updatable = false, length = 300)
    private String vessel;

    protected StorageVessel() {}

    public StorageVessel(String key, String site, String vessel) {
        this.key = key;
        this.site = site;
        this.vessel = vessel;
    }

    public String key() {
        return key;
    }

    public String site() {
        return site;
    }

    public String vessel() {
        return vessel;
    }
}
