package org.cellgmp.fieldaction;

import java.time.OffsetDateTime;

/**
 * What a person tells when opening a field action.
 *
 * @param mock true to rehearse a recall
 * @param from who complains or sends back; null for a recall
 * @param code of the product or material, may be null; @param lot number of the lot or batch it is about
 * @param event number of a quality event; null if there is none
 * @param discoveredAt when somebody saw it; null for now; @param awareAt when the site learned of it; null for now
 */
public record OpeningRequest(
        MatterKind kind,
        boolean mock,
        String title,
        String description,
        String from,
        String code,
        String lot,
        String event,
        OffsetDateTime discoveredAt,
        OffsetDateTime awareAt) {}
