package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableUnitTest {
    @ParameterizedTest
    @CsvSource({
        "Cel, °C",
        "[degF], °F",
        "10*6, 10⁶",
        "10*6/mL, 10⁶/mL",
        "10^6/mL, 10⁶/mL",
        "10*-3, 10⁻³",
        "10*12, 10¹²",
        "10*6.{cells}/mL, 10⁶ cells/mL",
        "10*6 cells, 10⁶ cells",
        "{cells}, cells",
        "{cells}/mL, cells/mL",
        "{CFU}/m3, CFU/m³",
        "/m3, /m³",
        "CFU/m3, CFU/m³",
        "[IU], IU",
        "[iU]/mL, IU/mL",
        "[EU]/kg, EU/kg",
        "u[IU]/mL, µIU/mL",
        "[arb'U]/mL, arbitrary units/mL",
        "[pH], pH",
        "mm[Hg], mmHg",
        "%{viable}, % viable",
        "um, µm",
        "uL, µL",
        "ug/mL, µg/mL",
        "umol/L, µmol/L",
        "um2, µm²",
        "cm2, cm²",
        "m3/h, m³/h",
        "g.m/s2, g·m/s²",
        "Cel/min, °C/min",
        "/[HPF], /HPF",
        "{copies}/{cells}, copies/cells",
        "{a/b}, a/b",
    })
    void aCodeIsWrittenForPeople(String code, String shown) {
        assertThat(ReadableUnit.of(code)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "%", "mL", "min", "h", "d", "Pa", "TU/mL", "°C", "个细胞", "CFU/4 h", "CFU/glove",
                "viable CAR+ cells per bag", "10e6", "CO2", "mg/mL", "0.5", "units", "ul2x", "{", "}", "[", "a{b",
                        "10*", "x.y z"
            })
    void whatIsReadableStaysAsItWasRecorded(String recorded) {
        assertThat(ReadableUnit.of(recorded)).isEqualTo(recorded);
    }

    @Test
    void theUnityIsNotWrittenAndNothingStaysNothing() {
        assertThat(ReadableUnit.of("1")).isEmpty();
        assertThat(ReadableUnit.of(null)).isNull();
        assertThat(ReadableUnit.with("0.5", "1")).isEqualTo("0.5");
        assertThat(ReadableUnit.with("37.0", "Cel")).isEqualTo("37.0 °C");
        assertThat(ReadableUnit.with(null, "Cel")).isNull();
        assertThat(new Quantity("37.0", "Cel").shown()).isEqualTo("37.0 °C");
        assertThat(new Quantity("37.0", "Cel")).hasToString("37.0 Cel");
    }

    @Property(tries = 2000)
    void noTextIsTooStrange(@ForAll String text) {
        var once = ReadableUnit.of(text);
        assertThat(once).isNotNull();
        assertThat(once.isBlank()).isEqualTo(text.isBlank() || text.strip().equals("1") || once.isBlank());
    }
}
