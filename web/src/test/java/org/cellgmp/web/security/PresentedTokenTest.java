package org.cellgmp.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PresentedTokenTest {
    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBearerNamesNoAccountAndMayBeAnybodys() {
        var token = PresentedToken.of("bearer  abc ").orElseThrow();
        assertThat(token.secret()).isEqualTo("abc");
        assertThat(token.mayBeOf("lin.wei")).isTrue();
    }

    @Test
    void aPasswordBesideANameMustBeThatAccountsToken() {
        var token = PresentedToken.of(basic("lin.wei:ab:c")).orElseThrow();
        assertThat(token.secret()).isEqualTo("ab:c");
        assertThat(token.mayBeOf("lin.wei")).isTrue();
        assertThat(token.mayBeOf("lin")).isFalse();
    }

    @Test
    void whatIsNoPairIsATokenThatNobodyHas() {
        for (var header : new String[] {"Basic !!!", basic("no colon"), "Basic "}) {
            var token = PresentedToken.of(header).orElseThrow();
            assertThat(token.secret()).isEmpty();
            assertThat(token.mayBeOf("lin.wei")).isFalse();
        }
    }

    @Test
    void nothingAndOtherSchemesPresentNone() {
        assertThat(PresentedToken.of(null)).isEmpty();
        assertThat(PresentedToken.of("")).isEmpty();
        assertThat(PresentedToken.of("Digest username=x")).isEmpty();
    }
}
