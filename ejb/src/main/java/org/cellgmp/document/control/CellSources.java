package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Kept;
import org.cellgmp.record.VectorLot;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.ControlOfMaterials;
import org.cellgmp.template.data.ControlOfMaterials.TestLine;

/**
 * The donations, cell banks and vector lots that a product comes from. A donor is named by nothing but the number of the record:
 * codes of donor, patient, consent and containers stay in it.
 */
final class CellSources {
    private final List<Addressed<Donation>> donations;
    private final List<Addressed<CellBank>> banks;
    private final List<Addressed<VectorLot>> vectors;

    CellSources(
            List<Addressed<Donation>> donations,
            List<Addressed<CellBank>> banks,
            List<Addressed<VectorLot>> vectors,
            LocalDate day) {
        this.donations = inOrder(donations, one -> one.address().toString(), day);
        this.banks = inOrder(banks, one -> key(one.record().code()), day);
        this.vectors = inOrder(
                vectors,
                one -> key(one.record().vectorCode()) + " " + key(one.record().lot()),
                day);
    }

    private static <T extends Kept> List<Addressed<T>> inOrder(
            List<Addressed<T>> all, Function<Addressed<T>, String> by, LocalDate day) {
        return all.stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing(by)
                        .thenComparing(one -> one.address().toString()))
                .toList();
    }

    List<VectorLot> vectorLots() {
        return vectors.stream().map(Addressed::record).toList();
    }

    private static Figure record(Addressed<Donation> donation) {
        return Figure.of(
                donation.address().number(),
                Address.of(donation.address().number(), donation.address().version()));
    }

    List<ControlOfMaterials.Donated> donations() {
        return donations.stream().map(CellSources::donated).toList();
    }

    private static ControlOfMaterials.Donated donated(Addressed<Donation> donation) {
        var told = donation.record();
        var of = Cells.plain(donation.address());
        var collection = told.collection();
        var screening = told.screening();
        return new ControlOfMaterials.Donated(
                record(donation),
                of.text(collection == null ? null : collection.cellSource(), "collection", "cellSource"),
                of.date(
                        collection == null || collection.start() == null
                                ? null
                                : collection.start().toLocalDate(),
                        "collection",
                        "start"),
                of.text(collection == null ? null : collection.siteId(), "collection", "siteId"),
                of.quantity(collection == null ? null : collection.quantity(), "collection", "quantity"),
                of.text(collection == null ? null : collection.eligibility(), "collection", "eligibility"),
                of.text(screening == null ? null : screening.decision(), "screening", "decision"),
                of.time(screening == null ? null : screening.decidedAt(), "screening", "decidedAt"),
                of.text(collection == null ? null : collection.consentVersion(), "collection", "consentVersion"));
    }

    List<ControlOfMaterials.DonorTestLine> donorTests() {
        var lines = new ArrayList<ControlOfMaterials.DonorTestLine>();
        for (var donation : donations) {
            var collection = donation.record().collection();
            if (collection == null) continue;
            for (int i = 0; i < collection.donorTests().size(); i++) {
                var test = collection.donorTests().get(i);
                var of = Cells.plain(donation.address()).at("collection", "donorTests", i);
                lines.add(new ControlOfMaterials.DonorTestLine(
                        record(donation),
                        of.text(test.marker(), "marker"),
                        of.text(test.method(), "method"),
                        of.time(test.sampledAt(), "sampledAt"),
                        of.time(test.resultAt(), "resultAt"),
                        of.text(test.result(), "result"),
                        of.text(test.laboratory(), "laboratory")));
            }
        }
        return lines;
    }

    List<ControlOfMaterials.Bank> banks() {
        return banks.stream().map(CellSources::bank).toList();
    }

    private static ControlOfMaterials.Bank bank(Addressed<CellBank> bank) {
        var told = bank.record();
        var of = Cells.plain(bank.address());
        return new ControlOfMaterials.Bank(
                of.text(told.code(), "code"),
                of.text(told.name(), "name"),
                of.text(told.tier(), "tier"),
                of.text(told.cellType(), "cellType"),
                of.text(told.species(), "species"),
                of.text(told.parentBank(), "parentBank"),
                of.text(told.passage(), "passage"),
                of.text(told.populationDoublings(), "populationDoublings"),
                of.text(told.longestPassage(), "longestPassage"),
                of.date(told.preparedOn(), "preparedOn"),
                of.date(told.expires(), "expires"),
                of.text(told.status(), "status"));
    }

    List<TestLine> bankTests() {
        return banks.stream().flatMap(bank -> tests(bank).lines().stream()).toList();
    }

    private static LotTests tests(Addressed<CellBank> bank) {
        var of = Cells.plain(bank.address());
        return new LotTests(bank.record().tests(), of.text(bank.record().code(), "code"), of);
    }

    List<ControlOfMaterials.Vector> vectors() {
        return vectors.stream().map(CellSources::vector).toList();
    }

    private static ControlOfMaterials.Vector vector(Addressed<VectorLot> lot) {
        var told = lot.record();
        var of = Cells.plain(lot.address());
        return new ControlOfMaterials.Vector(
                of.text(told.vectorCode(), "vectorCode"),
                of.text(told.lot(), "lot"),
                of.text(told.name(), "name"),
                of.text(told.vectorType(), "vectorType"),
                of.text(told.transgene(), "transgene"),
                of.text(told.manufacturer(), "manufacturer"),
                of.date(told.madeOn(), "madeOn"),
                of.quantity(told.titre(), "titre"),
                of.text(told.replicationCompetent(), "replicationCompetent"),
                of.text(told.certificate(), "certificate"),
                of.date(told.expires(), "expires"),
                of.text(told.status(), "status"));
    }

    List<ControlOfMaterials.VectorMaterial> vectorMaterials() {
        return vectors.stream()
                .flatMap(lot -> each(lot.record().startingMaterials().size(), i -> vectorMaterial(lot, i)).stream())
                .toList();
    }

    private static ControlOfMaterials.VectorMaterial vectorMaterial(Addressed<VectorLot> lot, int index) {
        var material = lot.record().startingMaterials().get(index);
        var of = Cells.plain(lot.address()).at("startingMaterials", index);
        return new ControlOfMaterials.VectorMaterial(
                Cells.plain(lot.address()).text(lot.record().lot(), "lot"),
                of.text(material.kind(), "kind"),
                of.text(material.name(), "name"),
                of.text(material.code(), "code"),
                of.text(material.lot(), "lot"),
                of.text(material.supplier(), "supplier"),
                of.text(material.certificate(), "certificate"));
    }

    List<TestLine> vectorTests() {
        return vectors.stream()
                .flatMap(lot -> tests(lot.record(), Cells.plain(lot.address())).lines().stream())
                .toList();
    }

    private static LotTests tests(VectorLot lot, Cells of) {
        return new LotTests(lot.tests(), of.text(lot.lot(), "lot"), of);
    }
}
