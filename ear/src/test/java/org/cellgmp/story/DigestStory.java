package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A digest leaves the server that ships, over the mail library that the server supplies. */
class DigestStory {
    /** The house looks each minute; with what a busy machine needs besides. */
    private static final long PATIENCE = 120_000;

    @TempDir
    static Path folder;

    @Test
    void aDigestArrivesInThePersonsLanguageWithLinksAndWithoutTitles() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mail.start();
        try (var server = Server.start(
                folder.resolve("home"),
                "CELLGMP_DEMONSTRATION",
                "no",
                "CELLGMP_SMTP_HOST",
                "127.0.0.1",
                "CELLGMP_SMTP_PORT",
                Integer.toString(mail.getSmtp().getPort()),
                "CELLGMP_SMTP_TLS",
                "off",
                "CELLGMP_MAIL_FROM",
                "cellgmp@example.org",
                "CELLGMP_BASE_URL",
                "https://gmp.example.org")) {
            var program = new Program(server);
            var number = program.post(
                            "qa-manager",
                            "/api/v1/deviations",
                            "title",
                            "Carton dented (invented)",
                            "description",
                            "It fell.")
                    .text("number");
            var chosen = program.post(
                    "qa-manager",
                    "/api/v1/digest",
                    "frequency",
                    "DAILY",
                    "address",
                    "lin.mei@example.org",
                    "language",
                    "zh");
            assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
            assertThat(mail.waitForIncomingEmail(PATIENCE, 1))
                    .as(program.get("qa-manager", "/api/v1/digest").body())
                    .isTrue();
            var letter = mail.getReceivedMessages()[0];
            assertThat(letter.getSubject()).contains("新增 1 项");
            var text = ((MimeMultipart) letter.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
            assertThat(text)
                    .contains("https://gmp.example.org/deviations/" + number)
                    .doesNotContain("Carton dented");
            assertThat(program.get("qa-manager", "/api/v1/digest").body()).contains("\"SENT\"");
        } finally {
            mail.stop();
        }
    }
}
