package org.cellgmp.retention;

import java.time.OffsetDateTime;

/** By which list something was disposed of. @param list its number; @param at when it was approved */
public record Disposed(String list, OffsetDateTime at) {}
