package org.cellgmp.deviation;

import java.time.OffsetDateTime;

/** In whose hands a quality event is. @param givenBy account of who put it there */
public record EventOwner(String account, String printedName, String givenBy, OffsetDateTime givenAt) {}
