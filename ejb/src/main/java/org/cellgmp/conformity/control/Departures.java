package org.cellgmp.conformity.control;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellgmp.conformity.StatementRow;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Departure;
import org.cellgmp.ground.Prose;
import org.cellgmp.guideline.Citation;
import org.cellgmp.guideline.Examinable;
import org.cellgmp.guideline.Finding;
import org.cellgmp.record.Address;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;

/** What a deviation is told of a finding, before a person adds words of their own. */
final class Departures {
    private final String batch;
    private final Map<String, Kept> records = new HashMap<>();
    private final Map<String, Object> trees = new HashMap<>();
    private final EntryNames names = new EntryNames();

    Departures(Examinable examination) {
        var examined = examination.about();
        batch = examined.address().number();
        records.put(batch, examined.record());
        examination.beside().forEach(kept -> records.put(kept.address().number(), kept.record()));
    }

    Place place(Finding finding) {
        var address = Address.parse(finding.address());
        var tree = trees.computeIfAbsent(address.number(), number -> CanonicalJson.tree(records.get(number)));
        return Place.of(tree, address.pointer(), names);
    }

    /**
     * Names a departure: batch, rule, place and what stands there. The version is left out, so that a departure that a correction did not
     * touch stays with its deviation; the value is part of it, so that a changed value asks for a decision anew.
     */
    String key(Finding finding, Place place) {
        var at = Address.parse(finding.address()).number();
        return CanonicalJson.digest(
                List.of("finding", batch, finding.rule(), at, place.name(), Objects.toString(finding.value(), "")));
    }

    static Departure departure(StatementRow statement, Finding finding, String key, String place) {
        return new Departure(
                Departure.Kind.FINDING,
                key,
                Stating.ofBatch(statement.batch()) ? statement.batch() : null,
                finding.address(),
                Prose.shown(place, 2_000),
                statement.number(),
                finding.id(),
                finding.rule(),
                finding.ruleVersion(),
                finding.severity().name(),
                Prose.shown(finding.value(), 4_000),
                Prose.shown(finding.limit(), 4_000),
                clauses(finding),
                Prose.shown(finding.message(), 10_000),
                Prose.shown(finding.messageChinese(), 10_000));
    }

    static String clauses(Finding finding) {
        return finding.citations().stream().map(Departures::clause).collect(Collectors.joining("\n"));
    }

    private static String clause(Citation citation) {
        var read = Boolean.TRUE.equals(citation.sourceRead()) ? "" : " (pending source check)";
        var title = Stream.of(citation.title(), citation.titleChinese())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return citation.jurisdiction() + " " + title + ", " + citation.clause() + " (" + citation.guideline() + ", "
                + citation.edition() + ")" + read;
    }

    /** @param happened when it happened, if the record tells; kept only if it does not lie ahead of {@code now} */
    static Account account(
            StatementRow statement, Finding finding, String place, OffsetDateTime happened, OffsetDateTime now) {
        var told = new StringBuilder(Prose.shown(finding.message(), 6_000));
        if (finding.messageChinese() != null) told.append('\n').append(Prose.shown(finding.messageChinese(), 6_000));
        line(told, "Batch 批次", statement.batchTitle() + " (" + statement.batch() + ")");
        line(told, "Place 位置", place + " (" + finding.address() + ")");
        line(told, "Recorded 记录值", finding.value());
        line(told, "Limit 限度", finding.limit());
        line(told, "Rule 规则", finding.rule() + " v" + finding.ruleVersion());
        line(told, "Statement 符合性声明", statement.number());
        var title = Prose.shown(
                statement.batchTitle() + ": " + finding.message().strip().replaceAll("\\s+", " "), 300);
        return new Account(
                title, told.toString(), null, happened == null || happened.isAfter(now) ? null : happened, now, now);
    }

    private static void line(StringBuilder told, String name, String value) {
        if (value != null) told.append('\n').append(name).append(": ").append(Prose.shown(value, 1_500));
    }
}
