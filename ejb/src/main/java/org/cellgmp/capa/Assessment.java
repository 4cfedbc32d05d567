package org.cellgmp.capa;

import java.time.OffsetDateTime;

/** What the owner of the effectiveness check found. @param met whether the threshold was reached; @param address null if none */
public record Assessment(String text, String address, Boolean met, String by, String byName, OffsetDateTime at) {}
