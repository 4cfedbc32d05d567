package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.text;

import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.MaterialUse;

/** Materials charged, beside the kept lots, and equipment used. */
final class MaterialFacts {
    private MaterialFacts() {}

    static void take(Examined examined, List<Fact> facts) {
        var materials = examined.record().materials();
        for (int i = 0; i < materials.size(); i++) {
            var use = materials.get(i);
            facts.add(take(examined, use, i));
        }
        var equipment = examined.record().equipment();
        for (int i = 0; i < equipment.size(); i++) {
            var use = equipment.get(i);
            var lastUse = use.usedUntil() == null ? use.usedFrom() : use.usedUntil();
            facts.add(new EquipmentFact(
                    examined.at("equipment").at(i),
                    text(use.equipmentId()),
                    text(use.name()),
                    use.calibrationDue(),
                    Reckoning.days(use.calibrationDue(), Reckoning.day(lastUse)),
                    Coded.of(use.status()),
                    Coded.of(use.cleaningStatus())));
        }
    }

    private static Fact take(Examined examined, MaterialUse use, int i) {
        var kept = examined.lot(use.materialCode(), use.lot()).map(Addressed::record);
        var usedOn = Reckoning.day(use.usedAt());
        return new MaterialFact(
                examined.at("materials").at(i),
                text(use.name()),
                text(use.lot()),
                Coded.of(use.status()),
                use.expires(),
                use.usedAt(),
                Reckoning.days(use.expires(), usedOn),
                use.actual() == null ? null : use.actual().toString(),
                use.planned() == null ? null : use.planned().toString(),
                Reckoning.differencePercent(use.planned(), use.actual()),
                Reckoning.number(use.tolerancePercent()),
                text(use.dispensedBy()),
                text(use.verifiedBy()),
                text(use.materialCode()) == null || text(use.lot()) == null ? null : kept.isPresent(),
                kept.map(MaterialLot::status).map(Coded::of).orElse(null),
                kept.map(MaterialLot::expires).orElse(null),
                use.expires() == null
                        ? null
                        : kept.map(MaterialLot::expires)
                                .map(use.expires()::equals)
                                .orElse(null),
                Reckoning.days(kept.map(MaterialLot::retestOn).orElse(null), usedOn),
                Reckoning.minutes(
                        use.usedAt(), kept.map(MaterialLot::releasedAt).orElse(null)),
                kept.map(MaterialLot::supplierQualified).orElse(null));
    }
}
