package org.cellgmp.dossier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.BranchKind;

/** The values of a repeated heading, written once: they must stay the same letter by letter in every sequence. */
@Entity
@Table(name = "dossier_branch")
public class GovernedBranch {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_branch_seq")
    @SequenceGenerator(name = "dossier_branch_seq", sequenceName = "dossier_branch_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dossier_id")
    private Long dossier;

    private String name;

    @Enumerated(EnumType.STRING)
    private BranchKind kind;

    @Column(name = "first_value")
    private String first;

    @Column(name = "second_value")
    private String second;

    @Column(name = "third_value")
    private String third;

    private String keyed;

    @Column(name = "keyed_version")
    private Integer keyedVersion;

    protected GovernedBranch() {}

    /** @param key version whose values are written here, letter by letter */
    public GovernedBranch(Dossier dossier, KeyedValues key) {
        this(dossier, key.kind(), key.values());
        this.keyed = key.number();
        this.keyedVersion = key.version();
    }

    private GovernedBranch(Dossier dossier, BranchKind kind, List<String> values) {
        this.dossier = dossier.id();
        this.name = "B" + dossier.nextBranch();
        this.kind = kind;
        this.first = values.get(0);
        this.second = values.size() > 1 ? values.get(1) : "";
        this.third = values.size() > 2 ? values.get(2) : "";
    }

    public Branch view() {
        return new Branch(
                name,
                kind,
                List.of(first, second, third).subList(0, kind.attributes().size()));
    }
}
