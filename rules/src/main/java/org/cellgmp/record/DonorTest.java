package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One relevant communicable-disease test of the donor. 21 CFR 1271.80(b), 1271.85.
 *
 * @param marker HIV, HBV, HCV, syphilis and so on, as recorded
 * @param result nonreactive, negative, reactive, positive, or pending
 */
public record DonorTest(
        String marker,
        String method,
        OffsetDateTime sampledAt,
        OffsetDateTime resultAt,
        String result,
        String laboratory) {}
