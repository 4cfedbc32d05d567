package org.cellgmp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void theEncodingIsThatOfJakartaSecurityAndStatesItsIterations() {
        assertThat(PasswordHash.of("right"))
                .matches("PBKDF2WithHmacSHA512:210000:[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{86}==");
    }

    @Test
    void onlyTheRightPasswordMatches() {
        var hash = PasswordHash.of("right");
        assertThat(PasswordHash.matches("right", hash)).isTrue();
        for (var wrong : new String[] {"", "Right", "right ", "righ", "right\u0000"})
            assertThat(PasswordHash.matches(wrong, hash)).as(wrong).isFalse();
    }

    @Test
    void theSamePasswordTwiceHasTwoHashes() {
        assertThat(PasswordHash.of("right")).isNotEqualTo(PasswordHash.of("right"));
    }

    @Test
    void aLetterTypedComposedOrNotIsTheSame() {
        assertThat(PasswordHash.matches("u\u0308ber", PasswordHash.of("\u00fcber")))
                .isTrue();
        assertThat(PasswordHash.matches("林梅", PasswordHash.of("林梅"))).isTrue();
    }

    /** PBKDF2-HMAC-SHA-512 of "password" and "salt", one iteration, 64 bytes: computed with another implementation. */
    @Test
    void theDerivationIsTheStandardOne() {
        var kept = "PBKDF2WithHmacSHA512:1:c2FsdA==:"
                + "hn9wzxreAs/zdSWZo6U9xK80x6ZpgVrl1RNVThyM8lLALUcKKFoFAbrZmb/pQ8CPBQI119aLHaVeY/c7YKV/zg==";
        assertThat(PasswordHash.matches("password", kept)).isTrue();
        assertThat(PasswordHash.matches("passwore", kept)).isFalse();
    }

    @Test
    void whatIsNoHashIsAFaultAndNotAWrongPassword() {
        assertThatThrownBy(() -> PasswordHash.matches("x", "plain text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PasswordHash.matches("x", "MD5:1:AAAA:AAAA"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void generatedSecretsAreLongAndNeverTheSame() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            assertThat(Secrets.password())
                    .matches("([a-zA-Z2-9]{5}-){3}[a-zA-Z2-9]{5}")
                    .doesNotContain("l", "O", "I");
            assertThat(Secrets.token()).matches("cellgmp_[A-Za-z0-9_-]{43}");
            assertThat(seen.add(Secrets.password()) && seen.add(Secrets.token()))
                    .isTrue();
        }
    }
}
