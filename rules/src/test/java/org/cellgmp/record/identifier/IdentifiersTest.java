package org.cellgmp.record.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private static final char GS = ElementStrings.SEPARATOR;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G123489654321",
                "G123489654321Y",
                "G1234 89 654321 Y",
                "=G12348965432100",
                "=G12348965432194",
                "=G123489654321A1"
            })
    void aDonationNumberIsReadInEachOfItsForms(String text) {
        var reading = Identifiers.read(text);
        assertThat(reading.scheme()).isEqualTo(Scheme.ISBT_DONATION);
        assertThat(reading.misreadings()).isEmpty();
        assertThat(reading.value("facility")).isEqualTo("G1234");
        assertThat(reading.value("year")).isEqualTo("89");
        assertThat(reading.value("serial")).isEqualTo("654321");
        assertThat(Identifiers.core(text)).isEqualTo("G123489654321");
    }

    @ParameterizedTest
    @CsvSource({
        "202601110000101, 202601110000102",
        "20260111000010, 20260111000011",
        "G12348965432101, G12348965432102",
        "G123489654321, G123489654321X",
        "G123489654321Y, G123489654321X",
        "=G12348965432194, =G12348965432193",
        "=G12348965432194, =G123489654321",
    })
    void identifiersThatDifferInTheirTailAreNotOne(String one, String other) {
        assertThat(Identifiers.core(one)).isNotEqualTo(Identifiers.core(other));
    }

    @Test
    void flagsAreReadOnlyBehindTheEqualsSign() {
        assertThat(Identifiers.read("202601110000101").scheme()).isEqualTo(Scheme.OTHER);
        assertThat(Identifiers.core("202601110000101")).isEqualTo("202601110000101");
        assertThat(DonationNumber.read("G12348965432100").misreadings())
                .singleElement()
                .isEqualTo(Misreading.of(15, "too-long", "14", "15"));
    }

    @ParameterizedTest
    @CsvSource({
        "G1234 89 654321 X, 17, check-character",
        "=G12348965432193, 15, check-character",
        "=G1234896543210, 16, flags-missing",
        "=G12348965432, 14, too-short",
        "=O123489654321 00, 2, character",
        "=G12X489654321 00, 5, character",
        "=G12348965432100Z, 17, structure-unknown",
        "=<S1234V, 9, too-short",
        "=<S12X4V00, 6, character",
        "=>026366, 6, no-such-day",
        "&>0263652460, 9, no-such-hour",
        "&>0263651260, 11, no-such-minute",
        "=?123, 1, structure-unknown",
        "=+03000=G12348965432100=<S1234V00, 3, structure-count",
        "=G12348965432100=+02000, 17, header-not-first",
    })
    void whatIsWrongWithIsbtIsSaidWithItsPlace(String text, int at, String code) {
        var reading = Identifiers.read(text);
        assertThat(reading.misreadings()).extracting(Misreading::code).startsWith(code);
        assertThat(reading.misreadings().get(0).at()).isEqualTo(at);
    }

    @Test
    void aCompoundMessageGivesItsStructures() {
        var reading = Identifiers.read("=+03000=G12348965432194=<S1234V00&>0283661259");
        assertThat(reading.misreadings()).isEmpty();
        assertThat(reading.scheme()).isEqualTo(Scheme.ISBT_MESSAGE);
        assertThat(reading.value("product")).isEqualTo("S1234");
        assertThat(reading.value("donation-type")).isEqualTo("V");
        assertThat(reading.value("expiry")).isEqualTo("0283661259");
        assertThat(reading.value("serial")).isEqualTo("654321");
        assertThat(Identifiers.read("=<S1234V00").scheme()).isEqualTo(Scheme.ISBT_PRODUCT);
        assertThat(Identifiers.read("=>999365").misreadings()).isEmpty();
    }

    @Test
    void aSingleEuropeanCodeIsReadWithAndWithoutItsAcronymOnOneLineOrTwo() {
        var whole = "DE000123" + "G123489000001" + "E" + "0000059" + "001" + "20281231";
        assertThat(whole).hasSize(40);
        for (var text : List.of(
                whole, "SEC " + whole, "SEC:" + whole, "SEC: " + whole.substring(0, 21) + "\n" + whole.substring(21))) {
            var reading = Identifiers.read(text);
            assertThat(reading.scheme()).isEqualTo(Scheme.SINGLE_EUROPEAN_CODE);
            assertThat(reading.misreadings()).isEmpty();
            assertThat(reading.value("country")).isEqualTo("DE");
            assertThat(reading.value("establishment")).isEqualTo("000123");
            assertThat(reading.value("donation")).isEqualTo("G123489000001");
            assertThat(reading.value("split")).isEqualTo("001");
            assertThat(reading.value("expiry")).isEqualTo("20281231");
        }
        assertThat(SingleEuropeanCode.read(whole.substring(0, 32) + "00000000").misreadings())
                .as("no expiry")
                .isEmpty();
        assertThat(SingleEuropeanCode.read(whole.substring(0, 21)).misreadings())
                .as("donation sequence alone")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SEC:XX000123G123489000001E000005900120281231, 5, no-such-country",
        "SEC:DE000123G123489000001Q000005900120281231, 26, character",
        "SEC:DE000123G123489000001E000005900120280230, 37, no-such-date",
        "SEC:DE000123G123489000001E00000590012028123, 44, too-short",
        "SEC:DE000123G123489000001E0000059001202812311, 45, too-long",
        "SEC:DE000123G12348900000, 25, too-short",
        "SEC:DE00-123G123489000001E000005900120281231, 9, character",
    })
    void whatIsWrongWithASingleEuropeanCodeIsSaidWithItsPlace(String text, int at, String code) {
        var reading = SingleEuropeanCode.read(text);
        assertThat(reading.misreadings()).hasSize(1);
        assertThat(reading.misreadings().get(0).code()).isEqualTo(code);
        assertThat(reading.misreadings().get(0).at()).isEqualTo(at);
    }

    @Test
    void elementStringsAreReadFromTheScannerAndFromTheEye() {
        var raw = "]d2" + "0109506000134352" + "17281231" + "10ABC-1" + GS + "21S/99" + GS + "800826011214";
        var eye = "(01)09506000134352(17)281231(10)ABC-1(21)S/99(8008)26011214";
        for (var text : List.of(raw, eye, "(01) 09506000134352 (17)281231 (10)ABC-1(21)S/99(8008)26011214")) {
            var reading = Identifiers.read(text.replace("(01) ", "(01)"));
            assertThat(reading.scheme()).isEqualTo(Scheme.GS1);
            assertThat(reading.misreadings()).isEmpty();
            assertThat(reading.value("gtin")).isEqualTo("09506000134352");
            assertThat(reading.value("expiry")).isEqualTo("281231");
            assertThat(reading.value("lot")).isEqualTo("ABC-1");
            assertThat(reading.value("serial")).isEqualTo("S/99");
            assertThat(reading.value("produced-time")).isEqualTo("26011214");
            assertThat(reading.plain()).isEqualTo(raw.substring(3));
        }
    }

    @Test
    void aBracketInALotIsNoIdentifier() {
        assertThat(Identifiers.read("(10)A(1)B(21)7").value("lot")).isEqualTo("A(1)B");
    }

    @ParameterizedTest
    @CsvSource({
        "(01)09506000134353, 18, check-digit",
        "(01)0950600013435, 18, element-short",
        "(10)123456789012345678901, 25, element-long",
        "(10)A#B, 6, character",
        "(17)281301, 7, no-such-month",
        "(17)280230, 9, no-such-date",
        "(8008)26011224, 13, no-such-hour",
        "(7003)2601019999, 13, no-such-hour",
        "(7003)2601012360, 15, no-such-minute",
        "(7003)26010123, 15, element-short",
        "(7011)26010124, 13, no-such-hour",
        "(7011)260101235, 15, half-time",
        "(8010)ABC_1, 10, character",
        "(8010)abc, 7, character",
        "(8008)260112146, 15, half-time",
        "(8008)2601121460, 15, no-such-minute",
        "(0999)1, 2, identifier-unknown",
        "(10)A(21)B(10)C, 15, identifier-twice",
        "(01, 1, bracket",
        "]C1, 4, empty",
        "]C199X]0109506000134352, 7, character",
    })
    void whatIsWrongWithElementStringsIsSaidWithItsPlace(String text, int at, String code) {
        var reading = Identifiers.read(text);
        assertThat(reading.misreadings()).extracting(Misreading::code).startsWith(code);
        assertThat(reading.misreadings().get(0).at()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(7003)2601012359", "(7011)260101", "(7011)2601012359", "(8010)7#A/B-1", "(8008)2601122359"})
    void timesAndPartsAreReadByTheirOwnForm(String text) {
        assertThat(Identifiers.read(text).misreadings()).isEmpty();
    }

    @Test
    void blanksAroundElementStringsAreNoContentButASeparatorIs() {
        for (var text : List.of(" (10)ABC\r\n", "\t(10)ABC ", " ]C110ABC\n", GS + "10ABC\n")) {
            var reading = Identifiers.read(text);
            assertThat(reading.misreadings()).isEmpty();
            assertThat(reading.plain()).isEqualTo("10ABC");
        }
        assertThat(Identifiers.read(" (10)A#C\n").misreadings())
                .singleElement()
                .satisfies(wrong ->
                        assertThat(wrong.at()).as("in the text as given").isEqualTo(7));
        assertThat(Identifiers.core(" 10ABC" + GS + "21X\n")).isEqualTo("10ABC" + GS + "21X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECURE-0001", "SECTION-12-2026-00000001", "SECDE1", "SECOND BAG"})
    void whatOnlyBeginsLikeASingleEuropeanCodeIsOfTheSite(String text) {
        assertThat(Identifiers.read(text).scheme()).isEqualTo(Scheme.OTHER);
        assertThat(Identifiers.read(text).sound()).isTrue();
    }

    @Test
    void theAcronymNeedsItsColonOrTheLength() {
        assertThat(Identifiers.read("SEC:DE1").scheme()).isEqualTo(Scheme.SINGLE_EUROPEAN_CODE);
        assertThat(Identifiers.read("SEC DE000123G123489000001").scheme()).isEqualTo(Scheme.SINGLE_EUROPEAN_CODE);
        assertThat(Identifiers.read("SEC DE000123G123489000001E000005900120281231")
                        .misreadings())
                .isEmpty();
    }

    @Test
    void dayZeroMeansTheMonth() {
        assertThat(Identifiers.read("(17)280200").misreadings()).isEmpty();
    }

    @Test
    void whatIsWrittenReadsBack() {
        var elements = List.of(
                new ElementStrings.Element("01", "09506000134352"),
                new ElementStrings.Element("10", "L1"),
                new ElementStrings.Element("17", "280229"));
        assertThat(ElementStrings.symbol(elements)).isEqualTo("010950600013435210L1" + GS + "17280229");
        assertThat(Identifiers.read(ElementStrings.legible(elements)).plain())
                .isEqualTo(ElementStrings.symbol(elements));
        assertThat(Identifiers.read(DonationNumber.legible("G123489654321")).sound())
                .isTrue();
        assertThat(DonationNumber.symbol("G123489654321")).isEqualTo("=G12348965432194");
    }

    @Test
    void whatIsOfTheSitesOwnMakingIsTakenAsItIs() {
        var reading = Identifiers.read(" COI-DEMO-0001 ");
        assertThat(reading.scheme()).isEqualTo(Scheme.OTHER);
        assertThat(reading.sound()).isTrue();
        assertThat(reading.plain()).isEqualTo("COI-DEMO-0001");
        assertThat(Identifiers.read("").misreadings())
                .extracting(Misreading::code)
                .containsExactly("empty");
        assertThat(Identifiers.read(null).sound()).isFalse();
    }

    @Test
    void aTextThatNoSymbolHoldsIsRefused() {
        var longest = "A".repeat(Identifiers.LONGEST);
        assertThat(Identifiers.read(longest).sound()).isTrue();
        assertThatThrownBy(() -> Identifiers.read(longest + "A")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void noTextBreaksTheReading(@ForAll String text) {
        if (text.length() > 300) return;
        for (var lead : List.of("", "=", "&>", "(", "(01)", "]d2", "]d210", "SEC:", "=+", "=G")) {
            var reading = Identifiers.read(lead + text);
            assertThat(reading.misreadings())
                    .allSatisfy(wrong -> assertThat(wrong.at()).isPositive());
        }
    }
}
