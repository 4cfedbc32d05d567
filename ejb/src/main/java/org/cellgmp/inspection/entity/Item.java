package org.cellgmp.inspection.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.recordkeeping.StoredFile;

/** One thing of an answer: a thing of the house, or a file. It may be taken back until the answer is published. */
@Entity(name = "InspectionItem")
@Table(name = "inspection_item")
public class Item {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_item_seq")
    @SequenceGenerator(name = "inspection_item_seq", sequenceName = "inspection_item_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id")
    private Request request;

    private int place;
    private String says;
    private String record;
    private String sha256;
    private long size;
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Embedded
    @AttributeOverride(name = "account", column = @Column(name = "added_by"))
    @AttributeOverride(name = "printedName", column = @Column(name = "added_by_name"))
    @AttributeOverride(name = "doneAt", column = @Column(name = "added_at"))
    private Deed added;

    @Column(name = "taken_back_at")
    private OffsetDateTime takenBackAt;

    protected Item() {}

    /** @param record null for a file; @param file null for a thing of the house */
    public Item(Request request, String says, String record, StoredFile file, Actor who) {
        this.request = request;
        this.place = request.nextPlace();
        this.says = says;
        this.record = record;
        if (file != null) {
            sha256 = file.sha256();
            size = file.size();
            name = file.name();
            mediaType = file.mediaType();
        }
        this.added = new Deed(who);
    }

    public int place() {
        return place;
    }

    public String says() {
        return says;
    }

    public boolean takenBack() {
        return takenBackAt != null;
    }

    public void takeBack() {
        takenBackAt = HouseClock.nowAtSite();
    }

    /** Null for a thing of the house. */
    public StoredFile file() {
        return sha256 == null ? null : new StoredFile(sha256, size, name, mediaType);
    }

    RequestView.Item view() {
        return new RequestView.Item(place, says, record, file(), Deed.view(added));
    }
}
