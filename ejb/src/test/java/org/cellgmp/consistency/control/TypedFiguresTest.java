package org.cellgmp.consistency.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.consistency.Disagreement;
import org.cellgmp.consistency.Disagreement.Kind;
import org.cellgmp.consistency.control.TypedFigures.Batch;
import org.cellgmp.record.Address;
import org.junit.jupiter.api.Test;

class TypedFiguresTest {
    private static final TypedFigures TYPED = new TypedFigures(List.of(
            new Batch("CART-001", Address.of("BR-2026-0001", 2), leaves()),
            new Batch("CART-001-B", Address.of("BR-2026-0002", 1), Map.of())));

    private static Map<String, String> leaves() {
        var leaves = new LinkedHashMap<String, String>();
        leaves.put("/header/productionDate", "2026-03-01");
        leaves.put("/releasedAt", "2026-03-09T08:00:00+08:00");
        leaves.put("/tests/0/result", "91.50");
        leaves.put("/tests/1/result", "1250000");
        leaves.put("/tests/2/result", "12");
        return leaves;
    }

    private static List<Disagreement> in(String line) {
        return TYPED.in("summary.pdf", "3.2.P.2", List.of(new PageLines.Line(3, line)));
    }

    @Test
    void aNumberThatTheBatchRecordHoldsIsToldWithItsCell() {
        assertThat(in("Batch CART-001 had a viability of 91.5 % (1,250,000 cells, 12 vials)."))
                .extracting("kind", "subject")
                .containsExactly(tuple(Kind.TYPED, "91.5 · CART-001"), tuple(Kind.TYPED, "1,250,000 · CART-001"));
        assertThat(in("Batch CART-001: 91.5").get(0).sides())
                .extracting("where", "section", "value")
                .containsExactly(
                        tuple("summary.pdf · 3", "3.2.P.2", "Batch CART-001: 91.5"),
                        tuple("BR-2026-0001/v2#/tests/0/result", "", "91.50"));
    }

    @Test
    void aDateThatNoCellOfTheBatchSaysIsTold() {
        assertThat(in("CART-001 was made on 2026-03-01 and released on 2026-03-09"))
                .isEmpty();
        assertThat(in("CART-001 was made on 2026-03-02")).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.DATE);
            assertThat(one.sides().get(1).value()).isEqualTo("2026-03-01, 2026-03-09");
        });
    }

    @Test
    void whatNamesNoBatchOrTwoOrAnotherWordSaysNothing() {
        assertThat(in("viability 91.5")).isEmpty();
        assertThat(in("CART-001 and CART-001-B: 91.5")).isEmpty();
        assertThat(in("CART-0011: 91.5")).isEmpty();
        assertThat(in("CART-001-B: 91.5")).isEmpty();
        assertThat(in("CART-001: SOP-915, 91.5.3, x91.5, 91.5/2")).isEmpty();
        assertThat(new TypedFigures(List.of()).in("f", "1", List.of(new PageLines.Line(1, "CART-001 91.5"))))
                .isEmpty();
    }
}
