package org.cellgmp.criterion;

import java.util.Map;
import org.cellgmp.guideline.Wording;

/** How an authority takes a breach, in its own word. */
public enum Grade {
    ERROR("Error", "\u9519\u8bef"),
    WARNING("Warning", "\u8b66\u544a"),
    INFORMATION("Information", "\u63d0\u793a"),
    HIGH("High", "\u9ad8\uff08High\uff09"),
    MEDIUM("Medium", "\u4e2d\uff08Medium\uff09"),
    LOW("Low", "\u4f4e\uff08Low\uff09"),
    /** A rule of a technical specification that has no number among the criteria. */
    SPECIFICATION("Specification", "\u6280\u672f\u89c4\u8303"),
    PASS_FAIL("Pass/Fail", "\u901a\u8fc7/\u4e0d\u901a\u8fc7\uff08P/F\uff09"),
    BEST_PRACTICE("Best practice", "\u6700\u4f73\u5b9e\u8df5\uff08BP\uff09");

    private static final Map<String, Grade> WRITTEN = Map.of(
            "error", ERROR,
            "warning", WARNING,
            "info", INFORMATION,
            "High", HIGH,
            "Medium", MEDIUM,
            "Low", LOW,
            "P/F", PASS_FAIL,
            "BP", BEST_PRACTICE,
            "spec", SPECIFICATION);

    private final Wording said;

    Grade(String english, String chinese) {
        this.said = new Wording(english, chinese);
    }

    public Wording said() {
        return said;
    }

    /** @throws IllegalArgumentException if no authority writes it so */
    static Grade of(String written) {
        var grade = WRITTEN.get(written);
        if (grade == null) throw new IllegalArgumentException("no authority grades " + written);
        return grade;
    }
}
