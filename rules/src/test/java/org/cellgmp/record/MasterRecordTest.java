package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterRecordTest {
    private static MasterRecord of(String id, String edition) {
        return CanonicalJson.read(
                MasterRecord.class,
                CanonicalJson.write(
                        edition == null
                                ? java.util.Map.of("masterId", id)
                                : java.util.Map.of("masterId", id, "edition", edition)));
    }

    @Test
    void theTitleNamesTheEditionWhereThereIsOne() {
        assertThat(of("MBR-019", "3").title()).isEqualTo("MBR-019 v3");
        assertThat(of("MBR-019", "v3").title()).isEqualTo("MBR-019 v3");
        assertThat(of("MBR-019", "1.0.0").title()).isEqualTo("MBR-019 v1.0.0");
        assertThat(of("MBR-019", null).title()).isEqualTo("MBR-019");
        assertThat(of("MBR-019", " ").title()).isEqualTo("MBR-019");
        assertThat(of("MBR-019", "3").named()).isTrue();
        assertThat(of(" ", "3").named()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MBR-019 v3",
                "MBR-019 V3",
                "MBR-019 3",
                "MBR-019/3",
                "MBR-019, version 3",
                "MBR-019 ver. 3",
                "MBR-019 rev 3",
                " MBR-019  ed. 3 ",
                "MBR-019 \u7b2c3\u7248"
            })
    void aBatchMayNameItInManyWays(String written) {
        assertThat(MasterRecord.titlesMeant(written)).contains("MBR-019 v3");
    }

    @Test
    void anotherEditionIsNotMeant() {
        assertThat(MasterRecord.titlesMeant("MBR-019 v31")).doesNotContain("MBR-019 v3");
        assertThat(MasterRecord.titlesMeant("MBR-019")).containsExactly("MBR-019");
        assertThat(MasterRecord.titlesMeant(null)).isEmpty();
        assertThat(MasterRecord.titlesMeant(" ")).isEmpty();
        assertThat(MasterRecord.titlesMeant(",".repeat(100_000))).hasSize(1);
    }
}
