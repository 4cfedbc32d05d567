package org.cellgmp.capa;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A CAPA in a list. @param dueOn of the nearest open action; null if none is open; @param events numbers of deviations */
public record CapaRow(
        String number,
        String title,
        CapaState state,
        LocalDate dueOn,
        OffsetDateTime raisedAt,
        String raisedByName,
        List<String> events) {}
