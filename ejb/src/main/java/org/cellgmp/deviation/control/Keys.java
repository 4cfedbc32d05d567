package org.cellgmp.deviation.control;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cellgmp.deviation.Departure;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.Equipment;
import org.cellgmp.record.EquipmentUse;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.MaterialUse;
import org.cellgmp.record.QcTest;
import org.cellgmp.record.Room;
import org.cellgmp.record.Step;
import org.cellgmp.record.VectorLot;

/** What the place of a departure has that another may have too, each as {@code kind:value}. */
final class Keys {
    /** What it weighs that two events share a key of this kind; the words are weighed apart. */
    static final Map<String, Double> WEIGHTS = Map.of(
            "rule",
            3.0,
            "step",
            2.0,
            "equipment",
            3.0,
            "lot",
            3.0,
            "room",
            1.0,
            "test",
            2.0,
            "role",
            1.0,
            "donor",
            0.5);

    private static final int LONGEST = 190;

    private final Set<String> keys = new LinkedHashSet<>();

    private final UnaryOperator<String> roles;

    private Keys(UnaryOperator<String> roles) {
        this.roles = roles;
    }

    /**
     * Of a departure.
     *
     * @param record that it stands in, in the version it was seen in; @param pointer into it
     * @param roles the position that a person held, by the code that records write; null where that is not known
     */
    static Set<String> of(Departure departure, Kept record, String pointer, UnaryOperator<String> roles) {
        var keys = new Keys(roles);
        keys.add("rule", departure.rule());
        if (record instanceof BatchRecord batch) keys.ofBatch(batch, pointer);
        else if (record instanceof MaterialLot lot) keys.add("lot", lot.title());
        else if (record instanceof CellBank || record instanceof VectorLot) keys.add("lot", record.title());
        else if (record instanceof Equipment) keys.add("equipment", record.title());
        else if (record instanceof Room) keys.add("room", record.title());
        else if (record instanceof QcTest test) keys.add("test", test.test());
        return keys.keys;
    }

    /** Every lot, piece of equipment and room of a batch. */
    static Set<String> of(BatchRecord batch) {
        var keys = new Keys(code -> null);
        batch.materials().forEach(keys::lot);
        batch.equipment().forEach(used -> keys.add("equipment", used.equipmentId()));
        batch.rooms().forEach(used -> keys.add("room", used.roomId()));
        batch.steps().forEach(step -> keys.add("room", step.roomId()));
        return keys.keys;
    }

    private void ofBatch(BatchRecord batch, String pointer) {
        if (batch.identity() != null && batch.identity().origin() != null)
            add("donor", batch.identity().origin().name());
        var part = part(pointer);
        int index = index(pointer);
        switch (part) {
            case "steps" -> step(batch, entry(batch.steps(), index));
            case "materials" -> {
                var used = entry(batch.materials(), index);
                if (used != null) lot(used);
                step(batch, used == null ? null : step(batch, used.stepNumber()));
            }
            case "equipment" -> {
                var used = entry(batch.equipment(), index);
                if (used != null) add("equipment", used.equipmentId());
                step(batch, used == null ? null : step(batch, used.stepNumber()));
            }
            case "rooms" -> {
                var used = entry(batch.rooms(), index);
                if (used != null) add("room", used.roomId());
            }
            case "qcResults" -> {
                var result = entry(batch.qcResults(), index);
                if (result != null) add("test", result.test());
            }
            case "inProcessTests" -> {
                var test = entry(batch.inProcessTests(), index);
                if (test != null) add("test", test.test());
            }
            case "events" -> {
                var event = entry(batch.events(), index);
                if (event != null) {
                    add("step", event.category());
                    step(batch, step(batch, event.reference()));
                }
            }
            default -> {
                // The other parts of a batch record name nothing that another batch would share.
            }
        }
    }

    private void step(BatchRecord batch, Step step) {
        if (step == null) return;
        add("step", step.name() == null ? step.number() : step.name());
        add("room", step.roomId());
        if (step.performedBy() != null) add("role", roles.apply(step.performedBy()));
        for (EquipmentUse used : batch.equipment())
            if (step.number() != null && step.number().equals(used.stepNumber())) add("equipment", used.equipmentId());
        for (MaterialUse used : batch.materials())
            if (step.number() != null && step.number().equals(used.stepNumber())) lot(used);
    }

    private void lot(MaterialUse used) {
        if (used.lot() != null) add("lot", Objects.toString(used.materialCode(), "") + " / " + used.lot());
    }

    private static Step step(BatchRecord batch, String number) {
        return batch.steps().stream()
                .filter(step -> number != null && number.equals(step.number()))
                .findFirst()
                .orElse(null);
    }

    private void add(String kind, String value) {
        if (value == null || value.isBlank()) return;
        var key = kind + ":" + value.strip().toLowerCase(Locale.ROOT);
        keys.add(key.length() > LONGEST ? key.substring(0, LONGEST) : key);
    }

    private static String part(String pointer) {
        var tokens = pointer.split("/");
        return tokens.length > 1 ? tokens[1] : "";
    }

    /** The second token as the place in a list; -1 if it is none. */
    private static int index(String pointer) {
        var tokens = pointer.split("/");
        return tokens.length > 2 && tokens[2].matches("[0-9]{1,6}") ? Integer.parseInt(tokens[2]) : -1;
    }

    private static <T> T entry(java.util.List<T> entries, int index) {
        return index < 0 || index >= entries.size() ? null : entries.get(index);
    }
}
