package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Refusal;

/** Which key signs now. The first is taken on trust; each later one signs only after the trail has announced it. */
@ApplicationScoped
public class KeyRing {
    @Inject
    KeyFile file;

    @Inject
    SealTransaction transaction;

    @Inject
    Trail trail;

    /** Keeps the first key with the trail; afterwards holds that the key in the file is the last one kept. */
    void check(Connection connection) throws SQLException {
        var shelf = new SealShelf(connection);
        var keys = shelf.keys();
        var current = file.current().open();
        if (keys.isEmpty()) {
            shelf.keep(current, 0);
            trail.append(Act.of("seal.begun", null).with("key", current.line()));
            return;
        }
        if (keys.get(keys.size() - 1).equals(current)) return;
        // Stopped between keeping the next key and putting its file in place.
        if (file.next()
                .map(next -> next.open().equals(keys.get(keys.size() - 1)))
                .orElse(false)) {
            file.turn();
            return;
        }
        throw new IllegalStateException(
                "the key in keys/trail.key is not the one that this trail was last signed with; put that file back from its copy");
    }

    TrailKey signing() {
        return file.current();
    }

    /**
     * Announces another key. It signs from the round after the one that seals the announcement.
     *
     * @throws Refusal CONFLICT while an announced key has not yet begun to sign
     */
    public void introduce(String reason) throws Refusal {
        // A key whose announcement did not commit is announced again.
        var next = file.prepare().open();
        if (transaction
                .apart(connection -> new Announcements(connection).place(next))
                .isPresent()) throw new Refusal(Refusal.Reason.CONFLICT, "seal.key-waits");
        trail.append(Act.of(Announcements.ACT, null).because(reason).with("key", next.line()));
    }

    /** Turns to the announced key once a checkpoint stands over its announcement. */
    void sealed(SignedNote note) {
        var next = file.next();
        if (next.isEmpty()) return;
        boolean turned = transaction.apart(connection -> {
            var announced = new Announcements(connection).place(next.get().open());
            if (announced.isEmpty() || announced.get() >= note.checkpoint().size()) return false;
            var shelf = new SealShelf(connection);
            var keys = shelf.keys();
            if (!keys.contains(next.get().open())) shelf.keep(next.get().open(), keys.size());
            return true;
        });
        if (turned) file.turn();
    }
}
