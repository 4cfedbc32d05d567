package org.cellgmp.investigation.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cellgmp.investigation.SharedThing;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Step;

/** What a batch record says of things that other batches may have had to do with as well. */
public final class Uses {
    /** Raised when the reading changes: records kept before are then read anew. */
    public static final int EDITION = 1;

    private final Set<SharedThing.Use> said = new LinkedHashSet<>();
    private final Map<String, Step> steps = new HashMap<>();

    private Uses() {}

    public static Set<SharedThing.Use> of(BatchRecord batch) {
        var uses = new Uses();
        uses.read(batch);
        return uses.said;
    }

    private void read(BatchRecord batch) {
        for (var step : batch.steps()) if (step.number() != null) steps.putIfAbsent(step.number(), step);
        for (var material : batch.materials())
            if (given(material.lot())) {
                var code =
                        given(material.materialCode()) ? material.materialCode().strip() : "";
                say(SharedThing.Kind.LOT, code + " / " + material.lot().strip(), null, null);
            }
        for (var equipment : batch.equipment()) {
            var step = steps.get(equipment.stepNumber());
            say(
                    SharedThing.Kind.EQUIPMENT,
                    equipment.equipmentId(),
                    first(equipment.usedFrom(), step == null ? null : step.start()),
                    first(equipment.usedUntil(), step == null ? null : step.end()));
        }
        for (var step : batch.steps()) say(SharedThing.Kind.ROOM, step.roomId(), step.start(), step.end());
        for (var room : batch.rooms())
            if (batch.steps().stream()
                    .noneMatch(step -> room.roomId() != null && room.roomId().equals(step.roomId())))
                say(SharedThing.Kind.ROOM, room.roomId(), null, null);
        if (batch.identity() != null) {
            say(SharedThing.Kind.PERSON, batch.identity().patientCode(), null, null);
            say(SharedThing.Kind.PERSON, batch.identity().donorCode(), null, null);
        }
    }

    private void say(SharedThing.Kind kind, String name, OffsetDateTime from, OffsetDateTime until) {
        if (given(name)) said.add(new SharedThing.Use(new SharedThing(kind, name), instant(from), instant(until)));
    }

    private static OffsetDateTime first(OffsetDateTime one, OffsetDateTime other) {
        return one != null ? one : other;
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
