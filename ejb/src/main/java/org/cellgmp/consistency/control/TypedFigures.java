package org.cellgmp.consistency.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellgmp.consistency.Disagreement;
import org.cellgmp.consistency.Disagreement.Kind;
import org.cellgmp.consistency.Disagreement.Side;
import org.cellgmp.record.Address;

/**
 * Finds figures that somebody typed into a file though a record holds them. Looked at are lines that name a batch: a number of at least
 * three digits that the batch record has too, and a date beside it.
 */
final class TypedFigures {
    private static final Pattern DATE = Pattern.compile("(?<![0-9-])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9-])");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}0-9.,/-])([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)(?![\\p{L}0-9/-]|[.,][0-9])");
    private static final int FEWEST_DIGITS = 3;
    private static final int LONGEST_QUOTE = 160;

    /** A batch record of now. @param leaves what its cells say, by pointer */
    record Batch(String title, Address version, Map<String, String> leaves) {}

    private final Pattern names;
    private final Map<String, Batch> batches = new HashMap<>();
    private final Map<Batch, Map<BigDecimal, String>> numbers = new HashMap<>();

    TypedFigures(List<Batch> all) {
        for (var batch : all) if (batch.title() != null && !batch.title().isBlank()) batches.put(batch.title(), batch);
        names = batches.isEmpty()
                ? null
                : Pattern.compile("(?<![\\p{L}0-9-])(?:"
                        + batches.keySet().stream()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|"))
                        + ")(?![\\p{L}0-9-])");
    }

    /** @param file as the plan calls it; @param section where it is filed */
    List<Disagreement> in(String file, String section, List<PageLines.Line> lines) {
        var found = new ArrayList<Disagreement>();
        if (names == null) return found;
        for (var line : lines) {
            var named = names.matcher(line.text())
                    .results()
                    .map(one -> one.group())
                    .distinct()
                    .toList();
            // Where a line names two batches nobody can tell whose the figures are.
            if (named.size() == 1)
                look(
                        batches.get(named.get(0)),
                        line,
                        new Side(file + " · " + line.page(), section, quote(line.text())),
                        found);
        }
        return found;
    }

    private void look(Batch batch, PageLines.Line line, Side here, List<Disagreement> found) {
        var dates = dates(batch);
        DATE.matcher(line.text()).results().map(one -> one.group(1)).distinct().forEach(date -> {
            if (!dates.contains(date))
                found.add(new Disagreement(
                        Kind.DATE,
                        date + " · " + batch.title(),
                        List.of(here, new Side(batch.version().toString(), "", String.join(", ", dates)))));
        });
        var figures = numbers.computeIfAbsent(batch, TypedFigures::numbers);
        var rest = names.matcher(DATE.matcher(line.text()).replaceAll(" ")).replaceAll(" ");
        NUMBER.matcher(rest).results().map(one -> one.group(1)).distinct().forEach(typed -> {
            if (typed.replaceAll("[^0-9]", "").length() < FEWEST_DIGITS) return;
            var pointer = figures.get(new BigDecimal(typed.replace(",", "")).stripTrailingZeros());
            if (pointer != null)
                found.add(new Disagreement(
                        Kind.TYPED,
                        typed + " · " + batch.title(),
                        List.of(
                                here,
                                new Side(
                                        batch.version() + "#" + pointer,
                                        "",
                                        batch.leaves().get(pointer)))));
        });
    }

    private static Set<String> dates(Batch batch) {
        var dates = new TreeSet<String>();
        for (var value : batch.leaves().values())
            if (value.length() >= 10 && DATE.matcher(value.substring(0, 10)).matches())
                dates.add(value.substring(0, 10));
        return dates;
    }

    /** The first cell that holds each number; of numbers with fewer digits too many cells hold the same. */
    private static Map<BigDecimal, String> numbers(Batch batch) {
        var numbers = new HashMap<BigDecimal, String>();
        batch.leaves().forEach((pointer, value) -> {
            if (value.length() <= 40 && NUMBER.matcher(value).matches())
                numbers.putIfAbsent(new BigDecimal(value.replace(",", "")).stripTrailingZeros(), pointer);
        });
        return numbers;
    }

    private static String quote(String line) {
        var flat = line.strip().replaceAll("\\s+", " ");
        return flat.length() <= LONGEST_QUOTE ? flat : flat.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
