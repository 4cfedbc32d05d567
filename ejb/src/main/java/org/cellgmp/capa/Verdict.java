package org.cellgmp.capa;

/** The signed verdict. @param successor number of the CAPA that goes on where this one had no effect; null if effective */
public record Verdict(Boolean effective, Signed signed, String successor) {}
