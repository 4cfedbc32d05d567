package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BR-2026-0014/v2",
                "BR-2026-0014/v2#/steps/4/parameters/1/actual",
                "ML-2026-12345/v999999999#/a~1b/m~0n",
                "PS-2026-0001/v1#/"
            })
    void isReadAsItIsWritten(String text) {
        assertThat(Address.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BR-2026-0014",
                "BR-2026-0014/v0",
                "BR-2026-0014/v01",
                "br-2026-0014/v1",
                "BR-26-0014/v1",
                "BR-2026-001/v1",
                "BR-2026-0014/v1#steps",
                "BR-2026-0014/v1#/a#b",
                "BR-2026-0014/v9999999999",
                " BR-2026-0014/v1"
            })
    void otherTextIsRefusedByItself(String text) {
        assertThatThrownBy(() -> Address.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void anEmptyPointerMeansTheWholeRecord() {
        assertThat(Address.parse("BR-2026-0014/v2#")).isEqualTo(Address.of("BR-2026-0014", 2));
    }

    @Test
    void tokensAreEscapedOnTheWayDown() {
        assertThat(Address.of("BR-2026-0001", 1).at("a/b").at("m~n").at(0)).hasToString("BR-2026-0001/v1#/a~1b/m~0n/0");
    }

    @Test
    void aVersionBelowOneAndAPointerWithoutSlashAreNone() {
        assertThatThrownBy(() -> Address.of("BR-2026-0001", 0)).hasMessageContaining("below 1");
        assertThatThrownBy(() -> new Address("BR-2026-0001", 1, "steps")).hasMessageContaining("slash");
    }
}
