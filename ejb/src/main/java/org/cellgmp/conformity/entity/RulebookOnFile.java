package org.cellgmp.conformity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.conformity.KeptRulebook;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.record.CanonicalJson;

/** A rulebook that was used, with the program that judged by it. Written once. */
@Entity
@Table(name = "conformity_rulebook")
public class RulebookOnFile {
    /** The tables of the site as one value. */
    public record Tables(List<SiteTable> tables) {
        public Tables {
            tables = tables == null ? List.of() : List.copyOf(tables);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conformity_rulebook_seq")
    @SequenceGenerator(name = "conformity_rulebook_seq", sequenceName = "conformity_rulebook_seq", allocationSize = 1)
    private Long id;

    private String digest;
    private String program;

    @Column(name = "program_size")
    private long size;

    @Column(name = "site_file")
    private String site;

    @Column(name = "site_tables")
    private int tables;

    @Column(name = "kept_at")
    private OffsetDateTime at;

    protected RulebookOnFile() {}

    /** @param program SHA-256 of the file with the program; @param site SHA-256 of the file with the site's tables; @param at of the first statement */
    public RulebookOnFile(String digest, String program, long size, String site, int tables, OffsetDateTime at) {
        this.digest = digest;
        this.program = program;
        this.size = size;
        this.site = site;
        this.tables = tables;
        this.at = at;
    }

    public static byte[] written(List<SiteTable> tables) {
        return CanonicalJson.write(new Tables(tables));
    }

    public static List<SiteTable> read(byte[] file) {
        return file.length == 0
                ? List.of()
                : CanonicalJson.read(Tables.class, file).tables();
    }

    public Long id() {
        return id;
    }

    public String program() {
        return program;
    }

    public String site() {
        return site;
    }

    public OffsetDateTime at() {
        return at;
    }

    public KeptRulebook view() {
        return new KeptRulebook(digest, program, size, tables, at);
    }
}
