/**
 * eCTD 3.2.2 sequences, whoever wrote them: headings, codes and official files of the regions, reading of backbones, and the
 * judgement of a sequence as it lies on disk. Answers ICH M8 (eCTD 3.2.2). Knows no plan, no person and no database.
 */
package org.cellgmp.ectd;
