package org.cellgmp.subject;

import java.time.Instant;

/** A subject as everybody may see it. @param erasedAt null while the identity can still be opened */
public record SubjectView(
        String number,
        String pseudonym,
        SubjectKind kind,
        String registeredBy,
        Instant registeredAt,
        Instant erasedAt) {}
