package org.cellgmp.investigation.control;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellgmp.deviation.Account;
import org.cellgmp.ground.Prose;
import org.cellgmp.investigation.Happened;
import org.cellgmp.record.Address;
import org.cellgmp.record.BatchRecord;

/** What an account and batch records tell of a window of time. */
final class Telling {
    private static final int LONGEST = 600;

    private final OffsetDateTime from;
    private final OffsetDateTime to;
    private final List<Happened> told = new ArrayList<>();

    Telling(OffsetDateTime from, OffsetDateTime to) {
        this.from = from;
        this.to = to;
    }

    List<Happened> told() {
        return told;
    }

    /** Its three moments always count. */
    void account(String event, Account account) {
        add(account.occurredAt(), event, Happened.Sort.OCCURRED, account.title(), null);
        add(account.discoveredAt(), event, Happened.Sort.DISCOVERED, account.title(), null);
        add(account.awareAt(), event, Happened.Sort.AWARE, account.title(), null);
    }

    void batch(Address at, BatchRecord batch) {
        for (int i = 0; i < batch.events().size(); i++) {
            var event = batch.events().get(i);
            say(
                    event.at(),
                    at.at("events").at(i),
                    Happened.Sort.EVENT,
                    line(event.id(), event.kind(), event.text()),
                    String.join(", ", event.persons()));
        }
        steps(at.at("steps"), batch);
        for (int i = 0; i < batch.inProcessTests().size(); i++) {
            var test = batch.inProcessTests().get(i);
            say(
                    test.at(),
                    at.at("inProcessTests").at(i),
                    Happened.Sort.TEST,
                    reading(test.test(), test.result(), test.uom(), test.low(), test.high()),
                    test.performedBy());
        }
        for (int i = 0; i < batch.qcResults().size(); i++) {
            var result = batch.qcResults().get(i);
            say(
                    result.testedAt() != null ? result.testedAt() : result.sampledAt(),
                    at.at("qcResults").at(i),
                    Happened.Sort.TEST,
                    reading(result.test(), result.result(), result.uom(), result.low(), result.high()),
                    result.testedBy());
        }
        for (int i = 0; i < batch.materials().size(); i++) {
            var material = batch.materials().get(i);
            say(
                    material.usedAt(),
                    at.at("materials").at(i),
                    Happened.Sort.MATERIAL,
                    line(material.name(), material.materialCode(), material.lot()),
                    material.dispensedBy());
        }
        for (int i = 0; i < batch.equipment().size(); i++) {
            var equipment = batch.equipment().get(i);
            say(
                    equipment.usedFrom(),
                    at.at("equipment").at(i),
                    Happened.Sort.EQUIPMENT,
                    line(equipment.name(), equipment.equipmentId(), equipment.status()),
                    null);
        }
        for (int i = 0; i < batch.cultureDays().size(); i++) {
            var day = batch.cultureDays().get(i);
            say(
                    day.at(),
                    at.at("cultureDays").at(i),
                    Happened.Sort.READING,
                    line(day.vessel(), day.viability()),
                    day.performedBy());
        }
        rooms(at.at("rooms"), batch);
    }

    private void steps(Address at, BatchRecord batch) {
        for (int i = 0; i < batch.steps().size(); i++) {
            var step = batch.steps().get(i);
            var name = line(step.number(), step.name());
            say(step.start(), at.at(i).at("start"), Happened.Sort.STEP_BEGUN, name, step.performedBy());
            say(step.end(), at.at(i).at("end"), Happened.Sort.STEP_ENDED, name, step.performedBy());
            for (int j = 0; j < step.parameters().size(); j++) {
                var parameter = step.parameters().get(j);
                // A reading without a time of its own belongs to the time of its step.
                say(
                        parameter.at() != null ? parameter.at() : step.end() != null ? step.end() : step.start(),
                        at.at(i).at("parameters").at(j),
                        Happened.Sort.READING,
                        name + ": "
                                + reading(
                                        parameter.name(),
                                        parameter.actual(),
                                        parameter.uom(),
                                        parameter.low(),
                                        parameter.high()),
                        null);
            }
        }
    }

    private void rooms(Address at, BatchRecord batch) {
        for (int i = 0; i < batch.rooms().size(); i++) {
            var room = batch.rooms().get(i);
            for (int j = 0; j < room.monitoring().size(); j++) {
                var result = room.monitoring().get(j);
                say(
                        result.at(),
                        at.at(i).at("monitoring").at(j),
                        Happened.Sort.READING,
                        reading(
                                line(room.roomId(), result.kind(), result.location()),
                                result.result(),
                                result.uom(),
                                null,
                                null),
                        null);
            }
            for (int j = 0; j < room.pressures().size(); j++) {
                var point = room.pressures().get(j);
                say(
                        point.at(),
                        at.at(i).at("pressures").at(j),
                        Happened.Sort.READING,
                        reading(room.roomId(), point.value(), point.uom(), null, null),
                        null);
            }
        }
    }

    private void say(OffsetDateTime at, Address address, Happened.Sort sort, String words, String who) {
        if (at == null || at.isBefore(from) || at.isAfter(to)) return;
        add(at, address.toString(), sort, words, who);
    }

    private void add(OffsetDateTime at, String address, Happened.Sort sort, String words, String who) {
        if (at == null) return;
        told.add(new Happened(
                at.toInstant().truncatedTo(ChronoUnit.MICROS),
                at,
                address,
                sort,
                Prose.shown(words, LONGEST),
                who == null || who.isBlank() ? null : who,
                null));
    }

    private static String reading(String name, String value, String uom, String low, String high) {
        var limits = low == null && high == null
                ? ""
                : " [" + (low == null ? "" : low) + " \u2013 " + (high == null ? "" : high) + "]";
        return line(name) + " = " + (value == null ? "?" : value) + (uom == null ? "" : " " + uom) + limits;
    }

    private static String line(String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }
}
