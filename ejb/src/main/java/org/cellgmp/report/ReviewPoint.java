package org.cellgmp.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A point that each review of a product concludes on. EU GMP Part I 1.10; China GMP (2010) Art. 266; 21 CFR 211.180(e), which asks for batches,
 * complaints, recalls, returns and investigations only.
 */
public enum ReviewPoint {
    MATERIALS("i", "1", null),
    RESULTS("ii", "2", "1"),
    FAILURES("iii", "3", "1"),
    DEVIATIONS("iv", "4", "2"),
    CHANGES("v", "5", null),
    REGISTRATION("vi", "6", null),
    STABILITY("vii", "7", null),
    MARKET("viii", "8", "2"),
    EARLIER_ACTIONS("ix", "9", null),
    COMMITMENTS("x", "10", null),
    QUALIFICATION("xi", "11", null),
    AGREEMENTS("xii", "12", null);

    private final String european;
    private final String chinese;
    private final String american;

    ReviewPoint(String european, String chinese, String american) {
        this.european = european;
        this.chinese = chinese;
        this.american = american;
    }

    /** What asks for it, rule and clause. */
    public Map<String, String> clauses() {
        var clauses = new LinkedHashMap<String, String>();
        clauses.put("EU GMP Part I", "1.10(" + european + ")");
        clauses.put("China GMP (2010)", "Art. 266(" + chinese + ")");
        if (american != null) clauses.put("21 CFR", "211.180(e)(" + american + ")");
        return clauses;
    }

    /** The same in one line. */
    public String cited() {
        return String.join(
                "; ",
                clauses().entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
    }
}
