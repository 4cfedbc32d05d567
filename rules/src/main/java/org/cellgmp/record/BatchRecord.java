package org.cellgmp.record;

import java.util.List;

/**
 * The executed record of one batch, as the site kept it: who made what, from what, where, when, with which results.
 * Its life: imported as version 1 from a file that stays beside it byte for byte, corrected only as a further version with reason
 * and person, judged by the rules, released or rejected by a signature over that judgement.
 * Fields follow China GMP (2010) Art. 175 and the cell-therapy guideline of CFDI (2022), chapters VII to XI; 21 CFR 211.188.
 */
public record BatchRecord(
        BatchHeader header,
        Identity identity,
        Collection collection,
        Receipt receipt,
        List<MaterialUse> materials,
        List<EquipmentUse> equipment,
        List<RoomUse> rooms,
        List<Step> steps,
        List<InProcessTest> inProcessTests,
        List<QcResult> qcResults,
        List<YieldFigure> yields,
        List<LabelReconciliation> labels,
        List<BatchEvent> events,
        List<Amendment> amendments,
        List<RecordSignature> signatures,
        List<Unmapped> unmapped,
        List<CultureDay> cultureDays,
        Harvest harvest,
        List<FilledContainer> containers,
        FreezingRun freezing,
        List<TakenSample> samples,
        Retention retention,
        Dispatch dispatch,
        Administration administration,
        List<FollowUp> followUps)
        implements Kept {
    public BatchRecord {
        materials = materials == null ? List.of() : List.copyOf(materials);
        equipment = equipment == null ? List.of() : List.copyOf(equipment);
        rooms = rooms == null ? List.of() : List.copyOf(rooms);
        steps = steps == null ? List.of() : List.copyOf(steps);
        inProcessTests = inProcessTests == null ? List.of() : List.copyOf(inProcessTests);
        qcResults = qcResults == null ? List.of() : List.copyOf(qcResults);
        yields = yields == null ? List.of() : List.copyOf(yields);
        labels = labels == null ? List.of() : List.copyOf(labels);
        events = events == null ? List.of() : List.copyOf(events);
        amendments = amendments == null ? List.of() : List.copyOf(amendments);
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
        unmapped = unmapped == null ? List.of() : List.copyOf(unmapped);
        cultureDays = cultureDays == null ? List.of() : List.copyOf(cultureDays);
        containers = containers == null ? List.of() : List.copyOf(containers);
        samples = samples == null ? List.of() : List.copyOf(samples);
        followUps = followUps == null ? List.of() : List.copyOf(followUps);
    }

    /** With what this record has told from the beginning; the parts added later are not recorded. */
    public BatchRecord(
            BatchHeader header,
            Identity identity,
            Collection collection,
            Receipt receipt,
            List<MaterialUse> materials,
            List<EquipmentUse> equipment,
            List<RoomUse> rooms,
            List<Step> steps,
            List<InProcessTest> inProcessTests,
            List<QcResult> qcResults,
            List<YieldFigure> yields,
            List<LabelReconciliation> labels,
            List<BatchEvent> events,
            List<Amendment> amendments,
            List<RecordSignature> signatures,
            List<Unmapped> unmapped) {
        this(
                header,
                identity,
                collection,
                receipt,
                materials,
                equipment,
                rooms,
                steps,
                inProcessTests,
                qcResults,
                yields,
                labels,
                events,
                amendments,
                signatures,
                unmapped,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.BATCH_RECORD;
    }

    @Override
    public String title() {
        return header.batchNumber();
    }

    @Override
    public String product() {
        return header == null || header.productCode() == null ? "" : header.productCode();
    }

    @Override
    public String atSite() {
        return header == null ? "" : Kept.line(header.site());
    }

    @Override
    public String described() {
        return Kept.line(header == null ? null : header.productName(), header == null ? null : header.batchType());
    }
}
