package org.cellgmp.pack.control;

import static org.cellgmp.template.PlainDocument.Said.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellgmp.audit.Change;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.inspection.Sifter;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.template.PlainDocument.Said;

/** Reads things of the house for a pack: records with their earlier versions, events of quality, CAPAs. What the sifter holds back is not read out. */
@ApplicationScoped
public class ThingReader {
    /** Beginnings of the numbers of what has a page unless it is held back. */
    static final Set<String> KINDS = Stream.of(
                    Arrays.stream(RecordKind.values()).map(RecordKind::prefix),
                    Arrays.stream(DeviationKind.values()).map(DeviationKind::prefix),
                    Stream.of("CA", "RP", "DC"))
            .flatMap(each -> each)
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    Records records;

    @Inject
    BatchParts batches;

    @Inject
    SignedParts signed;

    @Inject
    PaperReader papers;

    @Inject
    DeviationRegister deviations;

    @Inject
    CapaRegister capas;

    /** Those of the numbers that have a page, in their order; what names a thing outside has none. */
    List<Thing> read(Collection<String> numbers, Sifter sifter, Vocabulary words) throws Refusal {
        var things = new ArrayList<Thing>();
        for (var view : sifter.shown(records.latestOf(numbers))) things.add(record(view, sifter, words));
        for (var number : numbers)
            if (number.startsWith("CA-")) capa(number, sifter, words).ifPresent(things::add);
            else if (eventOfQuality(number)) deviation(number, sifter, words).ifPresent(things::add);
            else papers.read(number, sifter, words).ifPresent(things::add);
        return things;
    }

    private static boolean eventOfQuality(String number) {
        return Arrays.stream(DeviationKind.values()).anyMatch(kind -> number.startsWith(kind.prefix() + "-"));
    }

    private Thing record(RecordView view, Sifter sifter, Vocabulary words) throws Refusal {
        var thing = new Thing(
                view.number(),
                view.record().title(),
                view.record().product() == null ? "" : view.record().product(),
                words.said("kind." + view.number().substring(0, 2)));
        thing.facts(
                words.said("about"),
                List.of(
                        Map.entry(words.said("number"), view.number()),
                        Map.entry(words.said("product"), thing.product()),
                        Map.entry(
                                words.said("version"),
                                Integer.toString(view.address().version())),
                        Map.entry(words.said("by"), view.by()),
                        Map.entry(words.said("at"), view.at().toString()),
                        Map.entry(words.said("reason"), blank(view.reason())),
                        Map.entry(words.said("digest"), view.digest())));
        if (view.record() instanceof BatchRecord) batches.add(thing, view.number(), sifter, words);
        signed.add(thing, view.number(), sifter, words);
        papers.evidence(thing, view.number(), sifter, words);
        values(thing, CanonicalJson.leaves(view.record()), words);
        earlier(thing, view, sifter, words);
        return thing;
    }

    /** Each change of each version: what a field was, what it became, who changed it and why. */
    private void earlier(Thing thing, RecordView latest, Sifter sifter, Vocabulary words) throws Refusal {
        if (latest.latest() < 2) return;
        var lines = new ArrayList<List<Said>>();
        var before = records.version(latest.number(), 1);
        for (int number = 2; number <= latest.latest(); number++) {
            var after = records.version(latest.number(), number);
            if (sifter.shown(List.of(before, after)).size() == 2)
                for (var change : Change.between(latest.number(), before.record(), after.record()))
                    lines.add(List.of(
                            plain(number + ", " + after.at() + ", " + after.by()),
                            plain(change.address().substring(change.address().indexOf('#') + 1)),
                            plain(absent(change.oldValue())),
                            plain(absent(change.newValue())),
                            plain(blank(after.reason()))));
            before = after;
        }
        thing.table(
                words.said("earlier"),
                List.of(
                        words.said("version"),
                        words.said("field"),
                        words.said("old"),
                        words.said("new"),
                        words.said("reason")),
                List.of(180, 300, 180, 180, 160),
                lines);
    }

    private Optional<Thing> deviation(String number, Sifter sifter, Vocabulary words) throws Refusal {
        DeviationView view;
        try {
            view = deviations.get(number);
        } catch (Refusal gone) {
            return Optional.empty();
        }
        if (sifter.shown(List.of(view.content())).isEmpty()) return Optional.empty();
        var thing = new Thing(
                number, blank(view.content().account().title()), "", words.said("kind." + number.substring(0, 2)));
        thing.facts(
                words.said("about"),
                List.of(
                        Map.entry(words.said("number"), number),
                        Map.entry(words.said("state"), view.state().name()),
                        Map.entry(words.said("by"), view.openedByName() + " (" + view.openedBy() + ")"),
                        Map.entry(words.said("at"), view.openedAt().toString()),
                        Map.entry(words.said("closed"), text(view.closedAt())),
                        Map.entry(words.said("digest"), blank(view.digest()))));
        signed.add(thing, number, sifter, words);
        papers.evidence(thing, number, sifter, words);
        values(thing, CanonicalJson.leaves(view.content()), words);
        return Optional.of(thing);
    }

    private Optional<Thing> capa(String number, Sifter sifter, Vocabulary words) throws Refusal {
        CapaView view;
        try {
            view = capas.get(number);
        } catch (Refusal gone) {
            return Optional.empty();
        }
        if (sifter.shown(List.of(view.content())).isEmpty()) return Optional.empty();
        var thing = new Thing(number, blank(view.plan().title()), "", words.said("kind.CA"));
        thing.facts(
                words.said("about"),
                List.of(
                        Map.entry(words.said("number"), number),
                        Map.entry(words.said("state"), view.state().name()),
                        Map.entry(words.said("by"), view.raisedByName() + " (" + view.raisedBy() + ")"),
                        Map.entry(words.said("at"), view.raisedAt().toString()),
                        Map.entry(words.said("closed"), text(view.closedAt())),
                        Map.entry(words.said("digest"), blank(view.digest()))));
        signed.add(thing, number, sifter, words);
        values(thing, CanonicalJson.leaves(view.content()), words);
        return Optional.of(thing);
    }

    private static void values(Thing thing, Map<String, String> leaves, Vocabulary words) {
        var lines = new ArrayList<List<Said>>();
        leaves.forEach((field, value) -> lines.add(List.of(plain(field), plain(value))));
        thing.table(words.said("values"), List.of(words.said("field"), words.said("value")), List.of(500, 500), lines);
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }

    private static String absent(String text) {
        return text == null ? "–" : text;
    }
}
