package org.cellgmp.guideline.fact;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellgmp.guideline.Examination;
import org.cellgmp.guideline.Neighbour;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordSignature;
import org.cellgmp.record.RoomUse;
import org.cellgmp.record.Step;

/** An examination with what several kinds of fact look up in it, looked up once. */
public final class Examined {
    private final Examination examination;
    private final Map<String, Addressed<MaterialLot>> lots = new HashMap<>();
    private final Map<String, RoomUse> rooms = new HashMap<>();
    private final Map<String, Step> steps = new HashMap<>();
    private final Set<String> eventIds = new HashSet<>();
    private final Map<String, List<Neighbour>> neighbours;
    private final Addressed<ProductSpecification> inForce;

    public Examined(Examination examination) {
        this.examination = examination;
        for (var lot : examination.lots()) lots.put(lot.record().title(), lot);
        for (var room : record().rooms()) if (room.roomId() != null) rooms.putIfAbsent(room.roomId(), room);
        for (var step : record().steps()) if (step.number() != null) steps.putIfAbsent(step.number(), step);
        for (var event : record().events()) if (event.id() != null) eventIds.add(event.id());
        neighbours = examination.neighbours().stream()
                .filter(step ->
                        !step.address().startsWith(examination.batch().address().number() + "/"))
                .collect(Collectors.groupingBy(Neighbour::room));
        inForce = chooseSpecification();
    }

    BatchRecord record() {
        return examination.batch().record();
    }

    Examination examination() {
        return examination;
    }

    /** Address of a member of the batch record. */
    Address at(String member) {
        return root().at(member);
    }

    Address root() {
        return examination.batch().address();
    }

    Optional<Addressed<MaterialLot>> lot(String materialCode, String lot) {
        return Optional.ofNullable(lots.get(materialCode + " / " + lot));
    }

    Optional<RoomUse> room(String id) {
        return Optional.ofNullable(id == null ? null : rooms.get(id));
    }

    Optional<Step> step(String number) {
        return Optional.ofNullable(number == null ? null : steps.get(number));
    }

    /** Steps of other batches in a room, whenever that was. @param room as {@link Neighbour#room()} */
    List<Neighbour> inRoom(String room) {
        return neighbours.getOrDefault(room, List.of());
    }

    boolean hasEvent(String id) {
        return id != null && eventIds.contains(id);
    }

    /** The day that decides which editions were in force: of production, or of the first step, or of judgement. */
    public LocalDate productionDay() {
        var header = record().header();
        if (header != null && header.productionDate() != null) return header.productionDate();
        return Optional.ofNullable(firstStart()).orElse(examination.asOf()).toLocalDate();
    }

    /** Start of the earliest step; null if none is recorded. */
    OffsetDateTime firstStart() {
        return record().steps().stream()
                .map(Step::start)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** End of the latest step; null if none is recorded. */
    OffsetDateTime lastEnd() {
        return record().steps().stream()
                .map(Step::end)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Stream<RecordSignature> signatures(String... meanings) {
        return record().signatures().stream().filter(signature -> Coded.is(signature.meaning(), meanings));
    }

    /** Time of the last release decision that the record holds, or of judgement. */
    OffsetDateTime released() {
        return signatures("manufacturer-release", "mah-release")
                .map(RecordSignature::at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(examination.asOf());
    }

    /** The edition in force on the day of production in a jurisdiction asked; of several the latest. */
    public Optional<Addressed<ProductSpecification>> specification() {
        return Optional.ofNullable(inForce);
    }

    private Addressed<ProductSpecification> chooseSpecification() {
        var day = productionDay();
        var product = record().header() == null ? null : record().header().productCode();
        return examination.specifications().stream()
                .filter(kept -> product == null || product.equals(kept.record().productCode()))
                .filter(kept -> appliesIn(kept.record(), examination.jurisdictions()))
                .filter(kept -> kept.record().effectiveFrom() != null
                        && !kept.record().effectiveFrom().isAfter(day))
                .filter(kept -> kept.record().effectiveUntil() == null
                        || !kept.record().effectiveUntil().isBefore(day))
                .max(Comparator.comparing((Addressed<ProductSpecification> kept) ->
                                kept.record().effectiveFrom())
                        .thenComparing(kept -> kept.address().toString()))
                .orElse(null);
    }

    private static boolean appliesIn(ProductSpecification specification, Set<String> jurisdictions) {
        return specification.jurisdictions().isEmpty()
                || specification.jurisdictions().stream().anyMatch(jurisdictions::contains);
    }
}
