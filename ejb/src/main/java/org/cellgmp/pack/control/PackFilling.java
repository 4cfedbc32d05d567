package org.cellgmp.pack.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.inspection.Sifter;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.pack.PackWords;
import org.cellgmp.pack.entity.KeptPack.Held;
import org.cellgmp.seal.SealedEvent;
import org.cellgmp.seal.boundary.Seals;

/** Fills a pack: the trail, then the things it tells of, then the pages that lead to both, then the list of all files. */
@ApplicationScoped
public class PackFilling {
    private static final int THINGS = 100;

    @Inject
    Seals seals;

    @Inject
    Trail trail;

    @Inject
    Remarks remarks;

    @Inject
    ThingReader reader;

    @Inject
    CurrentActor current;

    /** What is to be filled in. @param size places of the trail; @param folder for files on their way */
    record Task(
            InspectionView inspection, Sifter sifter, long size, PackWords words, Path folder, JobProgress progress) {}

    /** An event with its text, in which numbers are looked for. */
    private record Told(SealedEvent event, String text) {}

    /** Somebody wants it to stop, in the middle of the trail. */
    private static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;
    }

    Held fill(Task task, PackArchive archive) throws Exception {
        var made = HouseClock.nowAtSite();
        try (var parts = trail(task, archive)) {
            var words = new Vocabulary(task.words());
            var pages = new PackPages(words, made);
            var front = things(task, parts, pages, words, archive);
            var who = current.get();
            var page =
                    new FrontPage(pages, task.inspection(), who.printedName() + " (" + who.id() + ")", made.toString());
            archive.write("index.html", page.text(false, front));
            archive.write("index.zh.html", page.text(true, front));
            archive.write("things.csv", ThingSheet.csv(front.things()));
            archive.write("trail/head.js", Script.call("head", head(task, parts, front)));
            archive.write("trail/checker.js", PackPages.checker(PackPages::resource));
            archive.write("words.en.js", Script.call("words", json(task.words().english())));
            archive.write("words.zh.js", Script.call("words", json(task.words().chinese())));
            archive.write("pack.js", PackPages.resource("/pack/pack.js"));
            archive.write("pack.css", PackPages.resource("/pack/pack.css"));
            archive.write("verify.html", PackPages.resource("/verifier/verify.html"));
            archive.write(PackArchive.SCRIPTED, Script.call("manifest", archive.manifest()));
            return new Held(task.size(), parts.events(), front.things().size(), archive.seal());
        } catch (Stopped stopped) {
            throw new JobStopped(0, null);
        }
    }

    private TrailParts trail(Task task, PackArchive archive) throws Exception {
        var bits = remarks.all();
        var sifter = task.sifter();
        var parts = new TrailParts(
                archive,
                task.folder(),
                event -> sifter.named(TrailColumns.legible(event.canonical())),
                event -> bits.getOrDefault(event.id(), 0));
        try {
            walk(task, parts);
        } catch (Exception broken) {
            parts.close();
            throw broken;
        }
        return parts;
    }

    private void walk(Task task, TrailParts parts) throws IOException {
        seals.pack(
                portion -> {
                    if (task.progress().stopWanted()) throw new Stopped();
                    var shown = shown(portion, task.sifter());
                    if (!portion.isEmpty())
                        task.progress().at(portion.get(portion.size() - 1).place() + 1, task.size(), "pack.job.trail");
                    return shown;
                },
                task.size(),
                parts);
        parts.end();
    }

    /** What the sifter lets through, and whatever announces a key. */
    private static List<SealedEvent> shown(List<SealedEvent> portion, Sifter sifter) {
        var told = portion.stream()
                .map(event -> new Told(event, TrailColumns.legible(event.canonical())))
                .toList();
        var through = new TreeSet<Long>();
        for (var one : sifter.shown(told)) through.add(one.event().place());
        return portion.stream()
                .filter(event -> event.announcesKey() || through.contains(event.place()))
                .toList();
    }

    private FrontPage.Held things(Task task, TrailParts parts, PackPages pages, Vocabulary words, PackArchive archive)
            throws IOException, Refusal, JobStopped {
        var numbers = new ArrayList<>(
                task.sifter().inside(new TreeSet<>(parts.counted().keySet())));
        var listed = new ArrayList<FrontPage.Listed>();
        var without = new HashMap<String, Long>();
        for (int from = 0; from < numbers.size(); from += THINGS) {
            if (task.progress().stopWanted()) throw new JobStopped(0, null);
            task.progress().at(from, numbers.size(), "pack.job.things");
            var some = numbers.subList(from, Math.min(from + THINGS, numbers.size()));
            var with = new TreeSet<String>();
            for (var thing : reader.read(some, task.sifter(), words)) {
                pages.write(thing, archive);
                with.add(thing.number());
                listed.add(new FrontPage.Listed(
                        thing.number(),
                        thing.title(),
                        thing.product(),
                        thing.kind().english(),
                        thing.kind().chinese(),
                        parts.counted().getOrDefault(thing.number(), 0L)));
            }
            for (var number : some) if (!with.contains(number)) without.merge(number.substring(0, 2), 1L, Long::sum);
        }
        long withheld = 0;
        var eventsOnly = new TreeMap<String, Long>();
        for (var kind : without.entrySet())
            if (ThingReader.KINDS.contains(kind.getKey())) withheld += kind.getValue();
            else eventsOnly.put(kind.getKey(), kind.getValue());
        return new FrontPage.Held(
                task.size(), parts.events(), parts.hidden(), parts.lastNote(), listed, eventsOnly, withheld);
    }

    /** What the script must know before it loads anything: how many parts there are, and what belongs to each batch. */
    private String head(Task task, TrailParts parts, FrontPage.Held front) {
        var batches = new StringBuilder();
        for (var thing : front.things())
            if (thing.number().startsWith("BR-")) {
                var belonging = new TreeSet<>(trail.belonging(thing.number()));
                belonging.retainAll(parts.counted().keySet());
                belonging.add(thing.number());
                batches.append(batches.isEmpty() ? "" : ",")
                        .append(Script.json(thing.number()))
                        .append(":{\"title\":")
                        .append(Script.json(thing.title()))
                        .append(",\"numbers\":")
                        .append(Script.json(belonging))
                        .append('}');
            }
        return "{\"parts\":" + parts.parts() + ",\"checkpoints\":" + parts.noteParts() + ",\"events\":" + parts.events()
                + ",\"sealed\":" + task.size() + ",\"keys\":" + Script.json(parts.keys()) + ",\"zone\":"
                + Script.json(HouseClock.zone().getId()) + ",\"batches\":{" + batches + "}}";
    }

    private static String json(Map<String, String> texts) {
        return new String(org.cellgmp.record.CanonicalJson.write(texts), java.nio.charset.StandardCharsets.UTF_8);
    }
}
