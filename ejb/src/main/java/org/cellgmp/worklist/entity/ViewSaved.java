package org.cellgmp.worklist.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.worklist.SavedView;

/** A view that a person saved; dropped ones stay, unseen. */
@Entity
@Table(name = "worklist_view")
public class ViewSaved {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "worklist_view_seq")
    @SequenceGenerator(name = "worklist_view_seq", sequenceName = "worklist_view_seq", allocationSize = 1)
    private Long id;

    private String account;

    @Column(name = "account_name")
    private String accountName;

    private String name;
    private String address;
    private boolean shared;

    @Column(name = "saved_at")
    private OffsetDateTime savedAt;

    @Column(name = "dropped_at")
    private OffsetDateTime droppedAt;

    protected ViewSaved() {}

    public ViewSaved(Actor who, String name, String address, boolean shared) {
        this.account = who.id();
        this.accountName = who.printedName();
        this.name = name;
        this.address = address;
        this.shared = shared;
        this.savedAt = HouseClock.nowAtSite();
    }

    public void drop() {
        droppedAt = HouseClock.nowAtSite();
    }

    public boolean ownedBy(Actor who) {
        return account.equals(who.id());
    }

    public boolean dropped() {
        return droppedAt != null;
    }

    public SavedView view(Actor who) {
        return new SavedView(id, name, address, shared, ownedBy(who), accountName);
    }
}
