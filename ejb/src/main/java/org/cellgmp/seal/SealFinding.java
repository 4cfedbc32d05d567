package org.cellgmp.seal;

import java.util.List;

/**
 * One thing that is not as it was sealed.
 *
 * @param kind what it is
 * @param arguments the places, sizes or names meant, as text, in the order in which the words for the kind name them
 */
public record SealFinding(Kind kind, List<String> arguments) {
    /** As ear/docs/seal-format.md names them; those below the line can only be seen where the database is. */
    public enum Kind {
        GAP,
        CHANGED,
        FORGED,
        CONTRADICTION,
        ROLLED_BACK,
        CLOCK,
        KEY,
        // Seen in the database only.
        REMOVED,
        ADDED,
        NODE,
        CHECKPOINT_MISSING,
        MARK,
        MARKS_UNCHECKED,
        TIME_STAMP;

        /** A remark is worth a look and proves nothing. */
        public boolean remark() {
            return this == CLOCK || this == MARKS_UNCHECKED;
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public SealFinding {
        arguments = List.copyOf(arguments);
    }

    public static SealFinding of(Kind kind, Object... arguments) {
        return new SealFinding(
                kind, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
