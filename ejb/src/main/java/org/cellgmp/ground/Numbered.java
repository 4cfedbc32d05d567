package org.cellgmp.ground;

/** What an act gives back has the number of the thing that it was done to. */
public interface Numbered {
    /** E.g. {@code DV-2026-0001}. */
    String number();
}
