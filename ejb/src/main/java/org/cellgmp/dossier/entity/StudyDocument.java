package org.cellgmp.dossier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.cellgmp.dossier.StudyLeaf;

/** The study and the tag of a leaf, which may change: what was published under another tag is then filed anew. */
@Entity
@Table(name = "dossier_study_leaf")
public class StudyDocument {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_study_leaf_seq")
    @SequenceGenerator(name = "dossier_study_leaf_seq", sequenceName = "dossier_study_leaf_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dossier_id", updatable = false)
    private Long dossier;

    @Column(updatable = false)
    private int leaf;

    private int study;
    private String tag;

    protected StudyDocument() {}

    public StudyDocument(Dossier dossier, StudyLeaf said) {
        this.dossier = dossier.id();
        this.leaf = said.leaf();
        say(said);
    }

    public void say(StudyLeaf said) {
        study = said.study();
        tag = said.tag();
    }

    public StudyLeaf view() {
        return new StudyLeaf(leaf, study, tag);
    }
}
