package org.cellgmp.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The token of a multipart form is found before the file, and the body is left whole. */
class MultipartOpeningTest {
    private static final String BEFORE = field("reason", "换") + field("csrf", "token") + file("x".repeat(100));

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n"
                + "Content-Type: text/xml\r\n\r\n" + content + "\r\n";
    }

    private static MultipartOpening of(String body) throws IOException {
        return MultipartOpening.of(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "b");
    }

    @Test
    void theFieldIsFoundAmongOthersBeforeTheFile() throws IOException {
        assertThat(of(BEFORE + "--b--\r\n").field("csrf")).contains("token");
        assertThat(of(field("csrf", "") + "--b--\r\n").field("csrf")).contains("");
    }

    @Test
    void theBodyIsReadAgainByteForByteHoweverLargeItIs() throws IOException {
        var body =
                (BEFORE + file("y".repeat(3 * MultipartOpening.MOST)) + "--b--\r\n").getBytes(StandardCharsets.UTF_8);
        var opening = MultipartOpening.of(new ByteArrayInputStream(body), "b");
        assertThat(opening.field("csrf")).contains("token");
        assertThat(opening.whole().readAllBytes()).isEqualTo(body);
    }

    @Test
    void aFieldBehindAFileOrInsideOneIsNotFound() throws IOException {
        assertThat(of(file("x") + field("csrf", "token") + "--b--\r\n").field("csrf"))
                .isEmpty();
        assertThat(of(file("\r\n" + field("csrf", "token")) + "--b--\r\n").field("csrf"))
                .isEmpty();
    }

    @Test
    void whatIsNoMultipartHasNoField() throws IOException {
        for (var body : new String[] {
            "",
            "--b",
            "--b\r\n",
            "csrf=token",
            field("csrf", "token").replace("--b", "--c"),
            field("csrf", "token"),
            "--b\r\nname=\"csrf\"\r\n\r\ntoken"
        }) {
            var found = of(body).field("csrf");
            assertThat(found).as(body).isEmpty();
        }
        assertThat(MultipartOpening.of(new ByteArrayInputStream(new byte[0]), null)
                        .field("csrf"))
                .isEmpty();
    }

    @Test
    void aNameThatOnlyEndsInTheFieldsNameIsAnotherField() throws IOException {
        var other = "--b\r\nContent-Disposition: form-data; x-name=\"csrf\"; name=\"other\"\r\n\r\ntoken\r\n--b--\r\n";
        assertThat(of(other).field("csrf")).isEmpty();
    }
}
