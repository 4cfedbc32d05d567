package org.cellgmp.subject.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    private static final byte[] WHO = "Invented Person".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private final Seal seal = new Seal();

    @BeforeEach
    void open() {
        seal.at(home.resolve("keys/subject.key"));
    }

    @Test
    void whatIsSealedOpensUnderItsPseudonymOnly() {
        var sealed = seal.seal("S-1", WHO);
        assertThat(seal.open("S-1", sealed)).isEqualTo(WHO);
        assertThatThrownBy(() -> seal.open("S-2", sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(new String(Base64.getDecoder().decode(sealed.text()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Invented");
    }

    @Test
    void theSameIsNeverSealedAlike() {
        assertThat(seal.seal("S-1", WHO).text())
                .isNotEqualTo(seal.seal("S-1", WHO).text());
    }

    @Test
    void oneAlteredBitIsNoticed() {
        var sealed = seal.seal("S-1", WHO);
        var bytes = Base64.getDecoder().decode(sealed.text());
        bytes[bytes.length / 2] ^= 1;
        var altered = new Seal.Sealed(sealed.wrappedKey(), Base64.getEncoder().encodeToString(bytes));
        assertThatThrownBy(() -> seal.open("S-1", altered)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutTheKeyOfTheSiteNothingOpensAndNothingIsFound() throws Exception {
        var sealed = seal.seal("S-1", WHO);
        var lookup = seal.lookup("12 34");
        assertThat(seal.lookup("1234")).isEqualTo(lookup);
        assertThat(Files.size(home.resolve("keys/subject.key"))).isEqualTo(32);
        var other = new Seal();
        other.at(home.resolve("other/subject.key"));
        assertThatThrownBy(() -> other.open("S-1", sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(other.lookup("1234")).isNotEqualTo(lookup);
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() throws Exception {
        Files.createDirectories(home.resolve("keys"));
        Files.write(home.resolve("keys/subject.key"), new byte[31]);
        assertThatThrownBy(() -> seal.lookup("1")).isInstanceOf(IllegalStateException.class);
    }
}
