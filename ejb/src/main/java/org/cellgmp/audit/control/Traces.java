package org.cellgmp.audit.control;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.Remark;
import org.cellgmp.ground.Role;

/**
 * By what an event is found again. It is taken from the event alone and from what had been signed before, when the event is
 * written: looking for it later would mean reading the whole trail.
 *
 * @param terms words of the event; @param links what it tied together; @param signings signatures that it tells of
 */
public record Traces(Set<String> terms, Set<Link> links, Set<Signing> signings) {
    /** Name of the detail in which an act names its own signature. */
    static final String SIGNATURE = "signature";

    /** Name of the detail with what the changed fields belong to, e.g. the test that a result is of; one a line. */
    static final String NAMED = "named fields";

    private static final Pattern ADDRESS =
            Pattern.compile("([A-Z]{2}-\\d{4}-\\d{4,10})(/v(\\d+)|/([^#]*))?(#.*)?", Pattern.DOTALL);
    private static final Pattern SIGNED = Pattern.compile("SG-\\d{4}-\\d{4,10}");
    private static final Pattern PLACE = Pattern.compile("\\d+|-");

    /** Most words and most ties of one event: an import of a whole record touches thousands of fields. */
    private static final int MOST = 300;

    private static final int LONGEST_TERM = 220;

    private static final Pattern VERSION = Pattern.compile("(/v\\d+)?(#.*)?$", Pattern.DOTALL);
    private static final Pattern NAMES = Pattern.compile("([A-Z]{2}-\\d{4}-\\d{4,10})(/.*|#.*)?", Pattern.DOTALL);
    private static final int LONGEST_MENTION = 200;

    /**
     * What is followed into the story of a batch, by the beginning of the number, each with how far it stands from the batch:
     * what stands further belongs to what stands nearer. Others (jobs, rooms, persons, sequences) speak of many batches.
     */
    static final Map<String, Integer> FOLLOWED = Map.ofEntries(
            Map.entry("BR", 0),
            Map.entry("IM", 1),
            Map.entry("EV", 1),
            Map.entry("LB", 1),
            Map.entry("ST", 1),
            Map.entry("DP", 1),
            Map.entry("DC", 1),
            Map.entry("DV", 1),
            Map.entry("NC", 1),
            Map.entry("OS", 1),
            Map.entry("OT", 1),
            Map.entry("CS", 1),
            Map.entry("CO", 1),
            Map.entry("RT", 1),
            Map.entry("RC", 1),
            Map.entry("TV", 1),
            Map.entry("HD", 2),
            Map.entry("CA", 2),
            Map.entry("CH", 3),
            Map.entry("RP", 4));

    /** Steps from a batch to the furthest of its records. */
    static final int DEEPEST = 4;

    /** That an event tied a record to another one: the part belongs to the story of the whole from then on. */
    record Link(String whole, String part) {}

    /** That an event tells of a signature on a record or on one of its versions: what changes after it changes something signed. */
    record Signing(String record, String signature) {}

    /** Answers whether the record had been signed by that moment, by another signature than the act's own. */
    interface Before {
        boolean signed(String record, String ownSignature, Instant at);
    }

    static Traces of(EventView event, Before before) {
        var terms = new LinkedHashSet<String>();
        for (var name : List.of(event.actor(), event.printedName())) if (!name.isBlank()) terms.add(person(name));
        for (var mention : mentions(event)) terms.add(record(mention));
        for (var remark : remarks(event, before)) terms.add(remark.term());
        if (changesSomething(event)) fields(event, terms);
        return new Traces(
                terms.stream()
                        .filter(term -> term.length() <= LONGEST_TERM)
                        .limit(MOST)
                        .collect(Collectors.toSet()),
                links(event),
                signings(event));
    }

    /** The numbers the event names, without version and pointer. */
    static TreeSet<String> mentions(EventView event) {
        var mentions = new TreeSet<String>();
        if (event.about() != null) mentions.add(VERSION.matcher(event.about()).replaceFirst(""));
        // A record's hundred fields begin with one address, which is taken apart once.
        var addresses = new TreeSet<String>();
        for (var change : event.changes()) {
            int fragment = change.address().indexOf('#');
            addresses.add(fragment < 0 ? change.address() : change.address().substring(0, fragment));
        }
        for (var address : addresses) mentions.add(VERSION.matcher(address).replaceFirst(""));
        for (var value : event.details().values()) {
            var number = NAMES.matcher(value);
            if (number.matches()) mentions.add(number.group(1));
        }
        mentions.removeIf(mention -> mention.isEmpty() || mention.length() > LONGEST_MENTION);
        return mentions;
    }

    /** The number that an address or number names; empty for what names none. */
    static Optional<String> named(String address) {
        if (address == null) return Optional.empty();
        var number = NAMES.matcher(address);
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }

    /** The word under which the acts of a person are found, by account or by printed name. */
    static String person(String name) {
        return "p:" + name;
    }

    /** The word under which a record is found. */
    static String record(String number) {
        return "r:" + number;
    }

    /** The word under which a field is found, whatever its case. */
    static String field(String name) {
        return "f:" + name.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<Remark> remarks(EventView event, Before before) {
        var remarks = new HashSet<Remark>();
        if (event.roles().contains(Role.ADMINISTRATOR.containerName())) remarks.add(Remark.BY_ADMINISTRATOR);
        if (event.changes().isEmpty()) return remarks;
        if (event.reason() == null) remarks.add(Remark.NO_REASON);
        var own = event.details().getOrDefault(SIGNATURE, "");
        if (changedRecords(event).stream().anyMatch(record -> before.signed(record, own, event.at())))
            remarks.add(Remark.AFTER_SIGNING);
        return remarks;
    }

    /** Records of which something was replaced, taken away or written anew. */
    static Set<String> changedRecords(EventView event) {
        var changed = new TreeSet<String>();
        if (changesSomething(event)) for (var change : event.changes()) number(change.address(), changed);
        return changed;
    }

    /** True if a value was replaced or taken away, or a later version of a record written; the first entry changes nothing. */
    static boolean changesSomething(EventView event) {
        for (var change : event.changes()) {
            if (change.oldValue() != null) return true;
            var address = ADDRESS.matcher(change.address());
            if (address.matches()
                    && address.group(3) != null
                    && !address.group(3).equals("1")) return true;
        }
        return false;
    }

    /** Each changed field by its own name and by that with the member it stands in: {@code viability}, {@code harvest/viability}. */
    private static void fields(EventView event, Set<String> terms) {
        for (var change : event.changes()) {
            if (terms.size() >= MOST) return;
            int mark = change.address().indexOf('#');
            if (mark < 0) continue;
            String last = null;
            String beforeLast = null;
            for (var part : change.address().substring(mark + 1).split("/")) {
                if (part.isEmpty() || PLACE.matcher(part).matches()) continue;
                beforeLast = last;
                last = part.replace("~1", "/").replace("~0", "~");
            }
            if (last != null) terms.add(field(last));
            if (beforeLast != null) terms.add(field(beforeLast + "/" + last));
        }
        var named = event.details().get(NAMED);
        if (named != null) named.lines().map(Traces::field).forEach(terms::add);
    }

    private static Set<Link> links(EventView event) {
        var links = new HashSet<Link>();
        var about = number(event.about());
        var rank = about == null ? null : FOLLOWED.get(about.substring(0, 2));
        if (rank == null) return links;
        for (var named : named(event)) {
            var other = FOLLOWED.get(named.substring(0, 2));
            if (other == null || other.equals(rank) || links.size() == MOST) continue;
            links.add(other < rank ? new Link(named, about) : new Link(about, named));
        }
        return links;
    }

    /** Numbers of other records in the details, in what was changed and in what it was changed to. */
    private static Set<String> named(EventView event) {
        var named = new TreeSet<String>();
        for (var value : event.details().values()) for (var word : value.split("[\\s,;]+")) number(word, named);
        for (var change : event.changes()) {
            number(change.newValue(), named);
            var address = ADDRESS.matcher(change.address());
            if (address.matches() && address.group(4) != null) number(address.group(4), named);
        }
        return named;
    }

    private static void number(String text, Set<String> numbers) {
        var number = number(text);
        if (number != null) numbers.add(number);
    }

    /** The number that an address or number names; null for what names none. */
    private static String number(String text) {
        // Most values are measurements: a look at the third letter spares the pattern.
        if (text == null || text.length() < 12 || text.charAt(2) != '-') return null;
        var address = ADDRESS.matcher(text);
        return address.matches() ? address.group(1) : null;
    }

    private static Set<Signing> signings(EventView event) {
        var signature = event.details().get(SIGNATURE);
        if (signature == null || !SIGNED.matcher(signature).matches()) return Set.of();
        var number = number(event.about());
        return number == null ? Set.of() : Set.of(new Signing(number, signature));
    }
}
