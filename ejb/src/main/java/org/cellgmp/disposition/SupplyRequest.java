package org.cellgmp.disposition;

/**
 * Why an autologous batch out of specification is supplied all the same. Source: EudraLex vol. 4 Part IV 11.5; PIC/S PE 009 Annex 2A.
 *
 * @param physician who asks, with the hospital
 * @param request what the physician asks for and that there is no alternative for the patient
 * @param risks evaluation of the risks that the physician was given
 */
public record SupplyRequest(String physician, String request, String risks) {}
