package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters leave the server that ships: a code for the mailbox first, and a digest once the code was given back. */
class DigestStory {
    /** The house looks each minute; with what a busy machine needs besides. */
    private static final long PATIENCE = 120_000;

    private static final Pattern LINK =
            Pattern.compile("https://gmp\\.example\\.org/digest\\?code=([2-9A-Z]{5}-[2-9A-Z]{5})");

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
            confirmed(server, program, plain(mail.getReceivedMessages()[0]));
            assertThat(mail.waitForIncomingEmail(PATIENCE, 2))
                    .as(program.get("qa-manager", "/api/v1/digest").body())
                    .isTrue();
            var letter = mail.getReceivedMessages()[1];
            assertThat(letter.getSubject()).contains("新增 1 项");
            assertThat(plain(letter))
                    .contains("https://gmp.example.org/deviations/" + number)
                    .doesNotContain("Carton dented");
            assertThat(program.get("qa-manager", "/api/v1/digest").body()).contains("\"SENT\"");
        } finally {
            mail.stop();
        }
    }

    /** The person follows the link of the letter, mistypes the code once, and confirms; nobody else's code would do. */
    private static void confirmed(Server server, Program program, String letter) {
        var link = LINK.matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        var code = link.group(1);
        var browser = Browser.openWithoutScript(server).signIn("qa-manager").inLanguage("zh");
        browser.go("/digest").accessible();
        browser.inLanguage("en").go("/digest?code=" + code).accessible().screenshot("digest-confirmation");
        assertThat(browser.text()).contains("not confirmed", "wrong ones left: 5");
        assertThat(browser.find("#code").getAttribute("value")).isEqualTo(code);
        browser.fill("code", "22222-22222").submit(browser.find("#code"));
        assertThat(browser.text()).contains("This is not the code of the last letter", "wrong ones left: 4");
        assertThat(browser.find("#code").getAttribute("value")).isEqualTo("22222-22222");
        browser.accessible();
        browser.fill("code", code).submit(browser.find("#code"));
        assertThat(browser.all("#code")).isEmpty();
        assertThat(browser.find("#confirmation").getText()).contains("lin.mei@example.org", "confirmed");
        browser.accessible();
        var again = program.post("qa-manager", "/api/v1/digest/confirmation", "code", code);
        assertThat(again.status()).as("a code is taken once").isEqualTo(409);
        assertThat(program.post("qa-manager", "/api/v1/digest/confirmation/letter")
                        .status())
                .isEqualTo(409);
    }

    private static String plain(MimeMessage letter) throws Exception {
        return ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent().toString();
    }
}
