package org.cellgmp.capa;

/**
 * A definition of done that can be looked up.
 *
 * @param subject number of the record: any for RECORD_VERSION, of the person for TRAINED, of the equipment for CALIBRATED, of
 *     the change for CHANGE_CLOSED
 * @param value lowest version; topic of the training; day after which it was calibrated (ISO 8601); null for CHANGE_CLOSED
 */
public record DoneWhen(Kind kind, String subject, String value) {
    /** What is looked up. */
    public enum Kind {
        RECORD_VERSION,
        TRAINED,
        CALIBRATED,
        CHANGE_CLOSED
    }
}
