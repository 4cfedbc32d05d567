package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * The executed record of one batch, without any direct identifier of patient or donor. ICH M4Q, 3.2.R; 21 CFR 211.188;
 * China GMP (2010) Art. 175.
 *
 * @param collections the recovery of the starting cells: one entry, or none if it is not recorded
 * @param receipts the receipt of the starting cells: likewise
 * @param unmapped count of entries of the source file that have no place here
 */
public record ExecutedBatchRecord(
        DocumentHead document,
        Batch batch,
        List<Collection> collections,
        List<DonorTest> donorTests,
        List<Receipt> receipts,
        List<Scan> scans,
        List<Custody> custody,
        List<Material> materials,
        List<Equipment> equipment,
        List<Room> rooms,
        List<Monitoring> monitoring,
        List<Step> steps,
        List<InProcess> inProcessTests,
        List<Qc> qcResults,
        MadeProduct product,
        List<Yield> yields,
        List<Label> labels,
        List<Event> events,
        List<Amendment> amendments,
        List<Signature> signatures,
        Figure unmapped) {

    public record Batch(
            Figure number,
            Figure record,
            Figure product,
            Figure name,
            Figure nameChinese,
            Figure strength,
            Figure masterRecord,
            Figure registration,
            Figure type,
            Figure scale,
            Figure productionDate,
            Figure expires,
            Figure site,
            Figure specification,
            Figure origin,
            Figure patient,
            Figure donor,
            Figure chainOfIdentity,
            Figure zone) {}

    public record Collection(
            Figure site,
            Figure siteApprovedUntil,
            Figure cellSource,
            Figure start,
            Figure end,
            Figure quantity,
            Figure container,
            Figure consent,
            Figure consentVersion,
            Figure consentAt,
            Figure eligibility,
            List<Figure> statements) {}

    public record DonorTest(
            Figure marker, Figure method, Figure sampledAt, Figure resultAt, Figure result, Figure laboratory) {}

    public record Receipt(
            Figure container,
            Figure logger,
            Figure receivedAt,
            Figure packageIntact,
            Figure labelMatches,
            Figure lowest,
            Figure highest,
            Figure limits,
            Figure longestTransport,
            Figure decision,
            Figure by,
            Figure at,
            Figure temperatures) {}

    public record Scan(Figure at, Figure step, Figure place, Figure read, Figure by, Figure second) {}

    public record Custody(Figure at, Figure what, Figure from, Figure to, Figure place, Figure temperature) {}

    public record Material(
            Figure step,
            Figure code,
            Figure name,
            Figure lot,
            Figure expires,
            Figure status,
            Figure planned,
            List<Figure> actual,
            Figure usedAt,
            Figure dispensedBy,
            Figure verifiedBy) {}

    public record Equipment(
            Figure step,
            Figure id,
            Figure name,
            Figure calibrationDue,
            Figure status,
            Figure cleaning,
            Figure from,
            Figure until,
            Figure qualified) {}

    public record Room(
            Figure id,
            Figure grade,
            Figure background,
            Figure isolator,
            Figure pressure,
            Figure clearanceBy,
            Figure clearanceAt,
            Figure clearanceVerifiedBy,
            Figure pressures,
            Figure sharedUse) {}

    public record Monitoring(
            Figure room,
            Figure kind,
            Figure state,
            Figure zone,
            Figure at,
            Figure step,
            Figure location,
            Figure result) {}

    public record Step(
            Figure number,
            Figure name,
            Figure type,
            Figure openness,
            Figure room,
            Figure start,
            Figure end,
            Figure performedBy,
            Figure verifiedBy,
            Figure responsible,
            Figure hold,
            Figure holdLimit,
            Figure longest,
            Figure source,
            Figure passage,
            Figure doublings,
            List<Parameter> parameters) {}

    public record Parameter(Figure name, Figure actual, Figure limits, Figure critical, Figure at, Figure event) {}

    public record InProcess(
            Figure step,
            Figure test,
            Figure method,
            Figure at,
            Figure result,
            Figure limits,
            Figure by,
            Figure reviewedBy,
            Figure event) {}

    public record Qc(
            Figure test,
            Figure method,
            Figure sampledAt,
            Figure testedAt,
            Figure result,
            Figure testedBy,
            Figure reviewedBy,
            Figure reviewedAt,
            Figure laboratory,
            Figure event,
            Figure limits) {}

    public record Yield(
            Figure stage,
            Figure theoretical,
            Figure actual,
            Figure limits,
            Figure by,
            Figure verifiedBy,
            Figure balance) {}

    public record Label(
            Figure version,
            Figure printed,
            Figure used,
            Figure destroyed,
            Figure returned,
            Figure by,
            Figure verifiedBy) {}

    public record Event(
            Figure id,
            Figure kind,
            Figure at,
            Figure text,
            Figure risk,
            Figure status,
            List<Figure> persons,
            Figure reference,
            Figure deviation) {}

    public record Amendment(Figure place, Figure old, Figure now, Figure by, Figure at, Figure reason) {}

    public record Signature(
            Figure meaning, Figure description, Figure by, Figure role, Figure at, Figure reference, Figure digest) {}
}
