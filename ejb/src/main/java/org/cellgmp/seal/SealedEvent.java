package org.cellgmp.seal;

/**
 * An event with its place.
 *
 * @param id number that the database gave it; @param canonical its bytes as ear/docs/trail-format.md has them
 * @param announcesKey true if it says which key signs from now on: it stands in every pack, for without it the key is not trusted
 */
public record SealedEvent(long place, long id, byte[] canonical, boolean announcesKey) {}
