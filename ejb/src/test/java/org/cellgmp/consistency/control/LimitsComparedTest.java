package org.cellgmp.consistency.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cellgmp.consistency.Disagreement;
import org.cellgmp.consistency.Disagreement.Kind;
import org.cellgmp.record.Address;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.SpecifiedTest;
import org.junit.jupiter.api.Test;

class LimitsComparedTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    private static SpecifiedTest test(String name, String criterion, String uom) {
        return new SpecifiedTest(name, null, "viability", "M-1", criterion, uom, null, null);
    }

    private static LimitsCompared.Used used(
            String record,
            String section,
            String jurisdiction,
            LocalDate from,
            LocalDate until,
            SpecifiedTest... tests) {
        var version = Address.of(record, 1);
        return new LimitsCompared.Used(
                version,
                new ProductSpecification(
                        "SPEC-1",
                        "1",
                        "P",
                        null,
                        null,
                        null,
                        null,
                        "clinical",
                        jurisdiction == null ? List.of() : List.of(jurisdiction),
                        from,
                        until,
                        null,
                        Arrays.asList(tests),
                        null),
                List.of(new Printed("DC-" + record, section, Set.of(), List.of(version))));
    }

    private static List<Disagreement> compared(LimitsCompared.Used... used) {
        return LimitsCompared.of(List.of(used));
    }

    @Test
    void theSameLimitWrittenOtherwiseIsTheSame() {
        assertThat(compared(
                        used("PS-2026-0001", "3.2.P.5.1", null, MARCH, null, test("Viability", ">= 70", "%")),
                        used("PS-2026-0002", "3.2.P.5.4", null, MARCH, null, test("viability ", "≥ 70.0", "%"))))
                .isEmpty();
    }

    @Test
    void anotherLimitIsToldWithTheOneOfTheSpecificationFirst() {
        assertThat(compared(
                        used("PS-2026-0001", "3.2.P.5.4", null, MARCH, null, test("Viability", ">= 70", "%")),
                        used("PS-2026-0002", "3.2.P.5.1", null, MARCH, null, test("Viability", "> 70", "%"))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.LIMIT);
                    assertThat(one.sides())
                            .extracting("section", "value")
                            .containsExactly(tuple("3.2.P.5.1", "> 70 %"), tuple("3.2.P.5.4", ">= 70 %"));
                });
        assertThat(compared(
                        used("PS-2026-0001", "3.2.P.5.1", null, MARCH, null, test("Dose", "1 - 2", "10^8")),
                        used("PS-2026-0002", "3.2.P.5.4", null, MARCH, null, test("Dose", "1 - 2", "10^6"))))
                .extracting("kind")
                .containsExactly(Kind.LIMIT);
    }

    @Test
    void aTestOnOneSideOnlyIsTold() {
        assertThat(compared(
                        used(
                                "PS-2026-0001",
                                "3.2.P.5.1",
                                null,
                                MARCH,
                                null,
                                test("A", "negative", null),
                                test("B", "< 1", null)),
                        used(
                                "PS-2026-0002",
                                "3.2.P.5.4",
                                null,
                                MARCH,
                                null,
                                test("A", "Negative", null),
                                test("C", "< 1", null))))
                .extracting("kind", "subject")
                .containsExactly(tuple(Kind.TEST, "B"), tuple(Kind.TEST, "C"));
    }

    @Test
    void anEarlierEditionIsToBeExplainedAndOneOfAnotherJurisdictionIsNone() {
        assertThat(compared(
                        used(
                                "PS-2026-0001",
                                "3.2.P.5.1",
                                null,
                                MARCH,
                                null,
                                test("A", "> 1", null),
                                test("B", "> 1", null)),
                        used(
                                "PS-2026-0002",
                                "3.2.P.5.4",
                                null,
                                MARCH.minusYears(1),
                                MARCH.minusDays(1),
                                test("A", "> 2", null))))
                .extracting("kind", "subject")
                .containsExactly(tuple(Kind.EARLIER_LIMIT, "A"));
        assertThat(compared(
                        used("PS-2026-0001", "3.2.P.5.1", "CN", MARCH, null, test("A", "> 1", null)),
                        used("PS-2026-0002", "3.2.P.5.4", "US", MARCH, null, test("A", "> 2", null))))
                .isEmpty();
    }
}
