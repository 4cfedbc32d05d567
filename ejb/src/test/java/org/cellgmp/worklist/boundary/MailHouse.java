package org.cellgmp.worklist.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
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
import org.cellgmp.worklist.ConfirmationOrder;
import org.cellgmp.worklist.Digest;
import org.cellgmp.worklist.Digest.Frequency;
import org.cellgmp.worklist.DigestOrder;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.MailSettings;
import org.cellgmp.worklist.Narrowing;
import org.cellgmp.worklist.control.Confirmations;
import org.cellgmp.worklist.control.Letters;
import org.cellgmp.worklist.control.PostOffice;
import org.cellgmp.worklist.entity.AddressAsked;
import org.cellgmp.worklist.entity.DigestChosen;

/** The doors of mail over a real mail server and a database; each step in a transaction of its own, as the container keeps it. */
final class MailHouse implements AutoCloseable {
    static final Actor QA = new Actor("qa", "Qual Ity (invented)", Set.of(Role.QA_MANAGER));
    static final Actor OTHER = new Actor("qa2", "Oth Er (invented)", Set.of(Role.QA_MANAGER));
    private static final Actor ADMIN = new Actor("adm", "Ad Min (invented)", Set.of(Role.ADMINISTRATOR));

    final House house;
    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    final Map<String, String> environment = new HashMap<>();
    final List<Act> trail = Collections.synchronizedList(new ArrayList<>());
    /** What the worklist tells. */
    List<Item> waiting = List.of();
    /** Of the letter that was written last. */
    String code;

    MailHouse(TestDatabase database) throws Exception {
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
        house.with(Confirmations.class, new ConfirmationsApart());
        house.with(Letters.class, new LettersApart());
        server.start();
        mend();
        for (var person : List.of(QA, OTHER))
            as(
                    ADMIN,
                    () -> house.the(Accounts.class)
                            .open(person.id(), person.printedName(), person.roles(), "new here"));
    }

    /** Empties all mailboxes and sets the environment up as it should be. */
    void mend() throws Exception {
        server.purgeEmailFromAllMailboxes();
        environment.clear();
        environment.put("CELLGMP_SMTP_HOST", "127.0.0.1");
        environment.put("CELLGMP_SMTP_PORT", Integer.toString(server.getSmtp().getPort()));
        environment.put("CELLGMP_SMTP_TLS", "off");
        environment.put("CELLGMP_MAIL_FROM", "cellgmp@example.org");
        environment.put("CELLGMP_BASE_URL", "https://gmp.example.org");
    }

    @Override
    public void close() {
        HouseClock.set(Clock.systemUTC());
        server.stop();
        house.close();
    }

    static void at(Instant moment) {
        HouseClock.set(Clock.fixed(moment, ZoneOffset.UTC));
    }

    <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    int send() throws Exception {
        return house.the(CurrentActor.class)
                .runAs(
                        Actor.SYSTEM,
                        () -> house.apart(() -> house.the(Digests.class).send(MailHouse::written)));
    }

    int sendCodes() throws Exception {
        return house.the(CurrentActor.class)
                .runAs(
                        Actor.SYSTEM,
                        () -> house.apart(() -> house.the(MailAddresses.class).send(this::written)));
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

    private Digests.Written written(ConfirmationOrder order) {
        code = order.code();
        return new Digests.Written("code", order.language() + " " + order.code(), "<p>" + order.code() + "</p>");
    }

    Digest choose(Frequency often, String address, String language) throws Exception {
        return as(QA, () -> house.the(Digests.class).choose(often, address, language));
    }

    Digest ask() throws Exception {
        return as(QA, () -> house.the(MailAddresses.class).ask());
    }

    Digest confirm(String given) throws Exception {
        return as(QA, () -> house.the(MailAddresses.class).confirm(given));
    }

    /** As {@link #choose}, and the code is given back; that letter is not counted among those received. */
    void chooseConfirmed(Frequency often, String address, String language) throws Exception {
        if (choose(often, address, language).confirmedAt() != null) return;
        assertThat(sendCodes()).isEqualTo(1);
        confirm(code);
        server.purgeEmailFromAllMailboxes();
    }

    Digest own() throws Exception {
        return as(QA, () -> house.the(Digests.class).own());
    }

    MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private <T> T apart(Callable<T> work) {
        try {
            return house.apart(work);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private final class LettersApart extends Letters {
        @Override
        public List<String> wanting(String after, int rows) {
            return apart(() -> super.wanting(after, rows));
        }

        @Override
        public Optional<DigestChosen> ready(String account, OffsetDateTime now) {
            return apart(() -> super.ready(account, now));
        }

        @Override
        public Long begin(DigestChosen chosen, String period, int things, OffsetDateTime now) {
            return apart(() -> super.begin(chosen, period, things, now));
        }

        @Override
        public void sent(long id, int things, Collection<String> told) {
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

    private final class ConfirmationsApart extends Confirmations {
        @Override
        public Answer answer(String account, String given) {
            return apart(() -> super.answer(account, given));
        }

        @Override
        public List<AddressAsked> wanting(OffsetDateTime now, int rows) {
            return apart(() -> super.wanting(now, rows));
        }

        @Override
        public Optional<ConfirmationOrder> begin(String account, long id) {
            return apart(() -> super.begin(account, id));
        }

        @Override
        public void sent(String account, long id) {
            apart(() -> {
                super.sent(account, id);
                return null;
            });
        }

        @Override
        public void failed(String account, long id, String why, boolean lasting) {
            apart(() -> {
                super.failed(account, id, why, lasting);
                return null;
            });
        }
    }
}
