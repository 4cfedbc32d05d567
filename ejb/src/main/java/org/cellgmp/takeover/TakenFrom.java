package org.cellgmp.takeover;

/**
 * Where something came from that was kept in another register before.
 *
 * @param formerNumber as the other register has it; @param taking number of the workbook; @param register name of its file
 */
public record TakenFrom(String number, String formerNumber, String taking, String register) {}
