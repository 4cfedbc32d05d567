package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One release test of a lot or bank with what was demanded and found. China GMP (2010) Art. 223; ICH Q5D, Q6B.
 *
 * @param category identity, purity, sterility, mycoplasma, virus, endotoxin, potency, titre, karyotype and so on
 * @param criterion as written, see {@link AcceptanceCriterion}
 * @param report number of the report or certificate
 */
public record LotTest(
        String category,
        String test,
        String method,
        String methodVersion,
        String criterion,
        String result,
        String uom,
        OffsetDateTime sampledAt,
        OffsetDateTime testedAt,
        String testedBy,
        String reviewedBy,
        String laboratory,
        String report) {}
