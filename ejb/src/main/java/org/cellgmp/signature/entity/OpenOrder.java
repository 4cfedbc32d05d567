package org.cellgmp.signature.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.signature.SigningOrder;
import org.cellgmp.signature.SigningOrderView;
import org.hibernate.annotations.ListIndexBase;

/** Several signatures on one thing: wanted, given one after the other, or withdrawn before the last. */
@Entity
@Table(name = "signature_order")
public class OpenOrder {
    @Id
    private String number;

    private String about;
    private String digest;
    private String title;
    private String reason;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    private int awaited;

    @Column(name = "awaited_roles")
    private String awaitedRoles;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "signature_place", joinColumns = @JoinColumn(name = "signing_order"))
    @OrderColumn(name = "place")
    @ListIndexBase(1)
    private List<WantedSignature> places = new ArrayList<>();

    protected OpenOrder() {}

    public OpenOrder(String number, SigningOrder order, String openedBy, Instant openedAt) {
        this.number = number;
        about = order.about();
        digest = order.digest();
        title = order.title();
        reason = order.reason();
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        for (var place : order.places()) places.add(new WantedSignature(place, null));
        await(1);
    }

    /** Number of the thing to be signed, with version where it has one. */
    public String about() {
        return about;
    }

    public String number() {
        return number;
    }

    private void await(int place) {
        boolean wanted = place <= places.size();
        awaited = wanted ? place : 0;
        awaitedRoles =
                wanted ? WantedSignature.line(places.get(place - 1).place().roles()) : "";
    }

    /** The place that was awaited is signed; the next is awaited. */
    public void signed(String signature) {
        var place = places.get(awaited - 1).place();
        places.set(awaited - 1, new WantedSignature(place, signature));
        await(awaited + 1);
    }

    public void withdraw(String by, Instant at, String why) {
        withdrawnBy = by;
        withdrawnAt = at;
        withdrawnReason = why;
        awaited = 0;
        awaitedRoles = "";
    }

    /** @param signatures finds one by its number */
    public SigningOrderView view(Function<String, SignatureView> signatures) {
        var seen = new ArrayList<SigningOrderView.Place>();
        for (var place : places)
            seen.add(new SigningOrderView.Place(
                    seen.size() + 1,
                    place.place(),
                    place.signature() == null ? null : signatures.apply(place.signature())));
        return new SigningOrderView(
                number,
                about,
                digest,
                title,
                reason,
                openedBy,
                openedAt,
                seen,
                withdrawnBy,
                withdrawnAt,
                withdrawnReason);
    }
}
