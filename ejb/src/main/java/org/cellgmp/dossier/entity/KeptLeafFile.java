package org.cellgmp.dossier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.dossier.LeafFile;

/** A file as it was placed at a leaf; never changed. */
@Entity
@Table(name = "dossier_leaf_file")
public class KeptLeafFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_leaf_file_seq")
    @SequenceGenerator(name = "dossier_leaf_file_seq", sequenceName = "dossier_leaf_file_seq", allocationSize = 1)
    private Long id;

    @Column(name = "leaf_id", updatable = false)
    private Long leaf;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    @Column(updatable = false)
    private String source;

    @Column(name = "placed_by_name", updatable = false)
    private String placedByName;

    @Column(name = "placed_at", updatable = false)
    private OffsetDateTime placedAt;

    protected KeptLeafFile() {}

    /** As the leaf stands. */
    public KeptLeafFile(PlacedLeaf leaf, int version) {
        this.leaf = leaf.id();
        this.version = version;
        var now = leaf.view();
        sha256 = now.sha256();
        size = now.size();
        source = now.source();
        placedByName = leaf.placedByName();
        placedAt = leaf.placedAt();
    }

    public LeafFile view() {
        return new LeafFile(version, sha256, size, source, placedByName, placedAt);
    }
}
