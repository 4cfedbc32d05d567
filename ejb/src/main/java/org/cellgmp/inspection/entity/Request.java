package org.cellgmp.inspection.entity;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.AccountView;
import org.cellgmp.inspection.RequestState;
import org.cellgmp.inspection.RequestView;

/** One thing that an inspector asked for. Nothing of the answer is seen in front before another person has looked at it. */
@Entity
@Table(name = "inspection_request")
public class Request {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_request_seq")
    @SequenceGenerator(name = "inspection_request_seq", sequenceName = "inspection_request_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "inspection_id")
    private Inspection inspection;

    private int place;

    @Version
    private int revision;

    private String words;
    private String asker;

    @Column(name = "due_at")
    private OffsetDateTime due;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private String owner;

    @Column(name = "owner_name")
    private String ownerName;

    private String answer;

    @Embedded
    @AttributeOverride(name = "account", column = @Column(name = "asked_by"))
    @AttributeOverride(name = "printedName", column = @Column(name = "asked_by_name"))
    @AttributeOverride(name = "doneAt", column = @Column(name = "asked_at"))
    private Deed asked;

    @Embedded
    @AttributeOverride(name = "account", column = @Column(name = "prepared_by"))
    @AttributeOverride(name = "printedName", column = @Column(name = "prepared_by_name"))
    @AttributeOverride(name = "doneAt", column = @Column(name = "prepared_at"))
    private Deed prepared;

    @Embedded
    @AttributeOverride(name = "account", column = @Column(name = "checked_by"))
    @AttributeOverride(name = "printedName", column = @Column(name = "checked_by_name"))
    @AttributeOverride(name = "doneAt", column = @Column(name = "checked_at"))
    private Deed checked;

    @Embedded
    @AttributeOverride(name = "account", column = @Column(name = "published_by"))
    @AttributeOverride(name = "printedName", column = @Column(name = "published_by_name"))
    @AttributeOverride(name = "doneAt", column = @Column(name = "published_at"))
    private Deed published;

    @Embedded
    @AttributeOverride(name = "account", column = @Column(name = "withdrawn_by"))
    @AttributeOverride(name = "printedName", column = @Column(name = "withdrawn_by_name"))
    @AttributeOverride(name = "doneAt", column = @Column(name = "withdrawn_at"))
    private Deed withdrawn;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Column(name = "wants_pack")
    private boolean wantsPack;

    private Integer pack;

    @OneToMany(mappedBy = "request")
    @OrderBy("place")
    private List<Item> items = new ArrayList<>();

    protected Request() {}

    /** What is wanted. @param asker printed name of who wants it; @param due null for none; @param pack true for an inspection pack */
    public record Wish(String words, String asker, OffsetDateTime due, boolean pack) {}

    public Request(Inspection inspection, int place, Wish wish, Actor who) {
        this.inspection = inspection;
        this.place = place;
        words = wish.words();
        asker = wish.asker();
        due = wish.due();
        wantsPack = wish.pack();
        this.state = RequestState.ASKED;
        this.asked = new Deed(who);
    }

    public Long id() {
        return id;
    }

    public String number() {
        return inspection.number() + "/" + place;
    }

    public OffsetDateTime due() {
        return due;
    }

    public String owner() {
        return owner;
    }

    public RequestState state() {
        return state;
    }

    /** @throws Refusal CONFLICT if somebody else changed it after it was shown */
    public void mustBe(int shown) throws Refusal {
        if (revision != shown) throw new Refusal(CONFLICT, "inspection.request-changed", number());
    }

    /** @throws Refusal CONFLICT unless it is in one of the states */
    public void mustStand(RequestState... states) throws Refusal {
        for (var one : states) if (state == one) return;
        throw new Refusal(CONFLICT, "inspection.request-state", number());
    }

    public void assign(AccountView to, OffsetDateTime until) {
        owner = to.name();
        ownerName = to.printedName();
        due = until;
    }

    /** The next place of an item. */
    public int nextPlace() {
        return items.size() + 1;
    }

    public void add(Item item) {
        items.add(item);
    }

    /** @throws Refusal NOT_FOUND if it has none of that place, or it was taken back */
    public Item item(int number) throws Refusal {
        return items.stream()
                .filter(item -> item.place() == number && !item.takenBack())
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "inspection.no-item", number()));
    }

    /** @throws Refusal BLOCKED if there is neither a word nor an item to show */
    public void prepare(String says, Actor who) throws Refusal {
        mustStand(RequestState.ASKED);
        if (says == null && items.stream().allMatch(Item::takenBack))
            throw new Refusal(BLOCKED, "inspection.nothing-prepared", number());
        answer = says;
        prepared = new Deed(who);
        state = RequestState.PREPARED;
    }

    /** @throws Refusal NOT_ALLOWED for who prepared it */
    public void check(Actor who) throws Refusal {
        mustStand(RequestState.PREPARED);
        if (who.standsFor(prepared.account())) throw new Refusal(NOT_ALLOWED, "inspection.own-answer", number());
        checked = new Deed(who);
        state = RequestState.CHECKED;
    }

    public void sendBack() throws Refusal {
        mustStand(RequestState.PREPARED, RequestState.CHECKED);
        checked = null;
        state = RequestState.ASKED;
    }

    public void publish(Actor who) throws Refusal {
        mustStand(RequestState.CHECKED);
        published = new Deed(who);
        state = RequestState.PUBLISHED;
    }

    /**
     * The pack that was asked for is the answer. It holds nothing but what every inspector invited here may see, so nobody else has to
     * look at it first.
     */
    public void answer(int made, Actor who) {
        pack = made;
        prepared = new Deed(who);
        published = new Deed(who);
        state = RequestState.PUBLISHED;
    }

    /** True while the pack that it asks for is still to be made. */
    public boolean awaitsPack() {
        return wantsPack && state.waits();
    }

    public void withdraw(String why, Actor who) throws Refusal {
        if (!state.waits()) throw new Refusal(CONFLICT, "inspection.request-state", number());
        withdrawn = new Deed(who);
        withdrawnReason = why;
        state = RequestState.WITHDRAWN;
    }

    public RequestView view() {
        return new RequestView(
                inspection.number(),
                place,
                revision,
                words,
                asker,
                due,
                state,
                owner,
                ownerName,
                answer,
                Deed.view(asked),
                Deed.view(prepared),
                Deed.view(checked),
                Deed.view(published),
                Deed.view(withdrawn),
                withdrawnReason,
                wantsPack,
                pack,
                items.stream().filter(item -> !item.takenBack()).map(Item::view).toList());
    }
}
