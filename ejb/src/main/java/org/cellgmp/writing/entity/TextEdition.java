package org.cellgmp.writing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.writing.Facet;
import org.cellgmp.writing.Subject;
import org.cellgmp.writing.TextDraft;
import org.cellgmp.writing.TextView;

/** One edition of a governed text. Its words are written once; only the approval is added, by somebody else. */
@Entity
@Table(name = "writing_text")
public class TextEdition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "writing_text_seq")
    @SequenceGenerator(name = "writing_text_seq", sequenceName = "writing_text_seq", allocationSize = 1)
    private Long id;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String product;

    @Column(updatable = false)
    private String section;

    @Column(name = "place", updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Subject subject;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Facet facet;

    @Column(name = "title_english", updatable = false)
    private String titleEnglish;

    @Column(name = "title_chinese", updatable = false)
    private String titleChinese;

    @Column(updatable = false)
    private String english;

    @Column(updatable = false)
    private String chinese;

    @Column(name = "in_force_from", updatable = false)
    private LocalDate from;

    @Column(updatable = false)
    private boolean withdrawn;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String reason;

    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @Column(name = "written_by_name", updatable = false)
    private String writtenByName;

    @Column(name = "written_at", updatable = false)
    private OffsetDateTime writtenAt;

    private String approval;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private OffsetDateTime approvedAt;

    protected TextEdition() {}

    public TextEdition(String number, int version, TextDraft said, String reason, Actor who) {
        this.number = number;
        this.version = version;
        code = said.code();
        product = said.product();
        section = said.section();
        position = said.position();
        subject = said.subject();
        facet = said.facet();
        titleEnglish = said.titleEnglish();
        titleChinese = said.titleChinese();
        english = said.english();
        chinese = said.chinese();
        from = said.from();
        withdrawn = said.withdrawn();
        sha256 = CanonicalJson.digest(said.members());
        this.reason = reason;
        writtenBy = who.id();
        writtenByName = who.printedName();
        writtenAt = HouseClock.nowAtSite();
    }

    /**
     * Whether the person may approve it.
     *
     * @param editions all of the number, newest first: it carries on the words of those since the last approved one, so that they are approved with it
     * @throws Refusal CONFLICT if it is approved already, a later edition was written, or the person looked at other words;
     *     NOT_ALLOWED for own work in any of them
     */
    public void mayBeApproved(String digest, List<TextEdition> editions, Actor by) throws Refusal {
        if (approval != null) throw new Refusal(Refusal.Reason.CONFLICT, "writing.approved-already", name());
        int latest = editions.get(0).version;
        if (version != latest)
            throw new Refusal(Refusal.Reason.CONFLICT, "writing.later-version", number, Integer.toString(latest));
        if (!sha256.equals(digest)) throw new Refusal(Refusal.Reason.CONFLICT, "writing.other-words", name());
        for (var one : editions) {
            if (one.approval != null) break;
            if (by.standsFor(one.writtenBy))
                throw new Refusal(Refusal.Reason.NOT_ALLOWED, "writing.own-work", one.name());
        }
    }

    public void approve(SignatureView signed) {
        approval = signed.number();
        approvedBy = signed.account();
        approvedByName = signed.printedName();
        approvedAt = signed.at();
    }

    /** e.g. TX-2026-0001/v2. */
    public String name() {
        return number + "/v" + version;
    }

    public String number() {
        return number;
    }

    public int version() {
        return version;
    }

    public TextDraft said() {
        return new TextDraft(
                code,
                product,
                section,
                position,
                subject,
                facet,
                titleEnglish,
                titleChinese,
                english,
                chinese,
                from,
                withdrawn);
    }

    public TextView view(int latest) {
        return new TextView(
                number,
                version,
                said(),
                sha256,
                reason,
                writtenBy,
                writtenByName,
                writtenAt,
                approval,
                approvedByName,
                approvedAt,
                latest);
    }
}
