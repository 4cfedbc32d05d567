package org.cellgmp.takeover;

/** Under which number something of an older register goes on here. @param number of the event or CAPA; @param taking of the import */
public record FormerNumber(String formerNumber, String number, String taking) {}
