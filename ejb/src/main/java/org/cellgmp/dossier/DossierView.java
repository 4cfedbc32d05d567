package org.cellgmp.dossier;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A dossier with its plan.
 *
 * @param revision rises with every change; commands name the one they saw
 * @param sequences published, by region and number
 */
public record DossierView(
        String number,
        int revision,
        String title,
        String product,
        Aim aim,
        ChinaEnvelope china,
        UnitedStatesAdmin unitedStates,
        EuropeanEnvelope european,
        List<Branch> branches,
        List<LeafView> leaves,
        List<SequenceRow> sequences,
        String openedBy,
        OffsetDateTime openedAt) {}
