package org.cellgmp.inspection.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.Inside;
import org.cellgmp.inspection.control.Bounds.Side;
import org.junit.jupiter.api.Test;

class OtherProductsTest {
    private static final List<String> HOUSE = List.of("CART-19", "CART-19-B", "MSC-03", "XY");

    private static OtherProducts reading(String... products) {
        return OtherProducts.of(List.of(products), HOUSE);
    }

    @Test
    void aCodeOutsideIsFoundAsAWordAndInTheMiddleOfASentence() {
        var others = reading("MSC-03");
        assertThat(others.in("CART-19")).containsExactly("CART-19");
        assertThat(others.in("the figures of CART-19, 2026; and CART-19-B"))
                .containsExactlyInAnyOrder("CART-19", "CART-19-B");
        assertThat(others.in("CART-19-04 beside MSC-03-01")).containsExactly("CART-19");
        assertThat(others.in("自体CART-19注射液")).containsExactly("CART-19");
        assertThat(others.in("（CART-19）")).containsExactly("CART-19");
    }

    @Test
    void whatIsInsideHidesNothingOfItself() {
        var others = reading("CART-19-B");
        assertThat(others.in("CART-19-B")).isEmpty();
        assertThat(others.in("CART-19-B and CART-19")).containsExactly("CART-19");
        assertThat(others.in("CART-190, SMART-19, CART-1")).isEmpty();
    }

    @Test
    void aShortCodeIsAWordOfManyTextsAndSpellingsAreOne() {
        assertThat(reading("MSC-03").in("XY")).isEmpty();
        assertThat(reading("cart-19", "CART-19-B", "MSC-03").in("CART-19")).isEmpty();
    }

    @Test
    void aRowThatNamesAProductOutsideIsLeftOutAndAnAnswerGetsAGap() {
        var others = reading("MSC-03");
        var sieve = new Sieve(
                names -> names.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                name -> name, name -> others.holds(name) ? Side.OUTSIDE : Side.INSIDE)),
                others);
        assertThat(sieve.shown(List.of("taken out for MSC-03", "taken out for CART-19")))
                .containsExactly("taken out for MSC-03");
        assertThat(sieve.shown(List.of(Map.entry("product", "CART-19")))).isEmpty();
        assertThat(Gaps.in("of CART-19", Set.of("CART-19"))).isEqualTo("of " + Inside.GAP);
    }
}
