package org.cellgmp.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A form is taken from our own pages only, as far as the browser says where it comes from. */
class OriginTest {
    private static boolean own(String host, String origin, String fetch) {
        var headers = new java.util.HashMap<String, String>();
        headers.put("Host", host);
        headers.put("Origin", origin);
        headers.put("Sec-Fetch-Site", fetch);
        return Origin.own(request(headers));
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                OriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> headers.get(arguments[0]));
    }

    @Test
    void ourOwnPagesAreOurs() {
        assertThat(own("localhost:8080", "http://localhost:8080", "same-origin"))
                .isTrue();
        assertThat(own("gmp.example", "https://gmp.example", "same-origin")).isTrue();
        assertThat(own("gmp.example", "https://gmp.example:443", null)).isTrue();
        assertThat(own("GMP.example:443", "https://gmp.EXAMPLE", null)).isTrue();
        assertThat(own("[::1]:8080", "http://[::1]:8080", null)).isTrue();
    }

    @Test
    void aProgramThatSaysNothingIsJudgedByTheTokenAlone() {
        assertThat(own("localhost:8080", null, null)).isTrue();
        assertThat(own("localhost:8080", null, "none")).isTrue();
    }

    @Test
    void everywhereElseIsElsewhere() {
        assertThat(own("localhost:8080", "http://evil.example", null)).isFalse();
        assertThat(own("localhost:8080", "http://localhost:8081", null)).isFalse();
        assertThat(own("localhost:8080", "http://localhost", null)).isFalse();
        assertThat(own("localhost:8080", "null", null)).isFalse();
        assertThat(own("localhost:8080", "", null)).isFalse();
        assertThat(own("localhost:8080", "http://localhost:8080.evil.example", null))
                .isFalse();
        assertThat(own("localhost:8080", "%%%", null)).isFalse();
        assertThat(own(null, "http://localhost:8080", null)).isFalse();
        assertThat(own("localhost:8080", "http://localhost:8080", "cross-site")).isFalse();
        assertThat(own("localhost:8080", null, "same-site")).isFalse();
    }
}
