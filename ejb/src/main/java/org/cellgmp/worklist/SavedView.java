package org.cellgmp.worklist;

/**
 * A list narrowed and named, kept as its address.
 *
 * @param address path with query within this application
 * @param shared true if everyone who works with records sees it
 * @param own true if the person who asks saved it
 */
public record SavedView(long id, String name, String address, boolean shared, boolean own, String byName) {}
