package org.cellgmp.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A guideline with every clause of it that we know, each with an honest answer.
 *
 * @param jurisdiction CN, EU, US or ICH; the issuer where it is an international or voluntary text of no jurisdiction
 * @param inForceFrom first day in force, {@link #NO_DAY_YET} for a draft; null if it always was, as far as we are concerned
 * @param inForceUntil last day; null while in force
 * @param notFor product types, as specifications name them, that it does not speak of; empty if it speaks of all
 */
public record Register(
        String guideline,
        Wording title,
        String issuer,
        String edition,
        String source,
        String jurisdiction,
        LocalDate inForceFrom,
        LocalDate inForceUntil,
        List<String> notFor,
        String note,
        List<RegisteredClause> clauses) {
    /** First day in force of what has none yet. */
    public static final LocalDate NO_DAY_YET = LocalDate.of(9999, 12, 31);

    public Register {
        notFor = List.copyOf(notFor);
        clauses = List.copyOf(clauses);
    }

    /** By its ASCII key. */
    public Optional<RegisteredClause> clause(String key) {
        return clauses.stream().filter(clause -> clause.key().equals(key)).findFirst();
    }

    /** How many clauses are answered in which way, in the order of {@link Answer}. */
    public Map<Answer, Integer> counts() {
        var counts = new EnumMap<Answer, Integer>(Answer.class);
        for (var answer : Answer.values()) counts.put(answer, 0);
        for (var clause : clauses) counts.merge(clause.answered(), 1, Integer::sum);
        return counts;
    }

    /** How many clauses' texts were read. */
    public int sourceRead() {
        return (int) clauses.stream().filter(RegisteredClause::sourceRead).count();
    }

    boolean inForce(LocalDate day) {
        return (inForceFrom == null || !day.isBefore(inForceFrom))
                && (inForceUntil == null || !day.isAfter(inForceUntil));
    }

    /** True if it will come into force, but on that day is not. */
    boolean inForceLaterThan(LocalDate day) {
        return inForceFrom != null && day.isBefore(inForceFrom);
    }

    /** True unless the type is one that it does not speak of; a type that is not known is spoken of. */
    boolean speaksOf(String productType) {
        return productType == null || notFor.stream().noneMatch(productType::equalsIgnoreCase);
    }

    static Register read(byte[] file, String where) {
        var yaml = Yaml.read(file, where)
                .only(
                        "guideline",
                        "title",
                        "issuer",
                        "edition",
                        "source",
                        "jurisdiction",
                        "in-force",
                        "not-for",
                        "note",
                        "chapters",
                        "notes",
                        "clauses");
        var inForce = yaml.nodeOrEmpty("in-force").only("from", "until");
        var chapters = new LinkedHashMap<String, Wording>();
        for (var chapter : yaml.nodes("chapters")) {
            chapter.only("key", "title");
            chapters.put(chapter.text("key"), chapter.wording("title"));
        }
        var notes = new HashMap<String, Wording>();
        for (var note : yaml.nodes("notes")) {
            note.only("key", "says");
            notes.put(note.text("key"), note.wording("says"));
        }
        var clauses = new ArrayList<RegisteredClause>();
        for (var row : yaml.nodes("clauses")) clauses.add(clause(row, chapters, notes));
        return new Register(
                yaml.text("guideline"),
                yaml.wording("title"),
                yaml.text("issuer"),
                yaml.text("edition"),
                yaml.text("source"),
                yaml.text("jurisdiction"),
                inForce.has("from") ? LocalDate.parse(inForce.text("from")) : null,
                inForce.has("until") ? LocalDate.parse(inForce.text("until")) : null,
                yaml.texts("not-for"),
                yaml.optional("note"),
                clauses);
    }

    private static RegisteredClause clause(Yaml row, Map<String, Wording> chapters, Map<String, Wording> notes) {
        row.only("key", "clause", "chapter", "title", "text", "answered", "by", "note");
        var read = row.text("text");
        if (!read.equals("source-read") && !read.equals("source-pending"))
            throw new IllegalArgumentException(row.where() + ": text is source-read or source-pending");
        return new RegisteredClause(
                row.text("key"),
                shown(row, chapters),
                row.wording("title"),
                read.equals("source-read"),
                Answer.of(row.text("answered")),
                row.texts("by"),
                note(row, notes));
    }

    /** Written out, or the key of one that several clauses share. */
    private static Wording note(Yaml row, Map<String, Wording> notes) {
        if (!row.has("note")) return null;
        if (!(row.raw("note") instanceof String key)) return row.wording("note");
        var note = notes.get(key.strip());
        if (note == null) throw new IllegalArgumentException(row.where() + ": no note " + key);
        return note;
    }

    /** A clause of which only the chapter is known is never shown with a number of our making. */
    private static Wording shown(Yaml row, Map<String, Wording> chapters) {
        if (row.has("clause")) return new Wording(row.text("clause"), row.text("clause"));
        var chapter = chapters.get(row.text("chapter"));
        if (chapter == null) throw new IllegalArgumentException(row.where() + ": no chapter " + row.text("chapter"));
        return new Wording(
                chapter.english() + " (item number to be confirmed)",
                chapter.chinese() + "\uff08\u6761\u76ee\u7f16\u53f7\u5f85\u786e\u8ba4\uff09");
    }
}
