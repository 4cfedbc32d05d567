package org.cellgmp.deviation.entity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.Grading;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SignatureView;

/** A deviation and the people around it, so that a test reads as a sentence. All invented. */
final class DeviationLife {
    static final Actor RECORDER = new Actor("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER));
    static final Actor REVIEWER = new Actor("rev", "Rev Iewer (invented)", Set.of(Role.PRODUCTION_REVIEWER));
    static final Actor QA = new Actor("qa", "Qual Ity (invented)", Set.of(Role.QA_MANAGER));
    static final Actor SECOND_QA = new Actor("qa2", "Qual Itoo (invented)", Set.of(Role.QA_MANAGER));
    static final Actor INSPECTOR = new Actor("ins", "Ins Pector (invented)", Set.of(Role.INSPECTOR));
    static final String BATCH = "BR-2026-0001";
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-05T12:00:00+08:00");

    final Deviation deviation;

    private DeviationLife(Deviation deviation) {
        this.deviation = deviation;
    }

    static Account account() {
        return told("2026-01-05T10:00:00+08:00", "2026-01-05T11:00:00+08:00", NOON.toString());
    }

    static Account told(String occurred, String discovered, String aware) {
        return new Account(
                "Incubator at 38.1",
                "The incubator stood at 38.1 for one hour.",
                null,
                time(occurred),
                time(discovered),
                time(aware));
    }

    private static OffsetDateTime time(String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }

    static DeviationLife openedBy(Actor who) throws Refusal {
        return new DeviationLife(Deviation.open("DV-2026-0001", account(), null, List.of(departure("a")), who));
    }

    static DeviationLife aboutNoBatch() throws Refusal {
        return new DeviationLife(Deviation.open("DV-2026-0002", account(), null, List.of(), RECORDER));
    }

    static Departure departure(String key) {
        return new Departure(
                Departure.Kind.FINDING,
                key,
                BATCH,
                BATCH + "/v1#/steps/0/parameters/0/actual",
                "step 1",
                "ST-2026-0001",
                "f-" + key,
                "cn-gmp-2010/175/1",
                "1",
                "MAJOR",
                "38.1",
                "36.5 - 37.5",
                "CN Art. 175",
                "is above",
                "\u9ad8\u4e8e\u4e0a\u9650");
    }

    DeviationLife classified() throws Refusal {
        return classified(Classification.MAJOR);
    }

    DeviationLife classified(Classification given) throws Refusal {
        deviation.compare(
                new RecurrenceDecision(List.of(), "Nothing like it in two years.", LocalDate.of(2024, 1, 1)), REVIEWER);
        deviation.classify(given, grading(given), "Viability may have suffered.", QA);
        return this;
    }

    static Grading grading(Classification proposed) {
        var factors = new Factors(1, 1, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST);
        return new Grading(factors.named(), proposed, List.of("N1"));
    }

    DeviationLife closedBy(Actor who) throws Refusal {
        var text = deviation.closing("All is done.", who);
        deviation.close(signature(who, deviation.number(), CanonicalJson.digest(text), "deviation.closure"));
        return this;
    }

    static SignatureView signature(Actor who, String about, String digest, String meaning) {
        return new SignatureView(
                "SG-2026-0001",
                about,
                digest,
                meaning,
                "why",
                who.id(),
                who.printedName(),
                NOON,
                "Asia/Shanghai",
                "{}");
    }

    DeviationLife investigatedBy(Actor who) throws Refusal {
        deviation.investigate(investigation(), who);
        return this;
    }

    static Investigation investigation(String... others) {
        return new Investigation(
                "Door left ajar.", "Viability was 95 %.", "No other batch in this incubator.", List.of(others));
    }

    DeviationLife concludedBy(Actor who) throws Refusal {
        return concludedBy(who, BATCH);
    }

    DeviationLife concludedBy(Actor who, String batch) throws Refusal {
        var text = deviation.concluding(batch, ReleaseVerdict.MAY_BE_RELEASED, "No effect on quality.", who);
        deviation.concluded(
                text,
                signature(who, deviation.number() + "/" + batch, CanonicalJson.digest(text), "deviation.conclusion"));
        return this;
    }
}
