package org.cellgmp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single sign-on is there if all of it is said, and otherwise off with a word on what is missing. */
class ProviderSettingsTest {
    private static final Map<String, String> WHOLE = Map.of(
            "CELLGMP_OIDC_ISSUER", "https://login.example/site",
            "CELLGMP_OIDC_CLIENT", "cellgmp",
            "CELLGMP_OIDC_SECRET", "s3cret",
            "CELLGMP_BASE_URL", "https://gmp.example/");

    private static ProviderSettings with(String name, String value) {
        var environment = new HashMap<>(WHOLE);
        environment.put(name, value);
        return ProviderSettings.of(environment);
    }

    @Test
    void withoutAnIssuerThereIsNoneAndNothingIsMissed() {
        for (var settings : new ProviderSettings[] {ProviderSettings.of(Map.of()), with("CELLGMP_OIDC_ISSUER", "  ")}) {
            assertThat(settings.on()).isFalse();
            assertThat(settings.faults()).isEmpty();
        }
    }

    @Test
    void theWholeIsReadAndTheSecretIsNotShown() {
        var settings = ProviderSettings.of(WHOLE);
        assertThat(settings.on()).as(settings.toString()).isTrue();
        assertThat(settings.base()).asString().isEqualTo("https://gmp.example");
        assertThat(settings.secret()).isEqualTo("s3cret");
        assertThat(settings.strong()).isEmpty();
        assertThat(settings.oldest()).isNegative();
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void whatIsMissingOrUnsafeIsNamedAndTurnsItOff() {
        for (var name : new String[] {"CELLGMP_OIDC_CLIENT", "CELLGMP_OIDC_SECRET", "CELLGMP_BASE_URL"})
            off(with(name, ""), name);
        for (var address :
                new String[] {"http://login.example/site", "login.example", "ftp://localhost", "https://", "\\"})
            off(with("CELLGMP_OIDC_ISSUER", address), "CELLGMP_OIDC_ISSUER");
        for (var address : new String[] {"http://gmp.example", "https://gmp.example/path", "gmp"})
            off(with("CELLGMP_BASE_URL", address), "CELLGMP_BASE_URL");
        for (var age : new String[] {"-1", "86401", "soon", "1e3"})
            off(with("CELLGMP_OIDC_MAX_AGE", age), "CELLGMP_OIDC_MAX_AGE");
        assertThat(with("CELLGMP_OIDC_MAX_AGE", "0").oldest()).isZero();
        assertThat(with("CELLGMP_OIDC_MAX_AGE", "86400").on()).isTrue();
    }

    @Test
    void onThisMachineHttpWillDo() {
        for (var here : new String[] {"http://localhost:8080", "http://127.0.0.1:9", "http://[::1]:9"}) {
            assertThat(with("CELLGMP_OIDC_ISSUER", here + "/site").on())
                    .as(here)
                    .isTrue();
            assertThat(with("CELLGMP_BASE_URL", here).on()).as(here).isTrue();
        }
        assertThat(ProviderSettings.safe("http://localhost.example")).isFalse();
        assertThat(ProviderSettings.safe("http://localhost@example.org")).isFalse();
    }

    @Test
    void theSecretMayLieInAFile(@TempDir Path folder) throws Exception {
        var file = folder.resolve("secret");
        off(with("CELLGMP_OIDC_SECRET_FILE", file.toString()), "CELLGMP_OIDC_SECRET_FILE");
        Files.writeString(file, "\n");
        off(with("CELLGMP_OIDC_SECRET_FILE", file.toString()), "CELLGMP_OIDC_SECRET_FILE");
        Files.writeString(file, "of the file\n");
        assertThat(with("CELLGMP_OIDC_SECRET_FILE", file.toString()).secret()).isEqualTo("of the file");
    }

    @Test
    void classesOfAuthenticationAreParted() {
        assertThat(with("CELLGMP_OIDC_ACR", " urn:gold  urn:platinum urn:gold").strong())
                .containsExactlyInAnyOrder("urn:gold", "urn:platinum");
    }

    private static void off(ProviderSettings settings, String named) {
        assertThat(settings.on()).as(named).isFalse();
        assertThat(settings.faults()).as(named).singleElement().asString().contains(named);
    }
}
