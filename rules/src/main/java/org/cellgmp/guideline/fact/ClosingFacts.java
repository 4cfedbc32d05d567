package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.text;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cellgmp.record.LabelReconciliation;
import org.cellgmp.record.RecordSignature;
import org.cellgmp.record.Step;
import org.cellgmp.record.YieldFigure;

/** What closes a record: yields, labels, events, amendments, signatures and release decisions. */
final class ClosingFacts {
    private static final String[] REVIEWS = {"production-review", "qa-review", "em-review"};

    private ClosingFacts() {}

    static void take(Examined examined, List<Fact> facts) {
        var record = examined.record();
        for (int i = 0; i < record.yields().size(); i++)
            facts.add(take(record.yields().get(i), examined, i));
        for (int i = 0; i < record.labels().size(); i++)
            facts.add(take(record.labels().get(i), examined, i));
        takeEvents(examined, facts);
        for (int i = 0; i < record.amendments().size(); i++) {
            var amendment = record.amendments().get(i);
            facts.add(new AmendmentFact(
                    examined.at("amendments").at(i),
                    text(amendment.place()),
                    text(amendment.oldValue()),
                    text(amendment.newValue()),
                    text(amendment.amendedBy()),
                    amendment.at(),
                    text(amendment.reason())));
        }
        for (int i = 0; i < record.signatures().size(); i++) {
            var signature = record.signatures().get(i);
            facts.add(new SignatureFact(
                    examined.at("signatures").at(i),
                    text(signature.id()),
                    Coded.of(signature.meaning()),
                    text(signature.signedBy()),
                    signature.at(),
                    text(signature.reference()),
                    Reckoning.minutes(signature.at(), act(examined, signature))));
        }
        facts.add(release(examined));
    }

    private static Fact take(YieldFigure figure, Examined examined, int i) {
        var theoretical = Reckoning.number(figure.theoretical());
        var actual = Reckoning.number(figure.actual());
        var percent = theoretical == null || actual == null || theoretical.signum() == 0
                ? null
                : Reckoning.percent(actual, theoretical);
        var low = Reckoning.number(figure.lowPercent());
        var high = Reckoning.number(figure.highPercent());
        return new YieldFact(
                examined.at("yields").at(i),
                text(figure.stage()),
                percent,
                text(figure.lowPercent()),
                text(figure.highPercent()),
                percent == null || low == null || high == null
                        ? null
                        : low.subtract(percent).max(percent.subtract(high)),
                text(figure.performedBy()),
                text(figure.verifiedBy()));
    }

    private static Fact take(LabelReconciliation count, Examined examined, int i) {
        var printed = Reckoning.number(count.printed());
        var used = Reckoning.number(count.used());
        return new LabelFact(
                examined.at("labels").at(i),
                text(count.labelVersion()),
                text(count.printed()),
                printed == null || used == null || unreadable(count.destroyed()) || unreadable(count.returned())
                        ? null
                        : printed.subtract(used)
                                .subtract(orNone(count.destroyed()))
                                .subtract(orNone(count.returned())),
                text(count.performedBy()),
                text(count.verifiedBy()));
    }

    private static boolean unreadable(String number) {
        return text(number) != null && Reckoning.number(number) == null;
    }

    /** Labels neither destroyed nor returned are often left out: then the rest must come out even without them. */
    private static BigDecimal orNone(String number) {
        return text(number) == null ? BigDecimal.ZERO : Reckoning.number(number);
    }

    private static void takeEvents(Examined examined, List<Fact> facts) {
        var approved = examined.signatures("approval")
                .map(RecordSignature::reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var events = examined.record().events();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            facts.add(new EventFact(
                    examined.at("events").at(i),
                    text(event.id()),
                    Coded.of(event.kind()),
                    Coded.of(event.status()),
                    text(event.kind()) == null ? null : Coded.is(event.kind(), "exception", "deviation", "alarm"),
                    text(event.status()) == null ? null : !Coded.is(event.status(), "closed", "cancelled", "void"),
                    text(event.id()) == null ? null : approved.contains(event.id())));
        }
    }

    /** When the step was over, or the event was recorded, that the signature stands on. */
    private static OffsetDateTime act(Examined examined, RecordSignature signature) {
        if (text(signature.reference()) == null) return null;
        var step = examined.step(signature.reference());
        if (step.isPresent()) return step.get().end();
        return examined.record().events().stream()
                .filter(event -> signature.reference().equals(event.id()))
                .map(event -> event.at())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Fact release(Examined examined) {
        var performers = examined.record().steps().stream()
                .map(Step::performedBy)
                .filter(Reckoning::recorded)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var firstReview = time(examined, Comparator.naturalOrder(), REVIEWS);
        var lastReview = time(examined, Comparator.reverseOrder(), REVIEWS);
        var firstRelease = time(examined, Comparator.naturalOrder(), "manufacturer-release", "mah-release");
        return new ReleaseFact(
                examined.at("signatures"),
                signer(examined, "production-review"),
                signer(examined, "qa-review"),
                signer(examined, "em-review"),
                signer(examined, "manufacturer-release"),
                signer(examined, "mah-release"),
                examined.signatures(REVIEWS)
                        .map(RecordSignature::signedBy)
                        .filter(Reckoning::recorded)
                        .filter(name -> performers.contains(name.strip().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null),
                Reckoning.minutes(firstReview, examined.lastEnd()),
                Reckoning.minutes(firstRelease, lastReview),
                Reckoning.minutes(
                        time(examined, Comparator.naturalOrder(), "mah-release"),
                        time(examined, Comparator.naturalOrder(), "manufacturer-release")));
    }

    private static String signer(Examined examined, String meaning) {
        return examined.signatures(meaning)
                .map(RecordSignature::signedBy)
                .filter(Reckoning::recorded)
                .findFirst()
                .orElse(null);
    }

    private static OffsetDateTime time(Examined examined, Comparator<OffsetDateTime> order, String... meanings) {
        return examined.signatures(meanings)
                .map(RecordSignature::at)
                .filter(Objects::nonNull)
                .min(order)
                .orElse(null);
    }
}
