package org.cellgmp.record.storage;

import static org.cellgmp.record.storage.StorageBreach.Kind.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellgmp.record.Address;
import org.cellgmp.record.AddressOrder;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.StorageEvent;

/** Follows every container of a bank through the events in the order of time, those without a time last. */
final class StorageLedger {
    /** Events after which a container is no longer there. */
    private static final Map<String, ContainerState> LEFT = Map.of(
            "withdraw", ContainerState.WITHDRAWN,
            "thaw", ContainerState.THAWED,
            "discard", ContainerState.DISCARDED);

    private static final Set<String> LEAVING = LEFT.keySet();

    private static final Set<String> ENTERING = Set.of("freeze", "return");
    private static final Set<String> USING = Set.of("withdraw", "thaw", "split");

    private final CellBank bank;
    private final Address address;
    private final LocalDate today;
    private final Map<String, StoredVial> vials = new LinkedHashMap<>();
    private final List<StorageBreach> breaches = new ArrayList<>();

    StorageLedger(Addressed<CellBank> bank, LocalDate today) {
        this.bank = bank.record();
        this.address = bank.address();
        this.today = today;
    }

    BankStock stock() {
        follow();
        var present = vials.values().stream().filter(vial -> vial.in).toList();
        return new BankStock(
                vials.size(),
                present.size(),
                (int) present.stream().filter(this::expired).count(),
                breaches);
    }

    List<ContainerStanding> standings() {
        follow();
        var told = new HashMap<StoredVial, List<StorageBreach>>();
        for (var breach : breaches) {
            var vial = vialOf(breach.address());
            if (vial != null)
                told.computeIfAbsent(vial, none -> new ArrayList<>()).add(breach);
        }
        return vials.values().stream()
                .map(vial -> new ContainerStanding(
                        vial.index,
                        vial.container,
                        vial.place,
                        vial.state(),
                        vial.thaws,
                        vial.expires,
                        vial.since,
                        vial.until,
                        told.getOrDefault(vial, List.of())))
                .toList();
    }

    /** The container that an entry of the list, or an event, is about; null if it is about none that is listed. */
    private StoredVial vialOf(Address at) {
        var steps = at.pointer().split("/");
        if (steps.length < 3) return null;
        int index = Integer.parseInt(steps[2]);
        var id = steps[1].equals("events")
                ? bank.events().get(index).containerId()
                : bank.containers().get(index).containerId();
        if (!StoredVial.blank(id)) return vials.get(id.strip());
        return steps[1].equals("events") ? null : vials.get(unnamed(index));
    }

    private void follow() {
        list();
        IntStream.range(0, bank.events().size())
                .boxed()
                .sorted(Comparator.comparing(i -> instant(bank.events().get(i).at(), Instant.MAX)))
                .forEach(i -> take(bank.events().get(i), address.at("events").at(i)));
        vials.values().forEach(this::look);
        sharedPlaces();
        count();
        breaches.sort(
                Comparator.comparing((StorageBreach each) -> each.address().pointer(), AddressOrder.NATURAL)
                        .thenComparing(StorageBreach::kind));
    }

    private void list() {
        for (int i = 0; i < bank.containers().size(); i++) {
            var container = bank.containers().get(i);
            var id = StoredVial.blank(container.containerId())
                    ? unnamed(i)
                    : container.containerId().strip();
            if (vials.putIfAbsent(id, new StoredVial(container, i, bank.expires())) != null)
                add(CONTAINER_TWICE, address.at("containers").at(i).at("containerId"), id);
        }
    }

    /** What stands in the list of containers for the number that one lacks. */
    private static String unnamed(int index) {
        return "\u0000" + index;
    }

    private void take(StorageEvent event, Address at) {
        var kind = Objects.requireNonNullElse(event.kind(), "");
        if (kind.equals("alarm")) return;
        persons(event, kind, at);
        if (event.at() == null) add(NO_TIME, at.at("at"));
        var vial = StoredVial.blank(event.containerId())
                ? null
                : vials.get(event.containerId().strip());
        if (vial == null) {
            add(UNKNOWN_CONTAINER, at.at("containerId"), event.containerId());
            return;
        }
        if (ENTERING.contains(kind)) enter(vial, event, kind, at);
        else if (LEAVING.contains(kind) || kind.equals("move") || kind.equals("split")) leave(vial, event, kind, at);
        if (!kind.equals("split") && !LEAVING.contains(kind) && !StoredVial.blank(event.into())) {
            vial.putInto = event.into();
            vial.putBy = Integer.parseInt(at.pointer().substring(at.pointer().lastIndexOf('/') + 1));
        }
    }

    private void enter(StoredVial vial, StorageEvent event, String kind, Address at) {
        if (vial.thawed) add(REFROZEN, at, event.containerId());
        else if (vial.in && kind.equals("return")) add(ALREADY_IN_STORE, at, event.containerId());
        vial.frozen |= kind.equals("freeze");
        if (!vial.in || vial.since == null) vial.enters(event.at());
    }

    private void leave(StoredVial vial, StorageEvent event, String kind, Address at) {
        boolean early = event.at() != null && vial.since != null && event.at().isBefore(vial.since);
        if (!vial.in || early) add(NOT_IN_STORE, at, event.containerId());
        if (USING.contains(kind)) use(vial, event, at);
        if (kind.equals("split")) divide(vial, event, at);
        else if (kind.equals("move")) {
            if (vial.in && !early) vial.enters(event.at());
        } else {
            if (vial.in) vial.leaves(event.at());
            vial.left = LEFT.get(kind);
        }
        if (kind.equals("thaw")) {
            vial.thawed = true;
            vial.thaws++;
        }
    }

    private void use(StoredVial vial, StorageEvent event, Address at) {
        var day = event.at() == null ? null : event.at().toLocalDate();
        if (day != null && vial.expires != null && day.isAfter(vial.expires))
            add(USED_AFTER_EXPIRY, at, event.containerId(), vial.expires.toString());
        boolean released = "released".equals(bank.status())
                && (bank.releasedAt() == null
                        || event.at() == null
                        || !event.at().isBefore(bank.releasedAt()));
        if (!StoredVial.blank(event.batch()) && !released)
            add(USED_BEFORE_RELEASE, at, event.containerId(), event.batch());
    }

    private void divide(StoredVial vial, StorageEvent event, Address at) {
        vial.split = true;
        var into =
                StoredVial.blank(event.into()) ? null : vials.get(event.into().strip());
        if (into == null || into == vial) add(SPLIT_INTO_UNKNOWN, at.at("into"), event.into());
        else {
            into.aliquot = true;
            if (into.since == null) into.since = event.at();
        }
        var whole = vial.container.quantity();
        var part = event.quantity();
        if (whole == null || part == null || !Objects.equals(whole.uom(), part.uom())) return;
        var number = part.number().filter(one -> !one.censored());
        var all = whole.number().filter(one -> !one.censored());
        if (number.isEmpty() || all.isEmpty()) return;
        vial.divided = vial.divided.add(number.get().number());
        if (vial.divided.compareTo(all.get().number()) > 0)
            add(SPLIT_TOO_MUCH, at.at("quantity"), event.containerId(), whole.shown());
    }

    private void persons(StorageEvent event, String kind, Address at) {
        if (StoredVial.blank(event.performedBy())) add(NO_PERSON, at.at("performedBy"));
        if (!LEAVING.contains(kind) && !kind.equals("split")) return;
        if (StoredVial.blank(event.reason())) add(NO_REASON, at.at("reason"));
        if (StoredVial.blank(event.verifiedBy())
                || event.verifiedBy()
                        .strip()
                        .equals(Objects.requireNonNullElse(event.performedBy(), "")
                                .strip())) add(NOT_CONFIRMED, at.at("verifiedBy"));
    }

    /** What one container comes to after all events. */
    private void look(StoredVial vial) {
        var at = address.at("containers").at(vial.index);
        var id = vial.container.containerId();
        if (!vial.frozen && !vial.aliquot) add(NOT_FROZEN, at, id);
        if (vial.in && !vial.placed()) add(NO_POSITION, at, id);
        if (vial.placedElsewhere())
            add(POSITION_NOT_AS_MOVED, address.at("events").at(vial.putBy).at("into"), vial.putInto, vial.place());
        var status = Objects.requireNonNullElse(vial.container.status(), "");
        boolean there = status.equals("stored") || status.equals("hold");
        boolean gone = status.equals("withdrawn") || status.equals("discarded");
        if (there && !vial.in || gone && vial.in) add(STATUS_NOT_AS_EVENTS, at.at("status"), id);
        if (vial.in && expired(vial)) add(EXPIRED_IN_STORE, at, id, vial.expires.toString());
    }

    /** Places told closely enough, one after the other by time: who comes while the one before is still there finds it taken. */
    private void sharedPlaces() {
        var places = new HashMap<String, List<StoredVial>>();
        for (var vial : vials.values())
            if (vial.placed())
                places.computeIfAbsent(vial.key(), key -> new ArrayList<>()).add(vial);
        for (var sharing : places.values()) {
            sharing.sort(Comparator.comparing((StoredVial vial) -> instant(vial.since, Instant.MIN)));
            StoredVial last = null;
            for (var vial : sharing) {
                if (last != null && instant(vial.since, Instant.MIN).isBefore(end(last)))
                    add(
                            POSITION_TAKEN,
                            address.at("containers").at(vial.index),
                            vial.container.containerId(),
                            last.container.containerId(),
                            vial.place());
                if (last == null || end(vial).isAfter(end(last))) last = vial;
            }
        }
    }

    /** A stay that ended at an unknown time ended when it began: nothing can be proven by it. */
    private static Instant end(StoredVial vial) {
        return vial.in ? Instant.MAX : instant(vial.until, instant(vial.since, Instant.MIN));
    }

    private void count() {
        var made = RecordedNumber.parse(bank.containerCount()).filter(one -> !one.censored());
        long listed = vials.values().stream().filter(vial -> !vial.aliquot).count();
        if (made.isPresent()
                && !bank.containers().isEmpty()
                && made.get().number().compareTo(java.math.BigDecimal.valueOf(listed)) != 0)
            add(COUNT_DIFFERS, address.at("containerCount"), bank.containerCount(), Long.toString(listed));
    }

    private boolean expired(StoredVial vial) {
        return vial.expires != null && today.isAfter(vial.expires);
    }

    private static Instant instant(OffsetDateTime at, Instant otherwise) {
        return at == null ? otherwise : at.toInstant();
    }

    private void add(StorageBreach.Kind kind, Address at, String... named) {
        breaches.add(new StorageBreach(
                kind,
                at,
                Stream.of(named)
                        .map(each -> Objects.requireNonNullElse(each, ""))
                        .toList()));
    }
}
