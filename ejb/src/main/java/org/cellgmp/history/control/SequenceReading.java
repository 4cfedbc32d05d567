package org.cellgmp.history.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cellgmp.ectd.BackboneReader;
import org.cellgmp.ectd.ReadBackbone;
import org.cellgmp.ectd.ReadLeaf;
import org.cellgmp.ectd.SequenceFiles;
import org.cellgmp.history.Envelope;
import org.xml.sax.SAXException;

/** Reads the backbones of a sequence of any region and edition; what cannot be read is said and keeps nothing else from being kept. */
final class SequenceReading {
    private static final Pattern REGIONAL = Pattern.compile("m1/([a-z]{2})/\\1-regional\\.xml");

    private final List<ReadBackbone> backbones = new ArrayList<>();
    private String unreadable;
    private String region = "";

    private SequenceReading() {}

    static SequenceReading of(SequenceFiles files) throws IOException {
        var reading = new SequenceReading();
        if (files.has("index.xml")) reading.read(files, "index.xml");
        else reading.unreadable = "no-index";
        for (var path : files.files().keySet()) {
            var regional = REGIONAL.matcher(path);
            if (!regional.matches()) continue;
            reading.region = regional.group(1).toUpperCase(Locale.ROOT);
            reading.read(files, path);
        }
        return reading;
    }

    private void read(SequenceFiles files, String path) throws IOException {
        try {
            backbones.add(BackboneReader.read(files, path));
        } catch (BackboneReader.OwnEntities own) {
            unreadable = "own-entities";
        } catch (SAXException broken) {
            if (unreadable == null) unreadable = "ill-formed";
        }
    }

    List<ReadLeaf> leaves() {
        var leaves = new ArrayList<ReadLeaf>();
        for (var backbone : backbones) leaves.addAll(backbone.leaves());
        return leaves;
    }

    /** Code of why a backbone could not be read; null if all were. */
    String unreadable() {
        return unreadable;
    }

    Envelope envelope(String number) {
        ReadBackbone regional = null;
        for (var backbone : backbones) if (!backbone.path().equals("index.xml")) regional = backbone;
        if (regional == null) return new Envelope(region, "", number, "", "");
        var activity = first(regional, "submission-id", "related-sequence");
        return new Envelope(
                region,
                first(regional, "application-id", "application-number", "identifier"),
                activity.matches("[0-9]{4}") ? activity : number,
                kind(regional),
                first(regional, "submission-description", "sequence-description"));
    }

    private static String kind(ReadBackbone regional) {
        for (var name : List.of("regulatory-activity-type", "submission-id", "submission"))
            for (var value : regional.all(name)) {
                var attributes = value.attributes();
                var said = attributes.getOrDefault(
                        "code", attributes.getOrDefault("submission-type", attributes.get("type")));
                if (said != null && !said.isBlank()) return said.strip();
            }
        return "";
    }

    private static String first(ReadBackbone regional, String... names) {
        for (var name : names) {
            var said = regional.text(name).strip();
            if (!said.isEmpty()) return said;
        }
        return "";
    }
}
