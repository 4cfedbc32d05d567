package org.cellgmp.dossier.entity;

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
import org.cellgmp.dossier.FrozenLeaf;

/** One leaf of a baseline; never changed. */
@Entity
@Table(name = "dossier_baseline_line")
public class BaselineLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_baseline_line_seq")
    @SequenceGenerator(
            name = "dossier_baseline_line_seq",
            sequenceName = "dossier_baseline_line_seq",
            allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "baseline_id", updatable = false)
    private Baseline baseline;

    @Column(updatable = false)
    private int leaf;

    @Column(updatable = false)
    private String place;

    @Column(name = "title_english", updatable = false)
    private String titleEnglish;

    @Column(name = "title_chinese", updatable = false)
    private String titleChinese;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String source;

    protected BaselineLine() {}

    BaselineLine(Baseline baseline, FrozenLeaf leaf) {
        this.baseline = baseline;
        this.leaf = leaf.leaf();
        place = leaf.place();
        titleEnglish = leaf.titleEnglish();
        titleChinese = leaf.titleChinese();
        fileName = leaf.fileName();
        sha256 = leaf.sha256();
        source = leaf.source();
    }

    FrozenLeaf view() {
        return new FrozenLeaf(leaf, place, titleEnglish, titleChinese, fileName, sha256, source);
    }
}
