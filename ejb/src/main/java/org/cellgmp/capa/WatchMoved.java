package org.cellgmp.capa;

/** Fired in the same transaction when a watch saw something. @param subject number of the CAPA or change it is kept for */
public record WatchMoved(String subject) {}
