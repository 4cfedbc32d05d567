package org.cellgmp.history.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.cellgmp.history.Cut;
import org.cellgmp.history.TreeKind;

/** A heading, folder or study in which leaves hang; never changed. */
@Entity
@Table(name = "history_node")
public class HistoryNode {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_node_seq")
    @SequenceGenerator(name = "history_node_seq", sequenceName = "history_node_seq", allocationSize = 50)
    private Long id;

    @Column(name = "application_id", updatable = false)
    private Long application;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TreeKind tree;

    @Column(name = "parent_id", updatable = false)
    private long parent;

    @Column(updatable = false)
    private int depth;

    @Column(name = "path_sha256", updatable = false)
    private String pathSha256;

    @Column(updatable = false)
    private String element;

    @Column(updatable = false)
    private String label;

    @Column(updatable = false)
    private String sort;

    protected HistoryNode() {}

    /** @param parent null for the root of a tree */
    public HistoryNode(
            Long application,
            TreeKind tree,
            HistoryNode parent,
            String pathSha256,
            String element,
            String label,
            String sort) {
        this.application = application;
        this.tree = tree;
        this.parent = parent == null ? 0 : parent.id;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.pathSha256 = pathSha256;
        this.element = Cut.to(200, element);
        this.label = Cut.to(1000, label);
        this.sort = Cut.to(300, sort);
    }

    public TreeKind tree() {
        return tree;
    }

    public long parent() {
        return parent;
    }

    public int depth() {
        return depth;
    }

    public String pathSha256() {
        return pathSha256;
    }

    public String element() {
        return element;
    }

    public String label() {
        return label;
    }

    public Long id() {
        return id;
    }
}
