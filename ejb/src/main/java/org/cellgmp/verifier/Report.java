package org.cellgmp.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a verdict, for people or for machines. */
final class Report {
    private final Words words;

    Report(Words words) {
        this.words = words;
    }

    List<String> lines(Verdict verdict, boolean proof) {
        var lines = new ArrayList<String>();
        lines.add(words.say(sentence(verdict, proof)));
        var facts = facts(verdict);
        lines.add(words.say(proof ? "said.proof" : "said.pack", facts));
        lines.add(words.say(
                verdict.keyFromOutside() ? "said.key.given" : proof ? "said.key.none" : "said.key.own", facts));
        for (var finding : verdict.findings().all()) lines.add(line(finding));
        for (var kind : Finding.Kind.values()) {
            long more = verdict.findings().count(kind) - Findings.KEPT;
            if (more > 0)
                lines.add(kind.written() + ": " + words.say("said.more", Map.of("count", Long.toString(more))));
        }
        return lines;
    }

    private static String sentence(Verdict verdict, boolean proof) {
        if (proof) return verdict.findings().intact() ? "verdict.proof" : "verdict.proof.failed";
        return "verdict." + verdict.said();
    }

    private String line(Finding finding) {
        return finding.kind().written() + ": " + words.say(finding.sentence(), finding.facts());
    }

    private static Map<String, String> facts(Verdict verdict) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("origin", verdict.origin());
        facts.put("key", verdict.key());
        facts.put("size", Long.toString(verdict.size()));
        facts.put("events", Long.toString(verdict.events()));
        facts.put("checkpoints", Long.toString(verdict.checkpoints()));
        facts.put("compared", Long.toString(verdict.compared()));
        return facts;
    }

    /** One JSON object; every value is a string, an array or an object. */
    String json(Verdict verdict) {
        var json = new StringBuilder("{\"format\":\"cellgmp-verdict/1\",\"verdict\":\"");
        json.append(verdict.said()).append('"');
        facts(verdict).forEach((name, value) -> member(json.append(','), name, value));
        member(json.append(','), "keyFrom", verdict.keyFromOutside() ? "outside" : "pack");
        json.append(",\"counts\":{")
                .append(Arrays.stream(Finding.Kind.values())
                        .filter(kind -> verdict.findings().count(kind) > 0)
                        .map(kind -> member(
                                        new StringBuilder(),
                                        kind.written(),
                                        Long.toString(verdict.findings().count(kind)))
                                .toString())
                        .collect(Collectors.joining(",")))
                .append("},\"findings\":[")
                .append(verdict.findings().all().stream().map(this::json).collect(Collectors.joining(",")));
        return json.append("]}").toString();
    }

    private String json(Finding finding) {
        var json = new StringBuilder("{");
        member(json, "finding", finding.kind().written());
        member(json.append(','), "sentence", finding.sentence());
        finding.facts().forEach((name, value) -> member(json.append(','), name, value));
        return member(json.append(','), "text", words.say(finding.sentence(), finding.facts()))
                .append('}')
                .toString();
    }

    String json(NotReadable refused) {
        var json = new StringBuilder("{\"format\":\"cellgmp-verdict/1\",\"verdict\":\"unreadable\",");
        return member(json, "text", said(refused)).append('}').toString();
    }

    String said(NotReadable refused) {
        return words.say("refused." + refused.sentence(), Map.of("name", refused.name()));
    }

    private static StringBuilder member(StringBuilder json, String name, String value) {
        return quote(quote(json, name).append(':'), value);
    }

    private static StringBuilder quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
            else json.append(c);
        }
        return json.append('"');
    }
}
