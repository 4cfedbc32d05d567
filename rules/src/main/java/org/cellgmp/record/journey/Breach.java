package org.cellgmp.record.journey;

import java.util.List;
import org.cellgmp.record.Address;

/**
 * Something that breaks the journey or leaves it in doubt.
 *
 * @param waypoint index in the journey of the event at which it shows; -1 if it belongs to none
 * @param address of the datum that shows it
 * @param named what its sentence names: persons, identifiers, times, limits
 */
public record Breach(Kind kind, int waypoint, Address address, List<String> named) {
    public Breach {
        named = List.copyOf(named);
    }

    /** How grave by itself: a break means that identity, custody or condition is not proven; a doubt asks for an explanation. */
    public enum Gravity {
        BREAK,
        DOUBT
    }

    /** What is wrong. */
    public enum Kind {
        NO_IDENTITY(Gravity.BREAK),
        PATIENT_IS_NOT_DONOR(Gravity.BREAK),
        WRONG_IDENTIFIER(Gravity.BREAK),
        UNSOUND_IDENTIFIER(Gravity.BREAK),
        /** It holds an element that is not known here, and nothing that was checked is wrong. */
        IDENTIFIER_NOT_CHECKED(Gravity.DOUBT),
        NO_SCAN(Gravity.BREAK),
        DOUBLE_SCAN(Gravity.DOUBT),
        SCAN_NOT_CONFIRMED(Gravity.DOUBT),
        NO_HAND_OVER(Gravity.BREAK),
        CUSTODY_GAP(Gravity.BREAK),
        HAND_OVER_INCOMPLETE(Gravity.BREAK),
        CONTAINER_MISMATCH(Gravity.BREAK),
        LABEL_MISMATCH(Gravity.BREAK),
        PACKAGE_BROKEN(Gravity.BREAK),
        TEMPERATURE_OUT(Gravity.BREAK),
        TEMPERATURE_NOT_RECORDED(Gravity.DOUBT),
        TEMPERATURE_NOT_COMPARABLE(Gravity.DOUBT),
        TIME_NOT_RECORDED(Gravity.DOUBT),
        TIME_TURNED(Gravity.BREAK),
        TRANSPORT_TOO_LONG(Gravity.BREAK),
        HOLD_TOO_LONG(Gravity.BREAK),
        STEP_TOO_LONG(Gravity.BREAK),
        LABELS_NOT_RECONCILED(Gravity.BREAK),
        LABELS_NOT_COUNTED(Gravity.BREAK),
        OTHER_PATIENT(Gravity.BREAK),
        OTHER_BATCH(Gravity.BREAK);

        private final Gravity gravity;

        Kind(Gravity gravity) {
            this.gravity = gravity;
        }

        public Gravity gravity() {
            return gravity;
        }
    }
}
