package org.cellgmp.document.control;

import static org.cellgmp.document.control.ExecutedRecordMaker.each;

import java.util.List;
import java.util.Set;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ValidationStudy;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.DocumentHead;
import org.cellgmp.template.data.ProcessDevelopment;
import org.cellgmp.template.data.RegionalRegister;

/** Fills the register of the regional information of China. CDE, structure of the eCTD, 3.2.R.1 to 3.2.R.6. */
final class RegionalMaker {
    private static final Set<String> OF_THE_PROCESS =
            Set.of(ValidationStudies.PROCESS, "aseptic-simulation", "hold-time");

    private final Editions editions;
    private final ValidationStudies studies;
    private final StudiedLots lots;
    private final TestedBatches batches;

    RegionalMaker(Editions editions, ValidationStudies studies, StudiedLots lots, TestedBatches batches) {
        this.editions = editions;
        this.studies = studies;
        this.lots = lots;
        this.batches = batches;
    }

    RegionalRegister make(DocumentHead head) {
        var process = studies.ofManufacture().stream()
                .filter(one -> OF_THE_PROCESS.contains(
                        BatchAnalysesMaker.key(one.record().subject())))
                .toList();
        var comparability = studies.of(ValidationStudies.COMPARABILITY);
        return new RegionalRegister(
                head,
                editions.product(),
                editions.day(),
                told(process),
                batches(),
                told(studies.of(ValidationStudies.ANALYTICAL)),
                stability(),
                told(comparability),
                told(studies.ofManufacture().stream()
                        .filter(one -> !process.contains(one) && !comparability.contains(one))
                        .toList()));
    }

    static List<ProcessDevelopment.Study> told(List<Addressed<ValidationStudy>> studies) {
        return studies.stream().map(DevelopmentMaker::study).toList();
    }

    private List<RegionalRegister.Batch> batches() {
        var told = batches.told();
        return each(told.size(), i -> {
            var address = batches.all().get(i).address();
            return new RegionalRegister.Batch(
                    told.get(i).number(),
                    Figure.of(address.number(), Address.of(address.number(), address.version())),
                    told.get(i).productionDate(),
                    told.get(i).processVersion(),
                    told.get(i).use());
        });
    }

    private List<RegionalRegister.Stability> stability() {
        return lots.all().stream()
                .map(study -> {
                    var of = StudiedLots.cells(study);
                    return new RegionalRegister.Stability(
                            of.text(study.record().code(), "code"),
                            of.text(study.record().purpose(), "purpose"),
                            of.text(study.record().lot(), "lot"),
                            of.date(study.record().startedOn(), "startedOn"),
                            of.text(study.record().status(), "status"),
                            Figure.said(Integer.toString(lots.found(study).size())));
                })
                .toList();
    }
}
