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
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.history.Channel;
import org.cellgmp.history.DispatchLine;
import org.cellgmp.history.Sending;

/** That a sequence was sent; never changed. */
@Entity
@Table(name = "history_dispatch")
public class Dispatch {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_dispatch_seq")
    @SequenceGenerator(name = "history_dispatch_seq", sequenceName = "history_dispatch_seq", allocationSize = 1)
    private Long id;

    @Column(name = "sequence_id", updatable = false)
    private Long sequence;

    @Column(updatable = false)
    private int position;

    @Column(name = "zip_sha256", updatable = false)
    private String zipSha256;

    @Column(name = "content_sha256", updatable = false)
    private String contentSha256;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Channel channel;

    @Column(name = "by_way_of", updatable = false)
    private String wayOf;

    @Column(updatable = false)
    private String tracking;

    @Column(name = "sent_at", updatable = false)
    private OffsetDateTime sentAt;

    @Column(name = "sent_by", updatable = false)
    private String sentBy;

    @Column(updatable = false)
    private String note;

    @Column(name = "stated_by", updatable = false)
    private String statedBy;

    @Column(name = "stated_by_name", updatable = false)
    private String statedByName;

    @Column(name = "stated_at", updatable = false)
    private OffsetDateTime statedAt;

    protected Dispatch() {}

    public Dispatch(HistorySequence sequence, int position, Sending sending, Actor who) {
        this.sequence = sequence.id();
        this.position = position;
        zipSha256 = sequence.zipSha256();
        contentSha256 = sequence.contentSha256();
        channel = sending.channel();
        wayOf = sending.wayOf();
        tracking = sending.tracking();
        sentAt = sending.sentAt();
        sentBy = sending.sentBy();
        note = sending.note();
        statedBy = who.id();
        statedByName = who.printedName();
        statedAt = HouseClock.nowAtSite();
    }

    public DispatchLine line(List<DispatchLine.Answer> answers, List<DispatchLine.Transmitted> transmitted) {
        return new DispatchLine(
                position,
                zipSha256,
                contentSha256,
                channel,
                wayOf,
                tracking,
                sentAt,
                sentBy,
                note,
                statedByName,
                statedAt,
                answers,
                transmitted);
    }

    public int position() {
        return position;
    }

    public Long id() {
        return id;
    }
}
