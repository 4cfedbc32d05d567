package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.document.control.TestedBatches.Tested;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.VectorLot;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.Manufacturers;

/** Fills the list of manufacturers, and holds beside it who the batches say made and tested them. ICH M4Q 3.2.P.3.1. */
final class ManufacturersMaker {
    private final Editions editions;
    private final List<Addressed<ProductVersion>> versions;
    private final List<Addressed<VectorLot>> vectors;
    private final TestedBatches batches;

    ManufacturersMaker(
            List<Addressed<ProductSpecification>> editions,
            List<Addressed<ProductVersion>> versions,
            List<Addressed<VectorLot>> vectors,
            List<Addressed<BatchRecord>> batches,
            LocalDate day) {
        this.editions = new Editions(editions, day);
        this.versions = Masters.versionsOn(versions, day);
        this.vectors = vectors.stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing(
                                (Addressed<VectorLot> one) -> one.record().title())
                        .thenComparing(one -> one.address().toString()))
                .toList();
        this.batches = new TestedBatches(batches);
    }

    Manufacturers make(DocumentHead head) {
        return new Manufacturers(
                head,
                editions.product(),
                editions.day(),
                sites(),
                registrations(),
                made(),
                laboratories(),
                vectors.stream().map(ManufacturersMaker::vector).toList());
    }

    private List<Manufacturers.Site> sites() {
        var sites = new ArrayList<Manufacturers.Site>();
        for (var version : versions)
            for (int i = 0; i < version.record().sites().size(); i++) {
                var site = version.record().sites().get(i);
                var of = Cells.plain(version.address()).at("sites", i);
                sites.add(new Manufacturers.Site(
                        of.text(site.site(), "site"),
                        each(
                                site.activities().size(),
                                j -> of.text(site.activities().get(j), "activities", j)),
                        of.text(site.licence(), "licence"),
                        of.date(site.approvedFrom(), "approvedFrom"),
                        site.approvedUntil() == null
                                ? Figure.word("no-end", of.address("approvedUntil"))
                                : of.date(site.approvedUntil(), "approvedUntil"),
                        Cells.plain(version.address()).text(version.record().processVersion(), "processVersion")));
            }
        return sites;
    }

    private List<Manufacturers.Registration> registrations() {
        var registrations = new ArrayList<Manufacturers.Registration>();
        for (var version : versions)
            for (int i = 0; i < version.record().registrations().size(); i++) {
                var told = version.record().registrations().get(i);
                var of = Cells.plain(version.address()).at("registrations", i);
                registrations.add(new Manufacturers.Registration(
                        of.text(told.jurisdiction(), "jurisdiction"),
                        of.text(told.stage(), "stage"),
                        of.text(told.application(), "application"),
                        of.text(told.holder(), "holder"),
                        of.text(told.manufacturer(), "manufacturer"),
                        of.text(told.registeredProcess(), "registeredProcess"),
                        of.text(told.specification(), "specification"),
                        of.date(told.effectiveFrom(), "effectiveFrom"),
                        told.effectiveUntil() == null
                                ? Figure.word("no-end", of.address("effectiveUntil"))
                                : of.date(told.effectiveUntil(), "effectiveUntil")));
            }
        return registrations;
    }

    private boolean named(String site) {
        return versions.stream()
                .flatMap(version -> version.record().sites().stream())
                .anyMatch(one -> key(one.site()).equals(key(site)));
    }

    private Figure standing(String site) {
        return Figure.word(site == null ? "not-judged" : named(site) ? "site-named" : "site-not-named", null);
    }

    private List<Manufacturers.Made> made() {
        Map<String, List<Addressed<BatchRecord>>> bySite = new LinkedHashMap<>();
        for (var batch : batches.all())
            bySite.computeIfAbsent(key(batch.record().header().site()), one -> new ArrayList<>())
                    .add(batch);
        return bySite.values().stream()
                .map(same -> {
                    var first = same.get(0);
                    var site = first.record().header().site();
                    return new Manufacturers.Made(
                            batches.cells(first).text(site, "header", "site"),
                            same.stream().map(batches::number).toList(),
                            standing(site));
                })
                .toList();
    }

    private List<Manufacturers.Laboratory> laboratories() {
        Map<String, List<Tested>> byLaboratory = new LinkedHashMap<>();
        for (var tested : batches.results(null))
            byLaboratory
                    .computeIfAbsent(key(tested.result().laboratory()), one -> new ArrayList<>())
                    .add(tested);
        return byLaboratory.values().stream().map(this::laboratory).toList();
    }

    private Manufacturers.Laboratory laboratory(List<Tested> same) {
        var tests = new LinkedHashMap<String, Figure>();
        for (var tested : same)
            tests.putIfAbsent(
                    key(tested.result().test()),
                    batches.cells(tested).text(tested.result().test(), "test"));
        var first = same.get(0);
        return new Manufacturers.Laboratory(
                batches.cells(first).text(first.result().laboratory(), "laboratory"),
                List.copyOf(tests.values()),
                Figure.said(Integer.toString(same.size())),
                standing(first.result().laboratory()));
    }

    private static Manufacturers.Vector vector(Addressed<VectorLot> lot) {
        var told = lot.record();
        var of = Cells.plain(lot.address());
        return new Manufacturers.Vector(
                of.text(told.vectorCode(), "vectorCode"),
                of.text(told.lot(), "lot"),
                of.text(told.name(), "name"),
                of.text(told.vectorType(), "vectorType"),
                of.text(told.manufacturer(), "manufacturer"),
                of.text(told.manufacturingSite(), "manufacturingSite"),
                of.date(told.madeOn(), "madeOn"));
    }
}
