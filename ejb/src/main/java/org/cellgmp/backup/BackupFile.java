package org.cellgmp.backup;

import java.time.Instant;

/** A backup as it lies in its folder. @param size bytes @param at when it was finished @param keys true if its keys still lie beside it */
public record BackupFile(String name, long size, Instant at, boolean keys) {}
