package org.cellgmp.record;

import java.time.LocalDate;

/**
 * What a person may do alone. China GMP (2010) Art. 25, 27.
 *
 * @param task step, test or decision, e.g. aseptic filling, flow cytometry, batch release
 */
public record Authorisation(String task, LocalDate from, LocalDate until, String grantedBy, LocalDate withdrawnOn) {}
