package org.cellgmp.document.control;

import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.util.List;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.LotTest;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.ControlOfMaterials.TestLine;

/** The tests of one lot or bank, each judged by the criterion beside it. */
record LotTests(List<LotTest> tests, Figure of, Cells cells) {
    List<TestLine> lines() {
        return each(tests.size(), this::line);
    }

    TestLine line(int index) {
        var test = tests.get(index);
        var cell = cells.at("tests", index);
        return new TestLine(
                of,
                cell.text(test.category(), "category"),
                cell.text(test.test(), "test"),
                cell.text(test.method(), "method"),
                cell.with(test.criterion(), test.uom(), "criterion"),
                cell.with(test.result(), test.uom(), "result"),
                standing(test.criterion(), test.result(), test.uom()),
                cell.text(test.laboratory(), "laboratory"),
                cell.text(test.report(), "report"));
    }

    /** Whether a result fits the criterion in its own unit; what cannot be told is not judged. */
    static Figure standing(String criterion, String result, String uom) {
        var verdict = criterion == null || result == null
                ? AcceptanceCriterion.Verdict.CANNOT_TELL
                : AcceptanceCriterion.parse(criterion).judge(result, uom);
        return Figure.word(
                switch (verdict) {
                    case CONFORMS -> "within-limits";
                    case FAILS -> Figure.OUT_OF_SPECIFICATION;
                    default -> "not-judged";
                },
                null);
    }
}
