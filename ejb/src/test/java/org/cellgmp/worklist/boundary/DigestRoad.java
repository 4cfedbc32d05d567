package org.cellgmp.worklist.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.worklist.boundary.MailHouse.at;
import static org.cellgmp.worklist.boundary.MailHouse.refused;

import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Digest.Frequency;
import org.cellgmp.worklist.Digest.State;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.control.Letters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Digests over a real mail server, whichever database the choices stand on. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DigestRoad {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private final MailHouse mail;

    DigestRoad(TestDatabase database) throws Exception {
        mail = new MailHouse(database);
    }

    @BeforeEach
    void clean() throws Exception {
        mail.mend();
        at(MONDAY);
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @Test
    void aLetterTellsWhatIsOverdueDueAndNewOnceForADay() throws Exception {
        var start = MONDAY.plus(Duration.ofDays(70));
        at(start);
        var today = HouseClock.nowAtSite().toLocalDate();
        mail.waiting = List.of(
                item("DV-2026-0001", today.minusDays(1)),
                item("DV-2026-0002", today),
                item("DV-2026-0003", today.plusDays(7)),
                item("DV-2026-0004", today.plusDays(8)),
                item("DV-2026-0005", null));
        mail.chooseConfirmed(Frequency.DAILY, "lin.mei@example.org", "zh");
        assertThat(mail.send()).isEqualTo(1);
        assertThat(mail.send()).as("once for a day").isZero();
        var letters = mail.received();
        assertThat(letters).hasSize(1);
        assertThat(letters[0].getSubject()).isEqualTo("1/2/2 Bcc: other@example.org");
        assertThat(letters[0].getHeader("Bcc")).isNull();
        assertThat(letters[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letters[0].getAllRecipients()).hasSize(1);
        var parts = (MimeMultipart) letters[0].getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("zh", "Qual Ity", "质量");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(mail.own().letters().get(0).state()).isEqualTo(State.SENT);
        assertThat(mail.trail).extracting(Act::name).contains("worklist.digest-chosen", "worklist.digest-sent");

        // Next day: what is not due was told already.
        at(start.plus(Duration.ofDays(1)));
        assertThat(mail.send()).isEqualTo(1);
        assertThat(mail.received()[1].getSubject()).startsWith("2/2/0");
        mail.waiting = List.of(item("DV-2026-0005", null));
        at(start.plus(Duration.ofDays(2)));
        assertThat(mail.send()).as("nothing to tell").isZero();
        assertThat(mail.own().letters().get(0).state()).isEqualTo(State.EMPTY);
        at(start.plus(Duration.ofDays(3)));
        assertThat(mail.send()).as("still told before").isZero();
        mail.choose(Frequency.NONE, null, "en");
        mail.waiting = List.of(item("DV-2026-0009", today));
        at(start.plus(Duration.ofDays(4)));
        assertThat(mail.send()).isZero();
    }

    @Test
    void aWeeklyLetterGoesOutOnceAWeek() throws Exception {
        var start = MONDAY.plus(Duration.ofDays(140));
        at(start);
        mail.waiting = List.of(item("DV-2026-0001", HouseClock.nowAtSite().toLocalDate()));
        mail.chooseConfirmed(Frequency.WEEKLY, "lin.mei@example.org", "en");
        for (int day = 0; day < 7; day++) {
            at(start.plus(Duration.ofDays(day)));
            mail.send();
        }
        assertThat(mail.received()).hasSize(1);
        at(start.plus(Duration.ofDays(7)));
        assertThat(mail.send()).isEqualTo(1);
        assertThat(Letters.period(Frequency.WEEKLY, LocalDate.of(2027, 1, 1))).isEqualTo("2026-W53");
        assertThat(Letters.period(Frequency.WEEKLY, LocalDate.of(2027, 1, 4))).isEqualTo("2027-W01");
    }

    @Test
    void whatFailsIsTriedAgainWithBackOffAndThenGivenUp() throws Exception {
        var start = MONDAY.plus(Duration.ofDays(210));
        at(start);
        mail.waiting = List.of(item("DV-2026-0001", HouseClock.nowAtSite().toLocalDate()));
        mail.chooseConfirmed(Frequency.WEEKLY, "lin.mei@example.org", "en");
        mail.environment.put("CELLGMP_SMTP_PORT", "1");
        assertThat(mail.send()).isZero();
        var letter = mail.own().letters().get(0);
        assertThat(letter.state()).isEqualTo(State.WAITING);
        assertThat(letter.reason()).contains("Connect");
        assertThat(mail.send()).isZero();
        assertThat(mail.own().letters().get(0).attempts())
                .as("not before its time")
                .isEqualTo(1);
        at(start.plus(Duration.ofMinutes(5)));
        mail.send();
        assertThat(mail.own().letters().get(0).attempts()).isEqualTo(2);
        mail.environment.put(
                "CELLGMP_SMTP_PORT", Integer.toString(mail.server.getSmtp().getPort()));
        at(start.plus(Duration.ofMinutes(35)));
        assertThat(mail.send()).isEqualTo(1);
        assertThat(mail.received()).hasSize(1);

        var later = start.plus(Duration.ofDays(7));
        mail.environment.put("CELLGMP_SMTP_PORT", "1");
        for (int i = 0; i < 12; i++) {
            at(later.plus(Duration.ofHours(7L * i)));
            mail.send();
        }
        assertThat(mail.own().letters().get(0).state()).isEqualTo(State.FAILED);
        assertThat(mail.own().letters().get(0).attempts()).isEqualTo(5);
        assertThat(mail.trail).extracting(Act::name).contains("worklist.digest-failed");
    }

    @Test
    void tlsIsDemandedByDefaultAndAddressesAreAddresses() throws Exception {
        var start = MONDAY.plus(Duration.ofDays(280));
        at(start);
        mail.waiting = List.of(item("DV-2026-0001", HouseClock.nowAtSite().toLocalDate()));
        mail.chooseConfirmed(Frequency.DAILY, "lin.mei@example.org", "en");
        mail.environment.remove("CELLGMP_SMTP_TLS");
        assertThat(mail.send()).as("this mail server offers none").isZero();
        assertThat(mail.own().letters().get(0).reason()).contains("STARTTLS");
        assertThat(mail.received()).isEmpty();

        for (var wrong : List.of(
                "no address",
                "a@b@c",
                "a@example.org\r\nBcc: b@example.org",
                "Lin <lin@example.org>",
                "a@example.org,b@x.org",
                "@x")) refused("digest.no-address", () -> mail.choose(Frequency.DAILY, wrong, "en"));
        refused("ground.field-missing", () -> mail.choose(Frequency.DAILY, " ", "en"));
        refused("page.no-such-word", () -> mail.choose(Frequency.DAILY, "a@example.org", "fr"));
        mail.environment.put("CELLGMP_MAIL_DOMAINS", "example.org, example.com");
        refused("digest.other-domain", () -> mail.choose(Frequency.DAILY, "a@example.net", "en"));
        mail.choose(Frequency.DAILY, "a@EXAMPLE.com", "en");
        mail.environment.put("CELLGMP_SMTP_HOST", "");
        try {
            at(start.plus(Duration.ofDays(1)));
            assertThat(mail.send()).as("switched off").isZero();
            assertThat(mail.house.the(Digests.class).configured()).isFalse();
        } finally {
            mail.environment.put("CELLGMP_SMTP_HOST", "127.0.0.1");
        }
    }

    private static Item item(String number, LocalDate due) {
        return new Item(
                Concern.DEVIATIONS,
                Item.Weight.OPEN,
                number,
                "A title that stays here",
                "worklist.deviation-open",
                List.of(),
                due);
    }
}
