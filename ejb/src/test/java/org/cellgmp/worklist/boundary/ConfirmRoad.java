package org.cellgmp.worklist.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.worklist.boundary.MailHouse.at;
import static org.cellgmp.worklist.boundary.MailHouse.refused;

import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cellgmp.audit.Act;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Confirmation;
import org.cellgmp.worklist.Confirmation.State;
import org.cellgmp.worklist.Digest.Frequency;
import org.cellgmp.worklist.Item;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Mail addresses are confirmed by codes, whichever database they stand on. All invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConfirmRoad {
    private static final String LIN = "lin.mei@example.org";

    private final MailHouse mail;
    private Instant start = Instant.parse("2026-11-23T08:00:00Z");

    ConfirmRoad(TestDatabase database) throws Exception {
        mail = new MailHouse(database);
    }

    /** Each test on days of its own, since letters are counted within a day. */
    @BeforeEach
    void clean() throws Exception {
        mail.mend();
        mail.trail.clear();
        start = start.plus(Duration.ofDays(30));
        at(start);
        mail.choose(Frequency.NONE, null, "en");
        mail.waiting = List.of(new Item(
                Concern.DEVIATIONS,
                Item.Weight.OPEN,
                "DV-2026-0001",
                "A title that stays here",
                "worklist.deviation-open",
                List.of(),
                HouseClock.nowAtSite().toLocalDate()));
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @Test
    void noDigestGoesOutBeforeTheCodeIsGivenBack() throws Exception {
        mail.choose(Frequency.DAILY, LIN, "zh");
        assertThat(mail.send()).as("not confirmed").isZero();
        assertThat(mail.own().confirmation().state()).isEqualTo(State.ASKED);
        refused("digest.no-code-now", () -> mail.confirm("ABCDE-FGHJK"));
        assertThat(mail.sendCodes()).isEqualTo(1);
        assertThat(mail.sendCodes()).as("once").isZero();
        var letter = mail.received()[0];
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getAllRecipients()[0]).hasToString(LIN);
        assertThat(((MimeMultipart) letter.getContent()).getBodyPart(0).getContent())
                .asString()
                .contains("zh " + mail.code)
                .doesNotContain(MailHouse.QA.printedName());
        assertThat(mail.code).matches("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}");
        assertThat(mail.send()).as("still not confirmed").isZero();

        refused("ground.field-missing", () -> mail.confirm(" "));
        assertThat(mail.own().confirmation().triesLeft()).isEqualTo(Confirmation.TRIES);
        refused("digest.wrong-code", () -> mail.confirm("22222-22222"));
        refused("digest.wrong-code", () -> mail.confirm("x".repeat(5000)));
        assertThat(mail.own().confirmation().triesLeft()).isEqualTo(Confirmation.TRIES - 2);
        var theirs = mail.code;
        var typed = " " + theirs.replace("-", " ").toLowerCase(Locale.ROOT) + " ";
        refused(
                "digest.no-code-now",
                () -> mail.as(
                        MailHouse.OTHER,
                        () -> mail.house.the(MailAddresses.class).confirm(theirs)));
        assertThat(mail.confirm(typed).confirmedAt()).isEqualTo(HouseClock.nowAtSite());
        refused("digest.no-code-now", () -> mail.confirm(theirs));
        refused("digest.confirmed-already", mail::ask);
        assertThat(mail.send()).isEqualTo(1);
        assertThat(mail.trail)
                .extracting(Act::name)
                .containsSubsequence(
                        "worklist.digest-chosen",
                        "worklist.confirmation-asked",
                        "worklist.confirmation-begun",
                        "worklist.confirmation-sent",
                        "worklist.code-refused",
                        "worklist.code-refused",
                        "worklist.address-confirmed",
                        "worklist.digest-sent");
        assertThat(mail.trail).noneMatch(act -> act.toString().contains(theirs));
        assertThat(mail.trail)
                .filteredOn(act -> act.name().equals("worklist.address-confirmed"))
                .singleElement()
                .satisfies(act -> assertThat(act.changes())
                        .singleElement()
                        .satisfies(change -> assertThat(change.address()).isEqualTo("digest#/confirmed")));
    }

    @Test
    void anotherAddressIsConfirmedAnewAlsoOneThatOnceWas() throws Exception {
        mail.chooseConfirmed(Frequency.DAILY, LIN, "en");
        assertThat(mail.choose(Frequency.WEEKLY, LIN, "zh").confirmedAt())
                .as("the same address stays confirmed")
                .isNotNull();
        assertThat(mail.sendCodes()).isZero();
        assertThat(mail.choose(Frequency.DAILY, "other@example.org", "zh").confirmedAt())
                .isNull();
        assertThat(mail.send()).isZero();
        assertThat(mail.sendCodes()).isEqualTo(1);
        var forOther = mail.code;
        assertThat(mail.choose(Frequency.DAILY, LIN, "zh").confirmedAt()).isNull();
        refused("digest.no-code-now", () -> mail.confirm(forOther));
        assertThat(mail.sendCodes()).isEqualTo(1);
        refused("digest.wrong-code", () -> mail.confirm(forOther));
        mail.confirm(mail.code);
        assertThat(mail.own().address()).isEqualTo(LIN);
        assertThat(mail.own().confirmedAt()).isNotNull();
        assertThat(mail.choose(Frequency.NONE, null, "zh").confirmedAt()).isNull();
        refused("digest.nothing-to-confirm", mail::ask);
    }

    @Test
    void aCodeIsTakenForADayAndOnlyThatOfTheLastLetter() throws Exception {
        mail.choose(Frequency.DAILY, LIN, "en");
        mail.sendCodes();
        var first = mail.code;
        mail.choose(Frequency.WEEKLY, LIN, "en");
        assertThat(mail.sendCodes()).as("one is answerable still").isZero();
        mail.ask();
        mail.ask();
        assertThat(mail.sendCodes()).as("one is enough while it is to leave").isEqualTo(1);
        var second = mail.code;
        assertThat(second).isNotEqualTo(first);
        refused("digest.wrong-code", () -> mail.confirm(first));
        at(start.plus(Confirmation.LASTS));
        refused("digest.no-code-now", () -> mail.confirm(second));
        assertThat(mail.own().confirmation().takes(HouseClock.nowAtSite())).isFalse();
        at(start.plus(Confirmation.LASTS).minusMillis(1));
        assertThat(mail.confirm(second).confirmedAt()).isNotNull();
    }

    @Test
    void fiveWrongCodesSpendALetterHoweverManyAreTriedAtOnce() throws Exception {
        mail.choose(Frequency.DAILY, LIN, "en");
        mail.sendCodes();
        var right = mail.code;
        var tries = new ArrayList<Callable<String>>();
        for (int i = 0; i < 8; i++)
            tries.add(() -> {
                try {
                    mail.confirm("22222-22222");
                    return "taken";
                } catch (Refusal refusal) {
                    return refusal.code();
                }
            });
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(tries)) answers.add(answer.get());
            assertThat(answers).filteredOn("digest.wrong-code"::equals).hasSize(Confirmation.TRIES);
            assertThat(answers).filteredOn("digest.no-code-now"::equals).hasSize(8 - Confirmation.TRIES);
        } finally {
            threads.shutdown();
        }
        assertThat(mail.own().confirmation().state()).isEqualTo(State.SPENT);
        refused("digest.no-code-now", () -> mail.confirm(right));
        mail.ask();
        mail.sendCodes();
        assertThat(mail.confirm(mail.code).confirmedAt()).isNotNull();
    }

    @Test
    void lettersAreFewForAPersonAndForAMailbox() throws Exception {
        for (int i = 0; i < Confirmation.MOST; i++) {
            mail.choose(Frequency.DAILY, "a" + i + "@example.org", "en");
            mail.sendCodes();
        }
        refused("digest.asked-too-often", mail::ask);
        refused("digest.asked-too-often", () -> mail.choose(Frequency.DAILY, "a9@example.org", "en"));
        assertThat(mail.own().address()).as("as it was").isEqualTo("a4@example.org");
        assertThat(mail.confirm(mail.code).confirmedAt())
                .as("the last code counts still")
                .isNotNull();
        assertThat(mail.choose(Frequency.NONE, null, "en").address()).isNull();
        at(start.plus(Confirmation.WINDOW));
        for (int i = 0; i < Confirmation.MOST; i++) {
            mail.choose(Frequency.DAILY, i % 2 == 0 ? LIN : "LIN.MEI@example.org", "en");
            mail.sendCodes();
        }
        refused(
                "digest.asked-too-often",
                () -> mail.as(
                        MailHouse.OTHER,
                        () -> mail.house.the(Digests.class).choose(Frequency.DAILY, "Lin.Mei@example.org", "en")));
        at(start.plus(Confirmation.WINDOW).plus(Confirmation.WINDOW));
        mail.as(MailHouse.OTHER, () -> mail.house.the(Digests.class).choose(Frequency.DAILY, LIN, "en"));
        mail.as(MailHouse.OTHER, () -> mail.house.the(Digests.class).choose(Frequency.NONE, null, "en"));
    }

    @Test
    void aLetterThatCannotLeaveIsTriedAgainAndThenGivenUp() throws Exception {
        mail.choose(Frequency.DAILY, LIN, "en");
        mail.environment.put("CELLGMP_SMTP_HOST", "");
        assertThat(mail.sendCodes()).as("switched off").isZero();
        assertThat(mail.own().confirmation().state()).isEqualTo(State.ASKED);
        mail.mend();
        mail.environment.put("CELLGMP_SMTP_PORT", "1");
        for (var minutes : new int[] {0, 1, 6}) {
            at(start.plus(Duration.ofMinutes(minutes)));
            assertThat(mail.sendCodes()).isZero();
            assertThat(mail.own().confirmation().state()).isEqualTo(State.ASKED);
            assertThat(mail.own().confirmation().reason()).contains("Connect");
            var early = mail.code;
            mail.sendCodes();
            assertThat(mail.code).as("not before its time").isEqualTo(early);
        }
        at(start.plus(Duration.ofMinutes(36)));
        mail.sendCodes();
        assertThat(mail.own().confirmation().state()).isEqualTo(State.FAILED);
        assertThat(mail.trail).extracting(Act::name).contains("worklist.confirmation-failed");
        refused("digest.no-code-now", () -> mail.confirm(mail.code));
        mail.mend();
        mail.ask();
        assertThat(mail.sendCodes()).isEqualTo(1);
        assertThat(mail.confirm(mail.code).confirmedAt()).isNotNull();
        assertThat(mail.send()).isEqualTo(1);
    }
}
