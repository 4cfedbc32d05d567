/**
 * The worklist: what needs a person now, in the order of consequence, gathered from the rooms below and kept nowhere. Answers
 * China GMP (2010) Art. 230 and 250 and 21 CFR 211.192 as far as they ask that nothing is left lying. Knows every room whose
 * work can wait for somebody.
 */
package org.cellgmp.worklist;
