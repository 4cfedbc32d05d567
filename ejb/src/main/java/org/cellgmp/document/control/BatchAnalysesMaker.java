package org.cellgmp.document.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.record.AcceptanceCriterion;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellOrigin;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.BatchAnalyses;
import org.cellgmp.template.data.DocumentHead;

/** Fills the batch analyses: each batch against the specification edition in force at its release. ICH M4Q 3.2.P.5.4. */
final class BatchAnalysesMaker {
    private final List<Addressed<ProductSpecification>> editions;
    private final Map<String, Release> releases;
    private final Map<Address, Cells> known = new HashMap<>();
    private final List<BatchAnalyses.Exceptional> exceptions = new ArrayList<>();
    private final Map<String, BatchAnalyses.Citation> citations = new LinkedHashMap<>();

    /** @param releases by number of the batch record; a batch without one is absent */
    BatchAnalysesMaker(List<Addressed<ProductSpecification>> editions, Map<String, Release> releases) {
        this.editions = editions;
        this.releases = releases;
    }

    BatchAnalyses make(DocumentHead head, List<Addressed<BatchRecord>> chosen) {
        var batches = TestedBatches.inOrder(chosen);
        Map<Addressed<ProductSpecification>, List<Addressed<BatchRecord>>> byEdition =
                new TreeMap<>(Comparator.comparing((Addressed<ProductSpecification> one) ->
                                one.record().effectiveFrom())
                        .thenComparing(one -> one.address().toString()));
        var unspecified = new ArrayList<Addressed<BatchRecord>>();
        for (var batch : batches) {
            var edition = Specifications.inForce(editions, batch.record(), judgedOn(batch));
            if (edition.isPresent())
                byEdition
                        .computeIfAbsent(edition.get(), one -> new ArrayList<>())
                        .add(batch);
            else unspecified.add(batch);
            cite(batch);
        }
        var panels = new ArrayList<BatchAnalyses.Panel>();
        byEdition.forEach((edition, under) ->
                split(under).forEach(abreast -> panels.add(panel(panels.size() + 1, edition, abreast))));
        split(unspecified).forEach(abreast -> panels.add(panel(panels.size() + 1, null, abreast)));
        var listed = citations.isEmpty()
                ? List.<BatchAnalyses.Citations>of()
                : List.of(new BatchAnalyses.Citations(List.copyOf(citations.values())));
        return new BatchAnalyses(
                head,
                product(
                        batches.get(0),
                        byEdition.keySet().stream()
                                .reduce((earlier, later) -> later)
                                .orElse(null)),
                batches.stream().map(this::batch).toList(),
                panels,
                exceptions.isEmpty() ? List.of() : List.of(new BatchAnalyses.Exceptions(exceptions)),
                listed);
    }

    private LocalDate judgedOn(Addressed<BatchRecord> batch) {
        var release = releases.get(batch.address().number());
        return release == null ? batch.record().header().productionDate() : release.day();
    }

    private BatchAnalyses.Product product(Addressed<BatchRecord> batch, Addressed<ProductSpecification> edition) {
        var header = batch.record().header();
        var cells = cells(batch);
        if (edition == null) {
            var name = cells.text(
                    header.productName() == null ? header.productCode() : header.productName(),
                    "header",
                    header.productName() == null ? "productCode" : "productName");
            var origin = batch.record().identity() == null
                    ? null
                    : batch.record().identity().origin();
            return new BatchAnalyses.Product(
                    cells.text(header.productCode(), "header", "productCode"),
                    name,
                    name,
                    origin(origin, cells.address("identity", "origin")));
        }
        return product(cells.text(header.productCode(), "header", "productCode"), edition);
    }

    static BatchAnalyses.Product product(Figure code, Addressed<ProductSpecification> edition) {
        var specified = edition.record();
        var of = Cells.plain(edition.address());
        var name = specified.productName() == null
                ? of.text(specified.productCode(), "productCode")
                : of.text(specified.productName(), "productName");
        return new BatchAnalyses.Product(
                code,
                name,
                specified.productNameChinese() == null
                        ? name
                        : of.text(specified.productNameChinese(), "productNameChinese"),
                origin(specified.origin(), of.address("origin")));
    }

    static Figure origin(CellOrigin origin, Address where) {
        return origin == null
                ? Figure.of(null, where)
                : Figure.word(origin.name().toLowerCase(Locale.ROOT), where);
    }

    private BatchAnalyses.Batch batch(Addressed<BatchRecord> batch) {
        var header = batch.record().header();
        var cells = cells(batch).at("header");
        var release = releases.get(batch.address().number());
        return new BatchAnalyses.Batch(
                cells.text(header.batchNumber(), "batchNumber"),
                Figure.of(
                        batch.address().number(),
                        Address.of(batch.address().number(), batch.address().version())),
                cells.date(header.productionDate(), "productionDate"),
                cells.text(header.site(), "site"),
                cells.quantity(header.plannedScale(), "plannedScale"),
                cells.text(header.masterRecordVersion(), "masterRecordVersion"),
                cells.text(header.batchType(), "batchType"),
                release == null
                        ? Figure.word("none-recorded", cells(batch).address("signatures"))
                        : Figure.of(release.day().toString(), release.where()));
    }

    private BatchAnalyses.Panel panel(
            int ordinal, Addressed<ProductSpecification> edition, List<Addressed<BatchRecord>> abreast) {
        var heads = abreast.stream()
                .map(batch -> new BatchAnalyses.Abreast(number(batch)))
                .toList();
        var lines = new ArrayList<BatchAnalyses.Line>();
        var seen = new ArrayList<String>();
        if (edition != null) {
            var tests = edition.record().tests();
            for (int i = 0; i < tests.size(); i++) {
                lines.add(line(edition, i, abreast));
                seen.add(key(tests.get(i).test()));
            }
        }
        for (var batch : abreast)
            for (int i = 0; i < batch.record().qcResults().size(); i++) {
                var test = batch.record().qcResults().get(i).test();
                if (test == null || seen.contains(key(test))) continue;
                seen.add(key(test));
                lines.add(unspecified(batch, i, abreast));
            }
        var cells = edition == null ? null : Cells.plain(edition.address());
        return new BatchAnalyses.Panel(
                Figure.said(Integer.toString(ordinal)),
                edition == null
                        ? Figure.word("no-specification", null)
                        : cells.text(edition.record().code(), "code"),
                edition == null
                        ? Figure.word("no-specification", null)
                        : cells.text(edition.record().edition(), "edition"),
                edition == null ? null : cells.date(edition.record().effectiveFrom(), "effectiveFrom"),
                edition == null
                        ? null
                        : edition.record().effectiveUntil() == null
                                ? Figure.word("still-in-force", cells.address("effectiveUntil"))
                                : cells.date(edition.record().effectiveUntil(), "effectiveUntil"),
                heads,
                lines);
    }

    private BatchAnalyses.Line line(
            Addressed<ProductSpecification> edition, int index, List<Addressed<BatchRecord>> abreast) {
        var tests = edition.record().tests();
        var specified = tests.get(index);
        var cells = Cells.plain(edition.address()).at("tests", index);
        var test = cells.text(specified.test(), "test");
        var chinese = specified.testChinese() == null ? test : cells.text(specified.testChinese(), "testChinese");
        var criterion = cells.with(specified.criterion(), specified.uom(), "criterion");
        var results = new ArrayList<BatchAnalyses.Result>();
        for (var batch : abreast) {
            var values = new ArrayList<Figure>();
            var recorded = batch.record().qcResults();
            for (int i = 0; i < recorded.size(); i++) {
                if (!key(specified.test()).equals(key(recorded.get(i).test()))) continue;
                var figure = result(batch, i, specified, alternativeMet(batch.record(), tests, specified));
                values.add(figure);
                if (!figure.words().isEmpty() && !figure.words().contains("alternative-met"))
                    except(batch, i, test, chinese, criterion, figure);
            }
            if (values.isEmpty()) {
                var missing = Figure.of(null, cells(batch).address("qcResults"));
                values.add(missing);
                if (!alternativeMet(batch.record(), tests, specified))
                    exceptions.add(
                            new BatchAnalyses.Exceptional(number(batch), test, chinese, criterion, missing, null));
            }
            results.add(new BatchAnalyses.Result(values));
        }
        return new BatchAnalyses.Line(test, chinese, cells.text(specified.method(), "method"), criterion, results);
    }

    /** A result for which the edition has no line: reported all the same, under its own name. */
    private BatchAnalyses.Line unspecified(
            Addressed<BatchRecord> first, int index, List<Addressed<BatchRecord>> abreast) {
        var like = first.record().qcResults().get(index);
        var cells = cells(first).at("qcResults", index);
        var test = cells.text(like.test(), "test");
        var results = new ArrayList<BatchAnalyses.Result>();
        for (var batch : abreast) {
            var values = new ArrayList<Figure>();
            for (int i = 0; i < batch.record().qcResults().size(); i++)
                if (key(like.test())
                        .equals(key(batch.record().qcResults().get(i).test())))
                    values.add(value(
                            batch.record().qcResults().get(i), cells(batch).at("qcResults", i)));
            results.add(new BatchAnalyses.Result(values));
        }
        return new BatchAnalyses.Line(
                test, test, cells.text(like.method(), "method"), Figure.word("no-criterion", null), results);
    }

    private Figure result(Addressed<BatchRecord> batch, int index, SpecifiedTest specified, boolean alternativeMet) {
        var recorded = batch.record().qcResults().get(index);
        var figure = value(recorded, cells(batch).at("qcResults", index));
        if (pending(recorded) || specified.criterion() == null) return figure;
        return switch (AcceptanceCriterion.parse(specified.criterion()).judge(recorded.result(), recorded.uom())) {
            case CONFORMS -> figure;
            case FAILS -> figure.with(alternativeMet ? "alternative-met" : Figure.OUT_OF_SPECIFICATION);
            case CANNOT_TELL -> figure.absent() ? figure : figure.with("not-judged");
        };
    }

    /** The result as recorded; pending and interim are said, never judged as final. */
    static Figure value(QcResult recorded, Cells cells) {
        if (pending(recorded)) {
            if (recorded.dueOn() == null) return Figure.word(Figure.PENDING, cells.address("status"));
            return cells.date(recorded.dueOn(), "dueOn").with(Figure.PENDING_UNTIL);
        }
        var figure = cells.with(recorded.result(), recorded.uom(), "result");
        return "interim".equalsIgnoreCase(recorded.status()) ? figure.with("interim") : figure;
    }

    static boolean pending(QcResult recorded) {
        return "pending".equalsIgnoreCase(recorded.status()) || recorded.result() == null && recorded.dueOn() != null;
    }

    /** Tests of one group are alternatives: one conforming result suffices. */
    private static boolean alternativeMet(BatchRecord batch, List<SpecifiedTest> tests, SpecifiedTest failing) {
        var group = failing.alternativeGroup();
        if (group == null || group.isBlank()) return false;
        return tests.stream()
                .filter(other ->
                        other != failing && group.equals(other.alternativeGroup()) && other.criterion() != null)
                .anyMatch(other -> batch.qcResults().stream()
                        .filter(result -> key(other.test()).equals(key(result.test())) && !pending(result))
                        .anyMatch(result ->
                                AcceptanceCriterion.parse(other.criterion()).judge(result.result(), result.uom())
                                        == AcceptanceCriterion.Verdict.CONFORMS));
    }

    private void except(
            Addressed<BatchRecord> batch, int index, Figure test, Figure chinese, Figure criterion, Figure result) {
        var event = cells(batch).text(batch.record().qcResults().get(index).eventId(), "qcResults", index, "eventId");
        exceptions.add(new BatchAnalyses.Exceptional(number(batch), test, chinese, criterion, result, event));
    }

    /** A comment in the record that names a publication says where its figures come from. */
    private void cite(Addressed<BatchRecord> batch) {
        var events = batch.record().events();
        for (int i = 0; i < events.size(); i++) {
            var text = events.get(i).text();
            if (text == null || !text.toLowerCase(Locale.ROOT).contains("doi:")) continue;
            var source = cells(batch).text(text, "events", i, "text");
            var same = citations.get(source.text());
            var batches = new ArrayList<Figure>(same == null ? List.of() : same.batches());
            batches.add(number(batch));
            citations.put(source.text(), new BatchAnalyses.Citation(same == null ? source : same.source(), batches));
        }
    }

    private Figure number(Addressed<BatchRecord> batch) {
        return cells(batch).text(batch.record().header().batchNumber(), "header", "batchNumber");
    }

    private Cells cells(Addressed<BatchRecord> batch) {
        return known.computeIfAbsent(batch.address(), one -> new Cells(one, Redaction.of(batch.record())));
    }

    static String key(String test) {
        return test == null ? "" : test.strip().toLowerCase(Locale.ROOT);
    }

    private static <T> List<List<T>> split(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += BatchAnalyses.BATCHES_ABREAST)
            parts.add(all.subList(from, Math.min(all.size(), from + BatchAnalyses.BATCHES_ABREAST)));
        return parts;
    }
}
