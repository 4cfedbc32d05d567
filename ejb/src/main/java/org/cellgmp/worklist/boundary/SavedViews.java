package org.cellgmp.worklist.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.regex.Pattern;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.worklist.SavedView;
import org.cellgmp.worklist.entity.ViewSaved;

/** The door of saved views: each person's own, and those that others share. A view is an address, so it shows what is there now. */
@Stateless
@RolesAllowed(Role.READER)
public class SavedViews {
    /** Most views that one person keeps, and most shared ones shown. */
    public static final int MOST = 50;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 1_000;
    /** A path of ours with a query; neither another host nor anything that a browser would read as one. */
    private static final Pattern ADDRESS = Pattern.compile("/[a-z][a-z0-9/-]*(\\?[^\\s\\\\#<>\"]*)?");

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** The person's own views and the shared ones, by name. */
    public List<SavedView> seen() {
        var who = currentActor.get();
        return entities.createQuery(
                        "select v from ViewSaved v where v.droppedAt is null and (v.account = :account or v.shared = true)"
                                + " order by v.name, v.id",
                        ViewSaved.class)
                .setParameter("account", who.id())
                .setMaxResults(2 * MOST)
                .getResultStream()
                .map(view -> view.view(who))
                .toList();
    }

    /**
     * @param address path with query of a list
     * @throws Refusal UNREADABLE for a missing name or an address that is none of ours; CONFLICT for a name in use by the
     *     person or one view too many
     */
    @RolesAllowed(Role.WORKER)
    public SavedView save(String name, String address, boolean shared) throws Refusal {
        var who = currentActor.get();
        var called = Prose.required("name", name, LONGEST_NAME);
        if (address == null
                || address.length() > LONGEST_ADDRESS
                || !ADDRESS.matcher(address).matches()) throw new Refusal(UNREADABLE, "worklist.view-address");
        var own = seen().stream().filter(SavedView::own).toList();
        if (own.stream().anyMatch(view -> view.name().equals(called)))
            throw new Refusal(CONFLICT, "worklist.view-name-used", called);
        if (own.size() >= MOST) throw new Refusal(CONFLICT, "worklist.views-full", Integer.toString(MOST));
        var saved = new ViewSaved(who, called, address, shared);
        entities.persist(saved);
        var view = saved.view(who);
        trail.append(Act.of("worklist.view-saved", null).changing(Change.between("view", null, told(view))));
        return view;
    }

    /** Takes a view away. @throws Refusal NOT_FOUND; NOT_ALLOWED for another person's */
    @RolesAllowed(Role.WORKER)
    public void drop(long id) throws Refusal {
        var who = currentActor.get();
        var saved = entities.find(ViewSaved.class, id);
        if (saved == null || saved.dropped()) throw new Refusal(NOT_FOUND, "worklist.view-unknown");
        if (!saved.ownedBy(who)) throw new Refusal(NOT_ALLOWED, "worklist.view-not-own");
        saved.drop();
        trail.append(
                Act.of("worklist.view-dropped", null).changing(Change.between("view", told(saved.view(who)), null)));
    }

    private static List<String> told(SavedView view) {
        return List.of(view.name(), view.address(), view.shared() ? "shared" : "personal");
    }
}
