package org.cellgmp.record.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCharacterTest {
    /**
     * Published: UK Blood Transfusion Services (JPAC), Red Book, annex 2, works G123498654321 through to 17 (H); the documentation of
     * python-stdnum and other public implementations of ISO/IEC 7064 name the other two.
     */
    @ParameterizedTest
    @CsvSource({"G123498654321,H,17", "G123489654321,Y,34", "A999915000001,M,22"})
    void agreesWithPublishedDonationNumbers(String number, char check, int value) {
        assertThat(CheckCharacter.mod37(number)).isEqualTo(check);
        assertThat(CheckCharacter.mod37Value(number)).isEqualTo(value);
    }

    /** Published: GS1 General Specifications 7.9 (GTIN 629104150021-3, SSCC 37610425002123456-9). */
    @ParameterizedTest
    @CsvSource({"629104150021,3", "37610425002123456,9", "0950600013435,2"})
    void agreesWithPublishedGs1Keys(String digits, char check) {
        assertThat(CheckCharacter.gs1(digits)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({"g123", "12*4", "'1 2'"})
    void whatHasNoValueIsNamed(String text) {
        assertThatThrownBy(() -> CheckCharacter.mod37(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CheckCharacter.gs1(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void oneWrongCharacterNeverPasses(
            @ForAll("numbers") String number, @ForAll @IntRange(max = 12) int at, @ForAll("letters") char other) {
        Assume.that(number.charAt(at) != other);
        var wrong = number.substring(0, at) + other + number.substring(at + 1);
        assertThat(CheckCharacter.mod37(wrong)).isNotEqualTo(CheckCharacter.mod37(number));
    }

    @Property
    void twoNeighboursThatChangePlacesNeverPass(@ForAll("numbers") String number, @ForAll @IntRange(max = 11) int at) {
        Assume.that(number.charAt(at) != number.charAt(at + 1));
        var turned = number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
        assertThat(CheckCharacter.mod37(turned)).isNotEqualTo(CheckCharacter.mod37(number));
    }

    @Property
    void oneWrongDigitOfAGtinNeverPasses(
            @ForAll("gtins") String digits, @ForAll @IntRange(max = 12) int at, @ForAll @IntRange(max = 9) int other) {
        Assume.that(digits.charAt(at) - '0' != other);
        var wrong = digits.substring(0, at) + other + digits.substring(at + 1);
        assertThat(CheckCharacter.gs1(wrong)).isNotEqualTo(CheckCharacter.gs1(digits));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(13);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().range('0', '9').range('A', 'Z');
    }

    @Provide
    Arbitrary<String> gtins() {
        return Arbitraries.strings().withCharRange('0', '9').ofLength(13);
    }
}
