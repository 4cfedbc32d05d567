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
import org.cellgmp.ectd.LeafSection;
import org.cellgmp.history.Cut;
import org.cellgmp.history.FileState;
import org.cellgmp.history.FoundLeaf;
import org.cellgmp.history.KeptFile;
import org.cellgmp.history.LeafLine;
import org.cellgmp.history.TargetState;

/** A leaf as its backbone states it, with what was found where it points and what became of it. */
@Entity
@Table(name = "history_leaf")
public class HistoryLeaf {
    /** More leaves than one sequence may hold. */
    public static final int PLACES = 1_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_leaf_seq")
    @SequenceGenerator(name = "history_leaf_seq", sequenceName = "history_leaf_seq", allocationSize = 50)
    private Long id;

    @Column(name = "application_id", updatable = false)
    private Long application;

    @Column(name = "sequence_id", updatable = false)
    private Long sequence;

    @Column(updatable = false)
    private int ordinal;

    @Column(updatable = false)
    private long place;

    @Column(name = "node_id", updatable = false)
    private Long node;

    @Column(name = "folder_id", updatable = false)
    private Long folder;

    @Column(name = "study_id", updatable = false)
    private Long study;

    @Column(updatable = false)
    private String backbone;

    @Column(updatable = false)
    private int line;

    @Column(name = "leaf_id", updatable = false)
    private String leafId;

    @Column(updatable = false)
    private String section;

    @Column(updatable = false)
    private String operation;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String href;

    @Column(name = "file_sequence", updatable = false)
    private String fileSequence;

    @Column(name = "file_path", updatable = false)
    private String filePath;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_state")
    private FileState fileState;

    @Column(name = "file_sha256")
    private String fileSha256;

    @Column(name = "file_size")
    private Long fileSize;

    @Column(name = "checksum_stated", updatable = false)
    private String checksumStated;

    @Column(name = "checksum_found")
    private String checksumFound;

    @Column(name = "modified_file", updatable = false)
    private String modifiedFile;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_state")
    private TargetState targetState;

    @Column(name = "target_id")
    private Long target;

    @Column(name = "ended_by")
    private Long endedBy;

    private Integer ended;

    private int errors;

    private int warnings;

    protected HistoryLeaf() {}

    /** Ids of the nodes in which it hangs. @param study null if it belongs to none */
    public record Hung(Long contents, Long folder, Long study) {}

    public HistoryLeaf(HistorySequence sequence, int position, FoundLeaf found, Hung hung) {
        var leaf = found.leaf();
        application = sequence.application();
        this.sequence = sequence.id();
        ordinal = sequence.ordinal();
        place = (long) ordinal * PLACES + position;
        node = hung.contents();
        folder = hung.folder();
        study = hung.study();
        backbone = Cut.to(200, leaf.backbone());
        line = leaf.line();
        leafId = Cut.to(300, leaf.id());
        section = Cut.to(8000, LeafSection.write(leaf.path()));
        operation = Cut.to(16, leaf.operationWord());
        title = Cut.to(2000, leaf.title());
        href = leaf.href() == null ? null : Cut.to(2000, leaf.href());
        boolean named = found.fileSequence() != null && found.filePath().length() <= 1000;
        fileSequence = named ? found.fileSequence() : null;
        filePath = named ? found.filePath() : null;
        checksumStated = Cut.to(100, leaf.checksum());
        modifiedFile = leaf.modifiedFile() == null ? null : Cut.to(2000, leaf.modifiedFile());
        targetState = TargetState.NONE;
        points(found.state(), found.file());
    }

    /** @param file null where it is not held */
    public void points(FileState state, KeptFile file) {
        fileState = state;
        fileSha256 = file == null ? null : file.sha256();
        fileSize = file == null ? null : file.size();
        checksumFound = file == null ? null : file.md5();
    }

    public void linked(TargetState state, Long target, Long endedBy, Integer ended) {
        targetState = state;
        this.target = target;
        this.endedBy = endedBy;
        this.ended = ended;
    }

    public void judged(int errors, int warnings) {
        this.errors = errors;
        this.warnings = warnings;
    }

    public LeafLine line(String sequenceNumber) {
        return new LeafLine(
                id,
                sequenceNumber,
                ordinal,
                place,
                backbone,
                line,
                leafId,
                section,
                operation,
                title,
                href,
                fileSequence,
                filePath,
                fileState,
                fileSha256,
                fileSize,
                checksumStated,
                checksumFound,
                modifiedFile,
                targetState,
                target,
                endedBy,
                ended,
                errors,
                warnings);
    }

    public Long sequence() {
        return sequence;
    }

    public int ordinal() {
        return ordinal;
    }

    public String fileSequence() {
        return fileSequence;
    }

    public String filePath() {
        return filePath;
    }

    public String checksumStated() {
        return checksumStated;
    }

    public Long application() {
        return application;
    }

    public Long node() {
        return node;
    }

    public Long id() {
        return id;
    }
}
