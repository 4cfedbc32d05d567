package org.cellgmp.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cellgmp.ground.Refusal;
import org.junit.jupiter.api.Test;

class SentFormTest {
    /** A part as a browser sends it. */
    private record Part(String getName, Optional<String> getFileName, String text, MediaType getMediaType)
            implements EntityPart {
        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public <T> T getContent(Class<T> type) {
            throw new IllegalArgumentException();
        }

        @Override
        public <T> T getContent(GenericType<T> type) {
            throw new IllegalArgumentException();
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return new MultivaluedHashMap<>();
        }
    }

    private static EntityPart field(String name, String text) {
        return new Part(name, Optional.empty(), text, MediaType.TEXT_PLAIN_TYPE);
    }

    private static EntityPart file(String name, String text) {
        return new Part("file", Optional.ofNullable(name), text, null);
    }

    @Test
    void theFileAndTheWordsBesideItAreRead() throws Exception {
        var sent = SentForm.of(
                List.of(field("reason", "\u6362"), file("a.csv", "1,2"), field("at", ""), field(null, "x")), "none");
        assertThat(sent.field("reason")).isEqualTo("\u6362");
        assertThat(sent.field("at")).isEmpty();
        assertThat(sent.field("says")).isNull();
        assertThat(sent.name()).isEqualTo("a.csv");
        assertThat(sent.mediaType()).isEqualTo("application/octet-stream");
        assertThat(sent.content().readAllBytes()).asString().isEqualTo("1,2");
    }

    @Test
    void whereNobodyChoseAFileThatIsSaid() {
        for (var parts : List.of(
                List.<EntityPart>of(), List.of(field("reason", "x")), List.of(file("", "")), List.of(file(null, ""))))
            assertThatThrownBy(() -> SentForm.of(parts, "evidence.no-file"))
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("evidence.no-file"));
    }

    @Test
    void contentWithoutANameIsWhole() throws Exception {
        assertThat(SentForm.of(List.of(file(null, "abc")), "none").content().readAllBytes())
                .asString()
                .isEqualTo("abc");
    }

    @Test
    void aFieldOfAnyLengthIsCut() throws Exception {
        var sent = SentForm.of(List.of(field("reason", "x".repeat(100_000)), file("a", "1")), "none");
        assertThat(sent.field("reason")).hasSize(16_000);
    }
}
