package org.cellgmp.subject;

/** Whose pseudonym it is; for autologous cells one person is both and is registered as a patient. */
public enum SubjectKind {
    PATIENT,
    DONOR
}
