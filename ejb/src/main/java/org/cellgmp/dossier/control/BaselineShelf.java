package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cellgmp.dossier.BaselineView;
import org.cellgmp.dossier.Departure;
import org.cellgmp.dossier.DepartureKind;
import org.cellgmp.dossier.FrozenLeaf;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.PublishStanding;
import org.cellgmp.dossier.entity.Baseline;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Refusal;

/** Baselines, and how plans have left them. */
@ApplicationScoped
public class BaselineShelf {
    @PersistenceContext
    EntityManager entities;

    @Inject
    PlanFinder finder;

    @Inject
    DocumentStanding standing;

    public BaselineShelf() {}

    public void keep(Baseline baseline) {
        entities.persist(baseline);
    }

    /** Newest first. */
    public List<Baseline> of(Dossier dossier) {
        return entities.createQuery(
                        "select distinct b from Baseline b left join fetch b.lines where b.dossier = :id order by b.number desc",
                        Baseline.class)
                .setParameter("id", dossier.id())
                .getResultList();
    }

    /** @throws Refusal NOT_FOUND */
    public Baseline one(Dossier dossier, int number) throws Refusal {
        return of(dossier).stream()
                .filter(baseline -> baseline.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "dossier.no-such-baseline",
                        dossier.number(),
                        Integer.toString(number)));
    }

    /** The plan as the region sees it. */
    public List<LeafView> leaves(Dossier dossier, Region region) {
        return standing.views(dossier.product(), finder.leaves(dossier)).stream()
                .filter(leaf -> leaf.leaf().regions().contains(region))
                .filter(leaf -> region.knows(leaf.heading()))
                .toList();
    }

    /** Four digits of the next sequence of the region. */
    public String next(Dossier dossier, Region region) {
        return String.format(
                "%04d",
                region.firstSequence() + finder.sequences(dossier, region).size());
    }

    public List<BaselineView> views(Dossier dossier) {
        var views = new ArrayList<BaselineView>();
        var plans = new HashMap<Region, List<LeafView>>();
        for (var baseline : of(dossier)) {
            boolean published = !baseline.sequence().equals(next(dossier, baseline.region()));
            var now = plans.computeIfAbsent(baseline.region(), region -> leaves(dossier, region));
            views.add(baseline.view(published, published ? List.of() : departures(baseline.leaves(), now)));
        }
        return views;
    }

    /** The approved baseline of the next sequence: the newest one. */
    public Optional<Baseline> inForce(Dossier dossier, Region region) {
        var next = next(dossier, region);
        return of(dossier).stream()
                .filter(baseline -> baseline.approved()
                        && baseline.region() == region
                        && baseline.sequence().equals(next))
                .findFirst();
    }

    /** What must be known before the region is published. */
    public PublishStanding standing(Dossier dossier, Region region) {
        var now = leaves(dossier, region);
        var baseline = inForce(dossier, region);
        return new PublishStanding(
                baseline.map(Baseline::number).orElse(null),
                baseline.map(frozen -> departures(frozen.leaves(), now)).orElse(List.of()),
                now.stream().filter(leaf -> !leaf.approved()).toList());
    }

    public static FrozenLeaf frozen(PlannedLeaf leaf) {
        return new FrozenLeaf(
                leaf.number(),
                leaf.place(),
                leaf.titleEnglish(),
                leaf.titleChinese(),
                leaf.fileName(),
                leaf.sha256(),
                leaf.source());
    }

    static List<Departure> departures(List<FrozenLeaf> frozen, List<LeafView> now) {
        var departures = new ArrayList<Departure>();
        var there = new HashMap<Integer, LeafView>();
        for (var leaf : now) there.put(leaf.leaf().number(), leaf);
        for (var was : frozen) {
            var is = there.remove(was.leaf());
            if (is == null) departures.add(departure(DepartureKind.WITHDRAWN, was, said(was), null));
            else {
                var kind = kind(was, is);
                if (kind != null) departures.add(departure(kind, was, said(was), said(kind, is)));
            }
        }
        for (var leaf : now)
            if (there.containsKey(leaf.leaf().number())) {
                var added = frozen(leaf.leaf());
                departures.add(departure(DepartureKind.ADDED, added, null, said(added)));
            }
        return departures;
    }

    private static DepartureKind kind(FrozenLeaf was, LeafView is) {
        if (!was.sha256().equals(is.leaf().sha256())
                || !Objects.equals(was.source(), is.leaf().source())) return DepartureKind.EXCHANGED;
        if (is.newest() > 0) return DepartureKind.NEWER;
        return is.outdated() ? DepartureKind.OUTDATED : null;
    }

    private static String said(DepartureKind kind, LeafView is) {
        return kind == DepartureKind.NEWER
                ? is.leaf().source().replaceFirst("/v.*", "/v") + is.newest()
                : said(frozen(is.leaf()));
    }

    private static String said(FrozenLeaf leaf) {
        return leaf.source() == null ? leaf.sha256() : leaf.source();
    }

    private static Departure departure(DepartureKind kind, FrozenLeaf leaf, String was, String is) {
        return new Departure(kind, leaf.leaf(), leaf.titleEnglish(), leaf.titleChinese(), was, is);
    }
}
