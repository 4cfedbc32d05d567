package org.cellgmp.worklist.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.WhoActs;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Digest;
import org.cellgmp.worklist.Digest.Frequency;
import org.cellgmp.worklist.Digest.State;
import org.cellgmp.worklist.DigestOrder;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.MailSettings;
import org.cellgmp.worklist.Narrowing;
import org.cellgmp.worklist.control.Letters;
import org.cellgmp.worklist.control.PostOffice;
import org.cellgmp.worklist.entity.DigestChosen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Digests over a real mail server, whichever database the choices stand on. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DigestRoad {
    private static final Actor QA = new Actor("qa", "Qual Ity (invented)", Set.of(Role.QA_MANAGER));
    private static final Actor ADMIN = new Actor("adm", "Ad Min (invented)", Set.of(Role.ADMINISTRATOR));
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private final House house;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Map<String, String> environment = new HashMap<>();
    private final List<Act> trail = Collections.synchronizedList(new ArrayList<>());
    private List<Item> waiting = List.of();

    DigestRoad(TestDatabase database) throws Exception {
        house = new House(database);
        house.with(WhoActs.class, house.the(CurrentActor.class));
        house.with(Trail.class, new Trail() {
            @Override
            public void append(Act act) {
                super.append(act);
                trail.add(act);
            }
        });
        house.with(PostOffice.class, new PostOffice() {
            @Override
            public MailSettings settings() {
                return MailSettings.of(environment);
            }
        });
        house.with(Worklist.class, new Worklist() {
            @Override
            public Page<Item> waiting(Narrowing narrowing, String after, int limit) {
                assertThat(house.the(CurrentActor.class).get().id()).isEqualTo(QA.id());
                return new Page<>(waiting, null);
            }
        });
        house.with(Letters.class, new Apart());
        server.start();
        environment.put("CELLGMP_SMTP_HOST", "127.0.0.1");
        environment.put("CELLGMP_SMTP_PORT", Integer.toString(server.getSmtp().getPort()));
        environment.put("CELLGMP_SMTP_TLS", "off");
        environment.put("CELLGMP_MAIL_FROM", "cellgmp@example.org");
        environment.put("CELLGMP_BASE_URL", "https://gmp.example.org");
        as(ADMIN, () -> house.the(Accounts.class).open(QA.id(), QA.printedName(), QA.roles(), "new here"));
    }

    /** Each step in a transaction of its own, as the container keeps it. */
    private final class Apart extends Letters {
        @Override
        public List<String> wanting(String after, int rows) {
            return apart(() -> super.wanting(after, rows));
        }

        @Override
        public Optional<DigestChosen> ready(String account, java.time.OffsetDateTime now) {
            return apart(() -> super.ready(account, now));
        }

        @Override
        public Long begin(DigestChosen chosen, String period, int things, java.time.OffsetDateTime now) {
            return apart(() -> super.begin(chosen, period, things, now));
        }

        @Override
        public void sent(long id, int things, java.util.Collection<String> told) {
            apart(() -> {
                super.sent(id, things, told);
                return null;
            });
        }

        @Override
        public void failed(long id, String why, boolean lasting) {
            apart(() -> {
                super.failed(id, why, lasting);
                return null;
            });
        }
    }

    private <T> T apart(Callable<T> work) {
        try {
            return house.apart(work);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeEach
    void clean() throws Exception {
        server.purgeEmailFromAllMailboxes();
        environment.put("CELLGMP_SMTP_PORT", Integer.toString(server.getSmtp().getPort()));
        environment.put("CELLGMP_SMTP_TLS", "off");
        environment.remove("CELLGMP_MAIL_DOMAINS");
        at(MONDAY);
    }

    @AfterAll
    void close() {
        HouseClock.set(Clock.systemUTC());
        server.stop();
        house.close();
    }

    private static void at(Instant moment) {
        HouseClock.set(Clock.fixed(moment, java.time.ZoneOffset.UTC));
    }

    @Test
    void aLetterTellsWhatIsOverdueDueAndNewOnceForADay() throws Exception {
        var start = MONDAY.plus(Duration.ofDays(70));
        at(start);
        var today = HouseClock.nowAtSite().toLocalDate();
        waiting = List.of(
                item("DV-2026-0001", today.minusDays(1)),
                item("DV-2026-0002", today),
                item("DV-2026-0003", today.plusDays(7)),
                item("DV-2026-0004", today.plusDays(8)),
                item("DV-2026-0005", null));
        choose(Frequency.DAILY, "lin.mei@example.org", "zh");
        assertThat(send()).isEqualTo(1);
        assertThat(send()).as("once for a day").isZero();
        var letters = server.getReceivedMessages();
        assertThat(letters).hasSize(1);
        assertThat(letters[0].getSubject()).isEqualTo("1/2/2 Bcc: other@example.org");
        assertThat(letters[0].getHeader("Bcc")).isNull();
        assertThat(letters[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letters[0].getAllRecipients()).hasSize(1);
        var parts = (MimeMultipart) letters[0].getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("zh", "Qual Ity", "质量");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(own().letters().get(0).state()).isEqualTo(State.SENT);
        assertThat(trail).extracting(Act::name).contains("worklist.digest-chosen", "worklist.digest-sent");

        // Next day: what is not due was told already.
        at(start.plus(Duration.ofDays(1)));
        assertThat(send()).isEqualTo(1);
        assertThat(server.getReceivedMessages()[1].getSubject()).startsWith("2/2/0");
        waiting = List.of(item("DV-2026-0005", null));
        at(start.plus(Duration.ofDays(2)));
        assertThat(send()).as("nothing to tell").isZero();
        assertThat(own().letters().get(0).state()).isEqualTo(State.EMPTY);
        at(start.plus(Duration.ofDays(3)));
        assertThat(send()).as("still told before").isZero();
        choose(Frequency.NONE, null, "en");
        waiting = List.of(item("DV-2026-0009", today));
        at(start.plus(Duration.ofDays(4)));
        assertThat(send()).isZero();
    }

    @Test
    void aWeeklyLetterGoesOutOnceAWeek() throws Exception {
        var start = MONDAY.plus(Duration.ofDays(140));
        at(start);
        waiting = List.of(item("DV-2026-0001", HouseClock.nowAtSite().toLocalDate()));
        choose(Frequency.WEEKLY, "lin.mei@example.org", "en");
        for (int day = 0; day < 7; day++) {
            at(start.plus(Duration.ofDays(day)));
            send();
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
        at(start.plus(Duration.ofDays(7)));
        assertThat(send()).isEqualTo(1);
        assertThat(Letters.period(Frequency.WEEKLY, LocalDate.of(2027, 1, 1))).isEqualTo("2026-W53");
        assertThat(Letters.period(Frequency.WEEKLY, LocalDate.of(2027, 1, 4))).isEqualTo("2027-W01");
    }

    @Test
    void whatFailsIsTriedAgainWithBackOffAndThenGivenUp() throws Exception {
        var start = MONDAY.plus(Duration.ofDays(210));
        at(start);
        waiting = List.of(item("DV-2026-0001", HouseClock.nowAtSite().toLocalDate()));
        choose(Frequency.WEEKLY, "lin.mei@example.org", "en");
        environment.put("CELLGMP_SMTP_PORT", "1");
        assertThat(send()).isZero();
        var letter = own().letters().get(0);
        assertThat(letter.state()).isEqualTo(State.WAITING);
        assertThat(letter.reason()).contains("Connect");
        assertThat(send()).isZero();
        assertThat(own().letters().get(0).attempts()).as("not before its time").isEqualTo(1);
        at(start.plus(Duration.ofMinutes(5)));
        send();
        assertThat(own().letters().get(0).attempts()).isEqualTo(2);
        environment.put("CELLGMP_SMTP_PORT", Integer.toString(server.getSmtp().getPort()));
        at(start.plus(Duration.ofMinutes(35)));
        assertThat(send()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);

        var later = start.plus(Duration.ofDays(7));
        environment.put("CELLGMP_SMTP_PORT", "1");
        for (int i = 0; i < 12; i++) {
            at(later.plus(Duration.ofHours(7L * i)));
            send();
        }
        assertThat(own().letters().get(0).state()).isEqualTo(State.FAILED);
        assertThat(own().letters().get(0).attempts()).isEqualTo(5);
        assertThat(trail).extracting(Act::name).contains("worklist.digest-failed");
    }

    @Test
    void tlsIsDemandedByDefaultAndAddressesAreAddresses() throws Exception {
        var start = MONDAY.plus(Duration.ofDays(280));
        at(start);
        waiting = List.of(item("DV-2026-0001", HouseClock.nowAtSite().toLocalDate()));
        choose(Frequency.DAILY, "lin.mei@example.org", "en");
        environment.remove("CELLGMP_SMTP_TLS");
        assertThat(send()).as("this mail server offers none").isZero();
        assertThat(own().letters().get(0).reason()).contains("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();

        for (var wrong : List.of(
                "no address",
                "a@b@c",
                "a@example.org\r\nBcc: b@example.org",
                "Lin <lin@example.org>",
                "a@example.org,b@x.org",
                "@x")) refused("digest.no-address", () -> choose(Frequency.DAILY, wrong, "en"));
        refused("ground.field-missing", () -> choose(Frequency.DAILY, " ", "en"));
        refused("page.no-such-word", () -> choose(Frequency.DAILY, "a@example.org", "fr"));
        environment.put("CELLGMP_MAIL_DOMAINS", "example.org, example.com");
        refused("digest.other-domain", () -> choose(Frequency.DAILY, "a@example.net", "en"));
        choose(Frequency.DAILY, "a@EXAMPLE.com", "en");
        environment.put("CELLGMP_SMTP_HOST", "");
        try {
            at(start.plus(Duration.ofDays(1)));
            assertThat(send()).as("switched off").isZero();
            assertThat(house.the(Digests.class).configured()).isFalse();
        } finally {
            environment.put("CELLGMP_SMTP_HOST", "127.0.0.1");
        }
    }

    private int send() throws Exception {
        return house.the(CurrentActor.class)
                .runAs(
                        Actor.SYSTEM,
                        () -> house.apart(() -> house.the(Digests.class).send(DigestRoad::written)));
    }

    /** The subject tries to smuggle a header in. */
    private static Digests.Written written(DigestOrder order) {
        var counts = order.overdue().size() + "/" + order.due().size() + "/"
                + order.fresh().size();
        return new Digests.Written(
                counts + "\r\nBcc: other@example.org".replace("\r\n", "\n"),
                order.language() + " " + order.printedName() + " 质量",
                "<p>质量</p>");
    }

    private Digest choose(Frequency often, String address, String language) throws Exception {
        return as(QA, () -> house.the(Digests.class).choose(often, address, language));
    }

    private Digest own() throws Exception {
        return as(QA, () -> house.the(Digests.class).own());
    }

    private <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
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

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
