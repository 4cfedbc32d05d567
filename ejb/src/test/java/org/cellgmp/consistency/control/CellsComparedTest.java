package org.cellgmp.consistency.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.consistency.Disagreement;
import org.cellgmp.consistency.Disagreement.Kind;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Address;
import org.junit.jupiter.api.Test;

class CellsComparedTest {
    private static final String BATCH = "BR-2026-0001";
    private static final Map<Integer, Object> VERSIONS = Map.of(
            1, Map.of("viability", "91.5", "dose", Map.of("amount", "2.0", "uom", "10^8"), "name", "B1"),
            2, Map.of("viability", "88.0", "dose", Map.of("amount", "2.0", "uom", "10^8"), "name", "B1"),
            3, Map.of("dose", Map.of("amount", "2.5", "uom", "10^8"), "name", "B1"));

    private static Printed document(String name, int version, String... pointers) {
        return new Printed(
                name,
                "3.2.P.5.4",
                Set.copyOf(java.util.Arrays.stream(pointers)
                        .map(pointer -> new Address(BATCH, version, pointer))
                        .toList()),
                List.of(Address.of(BATCH, version)));
    }

    private static List<Disagreement> compared(int latest, Printed... documents) throws Refusal {
        return new CellsCompared(new RecordTexts(version -> VERSIONS.get(version.version())), Map.of(BATCH, latest))
                .of(List.of(documents));
    }

    @Test
    void documentsFromTheRecordOfNowAgree() throws Refusal {
        assertThat(compared(1, document("DC-1/v1", 1, "/viability"), document("DC-2/v1", 1, "/viability", "/name")))
                .isEmpty();
    }

    @Test
    void aCellPrintedFromTwoVersionsWithTwoValuesIsToldWithBothAndTheRecordOfNow() throws Refusal {
        assertThat(compared(2, document("DC-1/v1", 1, "/viability", "/name"), document("DC-2/v1", 2, "/viability")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.VALUE);
                    assertThat(one.subject()).isEqualTo(BATCH + "#/viability");
                    assertThat(one.sides())
                            .extracting("where", "value")
                            .containsExactlyInAnyOrder(
                                    tuple("DC-1/v1", "91.5"),
                                    tuple("DC-2/v1", "88.0"),
                                    tuple(BATCH + "/v2#/viability", "88.0"));
                });
    }

    @Test
    void whatTheRecordNoLongerSaysIsToldAndWhatItStillSaysIsNot() throws Refusal {
        assertThat(compared(2, document("DC-1/v1", 1, "/viability", "/name", "/dose")))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .extracting("kind", "subject")
                        .containsExactly(Kind.SINCE, BATCH + "#/viability"));
        assertThat(compared(3, document("DC-1/v1", 1, "/viability", "/dose", "/name")))
                .extracting("subject")
                .containsExactly(BATCH + "#/dose", BATCH + "#/viability");
    }

    @Test
    void aCellThatIsGoneSaysNothingNow() throws Refusal {
        assertThat(compared(3, document("DC-1/v1", 2, "/viability")).get(0).sides())
                .extracting("value")
                .containsExactly("88.0", "");
    }

    @Test
    void twoVersionsThatPrintTheSameAreARemarkOnceForTheirDocuments() throws Refusal {
        assertThat(compared(2, document("DC-1/v1", 1, "/name", "/dose"), document("DC-2/v1", 2, "/name", "/dose")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.VERSION);
                    assertThat(one.kind().error()).isFalse();
                    assertThat(one.sides()).extracting("value").containsExactlyInAnyOrder(BATCH + "/v1", BATCH + "/v2");
                });
    }
}
