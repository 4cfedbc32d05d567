package org.cellgmp.identity;

import java.time.Instant;

/** A version of the site's policy. @param version counted from 1; @param setBy account of who set it */
public record PolicyView(int version, SitePolicy policy, String setBy, Instant setAt, String reason) {}
