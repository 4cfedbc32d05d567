package org.cellgmp.record;

import java.time.LocalDate;

/**
 * One study of a container or closure. ICH M4Q 3.2.P.2.4; USP 1207, 1663, 1664.
 *
 * @param kind compatibility, extractables, leachables, integrity, freezing or functional
 * @param condition e.g. time, temperature and liquid of an extraction
 * @param criterion as written, see {@link AcceptanceCriterion}
 */
public record ContainerStudy(
        String kind,
        String test,
        String method,
        String condition,
        String criterion,
        String result,
        String uom,
        LocalDate performedOn,
        String laboratory,
        String report,
        String conclusion) {}
