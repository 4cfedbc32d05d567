package org.cellgmp.seal.control;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealReport;

/** Findings as they come: all are counted, the first are kept. */
final class Verdict {
    final List<SealFinding> kept = new ArrayList<>();
    long failures;
    long remarks;

    void add(SealFinding finding) {
        if (finding.kind().remark()) remarks++;
        else failures++;
        if (kept.size() < SealReport.MOST) kept.add(finding);
    }

    void addAll(List<SealFinding> findings) {
        findings.forEach(this::add);
    }
}
