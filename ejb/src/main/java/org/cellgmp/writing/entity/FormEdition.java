package org.cellgmp.writing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SignatureView;

/** One edition of a form that a writer brought. Its file is written once; only the approval is added, by somebody else. */
@Entity
@Table(name = "writing_form")
public class FormEdition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "writing_form_seq")
    @SequenceGenerator(name = "writing_form_seq", sequenceName = "writing_form_seq", allocationSize = 1)
    private Long id;

    @Column(updatable = false)
    private String template;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private byte[] docx;

    @Column(updatable = false)
    private String excuses;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String reason;

    @Column(name = "brought_by", updatable = false)
    private String broughtBy;

    @Column(name = "brought_by_name", updatable = false)
    private String broughtByName;

    @Column(name = "brought_at", updatable = false)
    private OffsetDateTime broughtAt;

    private String approval;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private OffsetDateTime approvedAt;

    protected FormEdition() {}

    public FormEdition(
            String template, int version, byte[] docx, Map<String, String> excuses, String reason, Actor who) {
        this.template = template;
        this.version = version;
        this.docx = docx.clone();
        this.excuses = new String(CanonicalJson.write(new TreeMap<>(excuses)), java.nio.charset.StandardCharsets.UTF_8);
        sha256 = digest(docx, excuses);
        this.reason = reason;
        broughtBy = who.id();
        broughtByName = who.printedName();
        broughtAt = HouseClock.nowAtSite();
    }

    /** SHA-256 of the Word file's own and of the excuses as canonical JSON, lower-case hex. */
    public static String digest(byte[] docx, Map<String, String> excuses) {
        return CanonicalJson.digest(Map.of("docx", CanonicalJson.sha256(docx), "unused", new TreeMap<>(excuses)));
    }

    /**
     * Whether the person may approve it.
     *
     * @param editions all of the form, newest first: it carries on the words of those since the last approved one, so that they are approved with it
     * @throws Refusal CONFLICT if it is approved already, a later edition was brought, or the person looked at another file;
     *     NOT_ALLOWED for own work in any of them
     */
    public void mayBeApproved(String digest, List<FormEdition> editions, Actor by) throws Refusal {
        if (approval != null) throw new Refusal(Refusal.Reason.CONFLICT, "writing.approved-already", name());
        int latest = editions.get(0).version;
        if (version != latest)
            throw new Refusal(Refusal.Reason.CONFLICT, "writing.later-version", template, Integer.toString(latest));
        if (!sha256.equals(digest)) throw new Refusal(Refusal.Reason.CONFLICT, "writing.other-words", name());
        for (var one : editions) {
            if (one.approval != null) break;
            if (by.standsFor(one.broughtBy))
                throw new Refusal(Refusal.Reason.NOT_ALLOWED, "writing.own-work", one.name());
        }
    }

    public void approve(SignatureView signed) {
        approval = signed.number();
        approvedBy = signed.account();
        approvedByName = signed.printedName();
        approvedAt = signed.at();
    }

    /** e.g. manufacturers/v2. */
    public String name() {
        return template + "/v" + version;
    }

    public String template() {
        return template;
    }

    public int version() {
        return version;
    }

    public byte[] docx() {
        return docx.clone();
    }

    /** Fields that it does not show, each with the reason. */
    public Map<String, String> excuses() {
        var read = new TreeMap<String, String>();
        CanonicalJson.leavesOfTree(CanonicalJson.parse(excuses.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .forEach((pointer, why) -> read.put(pointer.substring(1), why));
        return read;
    }

    public String sha256() {
        return sha256;
    }

    public String reason() {
        return reason;
    }

    public String broughtBy() {
        return broughtBy;
    }

    public String broughtByName() {
        return broughtByName;
    }

    public OffsetDateTime broughtAt() {
        return broughtAt;
    }

    public String approval() {
        return approval;
    }

    public String approvedByName() {
        return approvedByName;
    }

    public OffsetDateTime approvedAt() {
        return approvedAt;
    }
}
