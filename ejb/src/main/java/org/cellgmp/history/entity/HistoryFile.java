package org.cellgmp.history.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import org.cellgmp.history.KeptFile;
import org.cellgmp.record.CanonicalJson;

/** A file of a sequence. */
@Entity
@Table(name = "history_file")
public class HistoryFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_file_seq")
    @SequenceGenerator(name = "history_file_seq", sequenceName = "history_file_seq", allocationSize = 50)
    private Long id;

    @Column(name = "sequence_id", updatable = false)
    private Long sequence;

    @Column(updatable = false)
    private String path;

    @Column(name = "path_sha256", updatable = false)
    private String pathSha256;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String md5;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    private String danger;

    protected HistoryFile() {}

    public HistoryFile(HistorySequence sequence, KeptFile file) {
        this.sequence = sequence.id();
        path = file.path();
        pathSha256 = key(file.path());
        sha256 = file.sha256();
        md5 = file.md5();
        size = file.size();
        danger = file.danger();
    }

    public static String key(String path) {
        return CanonicalJson.sha256(path.getBytes(StandardCharsets.UTF_8));
    }

    public KeptFile kept() {
        return new KeptFile(path, sha256, md5, size, danger);
    }

    /** @param why key of the text */
    public void dangerous(String why) {
        danger = why;
    }

    public Long id() {
        return id;
    }
}
