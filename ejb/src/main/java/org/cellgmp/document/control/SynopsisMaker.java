package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;
import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.TrialDesign;
import org.cellgmp.record.TrialPopulation;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.TrialSynopsis;

/** Fills the synopsis of the trials of a product out of their protocols. ICH M11. */
final class SynopsisMaker {
    private static final TrialDesign NO_DESIGN =
            new TrialDesign(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final TrialPopulation NO_POPULATION =
            new TrialPopulation(null, null, null, null, null, null, null, null, null, null, null, null);

    private final Editions editions;
    private final List<Addressed<TrialProtocol>> protocols;

    SynopsisMaker(Editions editions, List<Addressed<TrialProtocol>> protocols, LocalDate day) {
        this.editions = editions;
        this.protocols = protocols.stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing((Addressed<TrialProtocol> one) ->
                                key(one.record().protocolId()))
                        .thenComparing(one -> one.address().toString()))
                .toList();
    }

    TrialSynopsis make(DocumentHead head) {
        return new TrialSynopsis(
                head, editions.product(), editions.day(), each(protocols.size(), i -> trial(i + 1, protocols.get(i))));
    }

    private static TrialSynopsis.Trial trial(int ordinal, Addressed<TrialProtocol> protocol) {
        var told = protocol.record();
        var of = Cells.plain(protocol.address());
        var design = told.design() == null ? NO_DESIGN : told.design();
        var population = told.population() == null ? NO_POPULATION : told.population();
        return new TrialSynopsis.Trial(
                Figure.said(Integer.toString(ordinal)),
                of.text(told.protocolId(), "protocolId"),
                of.text(told.edition(), "edition"),
                of.text(told.editionDate(), "editionDate"),
                of.text(told.acronym(), "acronym"),
                title(told, of),
                told.officialTitleChinese() == null
                        ? title(told, of)
                        : of.text(told.officialTitleChinese(), "officialTitleChinese"),
                of.text(told.sponsor(), "sponsor"),
                of.text(told.phase(), "phase"),
                of.text(told.status(), "status"),
                each(told.conditions().size(), i -> of.text(told.conditions().get(i), "conditions", i)),
                of.text(told.summary(), "summary"),
                of.text(design.allocation(), "design", "allocation"),
                of.text(design.masking(), "design", "masking"),
                of.text(design.description(), "design", "description"),
                of.text(design.escalation(), "design", "escalation"),
                of.text(design.staggering(), "design", "staggering"),
                of.text(population.description(), "population", "description"),
                of.quantity(population.minimumAge(), "population", "minimumAge"),
                of.quantity(population.maximumAge(), "population", "maximumAge"),
                of.text(population.plannedEnrolment(), "population", "plannedEnrolment"),
                each(told.objectives().size(), i -> {
                    var at = of.at("objectives", i);
                    return new TrialSynopsis.Objective(
                            at.text(told.objectives().get(i).level(), "level"),
                            at.text(told.objectives().get(i).text(), "text"));
                }),
                each(told.endpoints().size(), i -> {
                    var at = of.at("endpoints", i);
                    return new TrialSynopsis.Endpoint(
                            at.text(told.endpoints().get(i).level(), "level"),
                            at.text(told.endpoints().get(i).measure(), "measure"),
                            at.text(told.endpoints().get(i).timeFrame(), "timeFrame"));
                }),
                each(told.doseLevels().size(), i -> dose(protocol, i)),
                each(told.criteria().size(), i -> {
                    var at = of.at("criteria", i);
                    return new TrialSynopsis.Criterion(
                            at.text(told.criteria().get(i).kind(), "kind"),
                            at.text(told.criteria().get(i).text(), "text"));
                }));
    }

    private static Figure title(TrialProtocol told, Cells of) {
        return told.officialTitle() == null
                ? of.text(told.briefTitle(), "briefTitle")
                : of.text(told.officialTitle(), "officialTitle");
    }

    private static TrialSynopsis.Dose dose(Addressed<TrialProtocol> protocol, int index) {
        var dose = protocol.record().doseLevels().get(index);
        var of = Cells.plain(protocol.address()).at("doseLevels", index);
        return new TrialSynopsis.Dose(
                of.text(dose.level(), "level"),
                of.quantity(dose.dose(), "dose"),
                of.text(dose.per(), "per"),
                of.text(dose.schedule(), "schedule"),
                of.text(dose.plannedSubjects(), "plannedSubjects"));
    }
}
