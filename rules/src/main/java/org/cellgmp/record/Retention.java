package org.cellgmp.record;

import java.time.LocalDate;

/**
 * What was kept of the batch, or the picture that stands for it. China GMP (2010) Art. 225; CFDI (2022) ch. X.
 *
 * @param photo file name or SHA-256 of the photograph kept in place of a sample
 */
public record Retention(
        String count, Quantity quantity, String photo, String storage, LocalDate until, String takenBy) {}
