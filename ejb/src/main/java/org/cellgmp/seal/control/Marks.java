package org.cellgmp.seal.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.cellgmp.audit.boundary.EventMarks;

/**
 * From which place on every event has to bear the application's mark. The trail itself says so, in a sealed event that cannot be taken
 * back, so that marks cannot be explained away by removing them all. Events before it were written by a release that gave none,
 * or under a key that is no more at hand.
 */
final class Marks {
    static final String BEGUN = "seal.marking-begun";

    private final EventMarks marks;
    private final long since;
    private final boolean others;

    private Marks(EventMarks marks, long since, boolean others) {
        this.marks = marks;
        this.since = since;
        this.others = others;
    }

    static Marks of(Connection connection, EventMarks marks) throws SQLException {
        var announcements = new Announcements(connection);
        var begun = announcements.place(BEGUN, marks.keyName());
        return new Marks(
                marks,
                begun.orElse(Long.MAX_VALUE),
                announcements
                        .first(BEGUN)
                        .filter(first -> begun.isEmpty() || first < begun.get())
                        .isPresent());
    }

    boolean fits(long place, byte[] leaf, String mark) {
        return place < since || marks.genuine(leaf, mark);
    }

    /** Whether events bear marks of a key that is not at hand; the place up to which they do, exclusive; empty for none. */
    Optional<Long> unchecked() {
        return others ? Optional.of(since) : Optional.empty();
    }
}
