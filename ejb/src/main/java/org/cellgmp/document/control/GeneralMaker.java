package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Kept;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.VectorLot;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.GeneralInformation;

/** Fills names, structure and properties of the drug substance. ICH M4Q 3.2.S.1. */
final class GeneralMaker {
    private static final Set<String> PROPERTIES = Set.of("appearance", "identity", "purity", "potency", "viability");

    private final Editions editions;
    private final List<Addressed<ProductVersion>> versions;
    private final Map<String, List<Addressed<VectorLot>>> vectors;
    private final Map<String, List<Addressed<CellBank>>> banks;
    private final Map<String, List<Addressed<Donation>>> sources;

    GeneralMaker(
            List<Addressed<ProductSpecification>> editions,
            List<Addressed<ProductVersion>> versions,
            List<Addressed<VectorLot>> vectors,
            List<Addressed<CellBank>> banks,
            List<Addressed<Donation>> donations,
            LocalDate day) {
        this.editions = new Editions(editions, day, Part.SUBSTANCE);
        this.versions = Masters.versionsOn(versions, day);
        this.vectors = by(vectors, VectorLot::vectorCode, day);
        this.banks = by(banks, CellBank::code, day);
        this.sources = by(
                donations,
                one -> one.collection() == null ? null : one.collection().cellSource(),
                day);
    }

    private static <T extends Kept> Map<String, List<Addressed<T>>> by(
            List<Addressed<T>> all, Function<T, String> name, LocalDate day) {
        var grouped = new LinkedHashMap<String, List<Addressed<T>>>();
        all.stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing((Addressed<T> one) -> key(name.apply(one.record())))
                        .thenComparing(one -> one.address().toString()))
                .forEach(one -> grouped.computeIfAbsent(key(name.apply(one.record())), word -> new ArrayList<>())
                        .add(one));
        return grouped;
    }

    GeneralInformation make(DocumentHead head) {
        return new GeneralInformation(
                head,
                editions.product(),
                editions.day(),
                versions.stream().map(GeneralMaker::name).toList(),
                vectors.values().stream().map(GeneralMaker::vector).toList(),
                banks.values().stream().map(same -> bank(same.get(0))).toList(),
                sources.values().stream().map(GeneralMaker::source).toList(),
                properties());
    }

    private static GeneralInformation.Name name(Addressed<ProductVersion> version) {
        var told = version.record();
        var of = Cells.plain(version.address());
        return new GeneralInformation.Name(
                of.text(told.productCode(), "productCode"),
                of.text(told.productName(), "productName"),
                of.text(told.productNameChinese(), "productNameChinese"),
                of.text(told.productType(), "productType"),
                of.text(told.processCode(), "processCode"),
                of.text(told.processVersion(), "processVersion"));
    }

    /** As its newest lot says it. */
    private static GeneralInformation.Vector vector(List<Addressed<VectorLot>> same) {
        var newest = same.stream()
                .max(Comparator.comparing(
                                (Addressed<VectorLot> one) -> one.record().madeOn(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(one -> one.address().toString()))
                .orElseThrow();
        var told = newest.record();
        var of = Cells.plain(newest.address());
        return new GeneralInformation.Vector(
                of.text(told.vectorCode(), "vectorCode"),
                of.text(told.name(), "name"),
                of.text(told.vectorType(), "vectorType"),
                of.text(told.transgene(), "transgene"),
                Figure.said(Integer.toString(same.size())));
    }

    private static GeneralInformation.Bank bank(Addressed<CellBank> bank) {
        var told = bank.record();
        var of = Cells.plain(bank.address());
        return new GeneralInformation.Bank(
                of.text(told.code(), "code"),
                of.text(told.name(), "name"),
                of.text(told.tier(), "tier"),
                of.text(told.cellType(), "cellType"),
                of.text(told.species(), "species"),
                of.text(told.tissue(), "tissue"),
                of.text(told.geneticModification(), "geneticModification"));
    }

    private static GeneralInformation.Source source(List<Addressed<Donation>> same) {
        var first = same.get(0);
        var collection = first.record().collection();
        return new GeneralInformation.Source(
                Cells.plain(first.address())
                        .text(collection == null ? null : collection.cellSource(), "collection", "cellSource"),
                Figure.said(Integer.toString(same.size())));
    }

    private List<GeneralInformation.Property> properties() {
        var properties = new ArrayList<GeneralInformation.Property>();
        for (var edition : editions.inForce())
            for (int i = 0; i < edition.record().tests().size(); i++) {
                var test = edition.record().tests().get(i);
                if (!PROPERTIES.contains(key(test.category()))) continue;
                var of = Cells.plain(edition.address()).at("tests", i);
                properties.add(new GeneralInformation.Property(
                        of.text(test.category(), "category"),
                        of.text(test.test(), "test"),
                        Editions.chinese(edition, i),
                        of.text(test.method(), "method"),
                        Editions.criterion(edition, i),
                        Cells.plain(edition.address()).text(edition.record().code(), "code")));
            }
        return properties;
    }
}
