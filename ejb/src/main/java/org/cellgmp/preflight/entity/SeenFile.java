package org.cellgmp.preflight.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.ectd.KnownFile;
import org.cellgmp.ectd.PdfReader;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.pdf.PdfFacts;

/** A file as one version of the reader saw it; never changed. */
@Entity
@IdClass(SeenFile.Key.class)
@OutsideTrail(because = "told by the bytes alone, and told again by whoever looks at them")
@Table(name = "preflight_file")
public class SeenFile {
    @Id
    @Column(length = 64, updatable = false)
    private String sha256;

    @Id
    @Column(length = 20, updatable = false)
    private String reader;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private long size;

    @Column(nullable = false, updatable = false, length = 32)
    private String md5;

    @Column(nullable = false, updatable = false, length = 8)
    private String crc32;

    @Column(nullable = false, updatable = false, length = 1_000_000)
    private String facts;

    protected SeenFile() {}

    public SeenFile(KnownFile seen) {
        sha256 = seen.sha256();
        reader = PdfReader.VERSION;
        size = seen.size();
        md5 = seen.md5();
        crc32 = seen.crc32();
        facts = new String(CanonicalJson.write(seen.pdf()), StandardCharsets.UTF_8);
    }

    public KnownFile view() {
        return new KnownFile(
                sha256, size, md5, crc32, CanonicalJson.read(PdfFacts.class, facts.getBytes(StandardCharsets.UTF_8)));
    }

    /** Digest and version of the reader. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String sha256;
        private String reader;

        public Key() {}

        public Key(String sha256, String reader) {
            this.sha256 = sha256;
            this.reader = reader;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.sha256.equals(sha256) && key.reader.equals(reader);
        }

        @Override
        public int hashCode() {
            return Objects.hash(sha256, reader);
        }
    }
}
