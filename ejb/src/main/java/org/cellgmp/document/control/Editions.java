package org.cellgmp.document.control;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.BatchAnalyses;

/** The editions of a product's specifications as they stand on a day, by their first day in force. */
final class Editions {
    private final List<Addressed<ProductSpecification>> all;
    private final LocalDate day;
    private final Part part;

    /** Of substance and product alike. */
    Editions(List<Addressed<ProductSpecification>> editions, LocalDate day) {
        this(editions, day, null);
    }

    /** @param editions at least one, of one product; @param part whose editions count; null for both */
    Editions(List<Addressed<ProductSpecification>> editions, LocalDate day, Part part) {
        all = editions.stream()
                .sorted(Comparator.comparing(
                                (Addressed<ProductSpecification> one) ->
                                        one.record().effectiveFrom(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(one -> String.valueOf(one.record().code()))
                        .thenComparing(one -> one.address().toString()))
                .toList();
        this.day = day;
        this.part = part;
    }

    List<Addressed<ProductSpecification>> all() {
        return part == null ? all : part.of(all);
    }

    List<Addressed<ProductSpecification>> inForce() {
        return all().stream()
                .filter(one -> Specifications.inForceOn(one.record(), day))
                .toList();
    }

    Figure day() {
        return Figure.said(day.toString());
    }

    /** As the newest edition in force names it, or the newest of all if none is. */
    BatchAnalyses.Product product() {
        var named = List.of(inForce(), all(), all).stream()
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElseThrow();
        var newest = named.get(named.size() - 1);
        return BatchAnalysesMaker.product(
                Cells.plain(newest.address()).text(newest.record().productCode(), "productCode"), newest);
    }

    /** The Chinese name, or the name where none is recorded. */
    static Figure chinese(Addressed<ProductSpecification> edition, int index) {
        var test = edition.record().tests().get(index);
        var of = Cells.plain(edition.address()).at("tests", index);
        return test.testChinese() == null || test.testChinese().isBlank()
                ? of.text(test.test(), "test")
                : of.text(test.testChinese(), "testChinese");
    }

    /** As batch analyses print it, so that both documents of a dossier say the same. */
    static Figure criterion(Addressed<ProductSpecification> edition, int index) {
        var test = edition.record().tests().get(index);
        return Cells.plain(edition.address()).at("tests", index).with(test.criterion(), test.uom(), "criterion");
    }

    static Figure until(ProductSpecification record, Cells of) {
        return record.effectiveUntil() == null
                ? Figure.word("no-end", of.address("effectiveUntil"))
                : of.date(record.effectiveUntil(), "effectiveUntil");
    }
}
