package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.change.ChangeView;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.containment.HoldRow;
import org.cellgmp.containment.HoldView;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.ReportPart;

/** What hangs on a quality event or a CAPA in other rooms. */
@Dependent
public class Linked {
    @Inject
    CapaRegister capas;

    @Inject
    ChangeRegister changes;

    @Inject
    HoldRegister holds;

    /** CAPAs raised from an event, oldest first. */
    List<CapaView> capas(String event) throws Refusal {
        var found = new ArrayList<CapaView>();
        for (var row : capas.of(event)) found.add(capas.get(row.number()));
        return found;
    }

    static ReportPart.Capa line(CapaView capa) {
        var dueOn = capa.plan().actions().stream()
                .filter(action -> capa.content().done(action.id()) == null
                        || !capa.content().done(action.id()).verified())
                .map(action -> action.dueOn())
                .filter(Objects::nonNull)
                .min(java.time.LocalDate::compareTo)
                .orElse(null);
        return new ReportPart.Capa(
                Said.text(capa.number()),
                Said.text(capa.plan().title()),
                Said.word("capa.state.", capa.state()),
                Said.day(dueOn, "none"),
                effect(capa),
                Said.list(capa.plan().events()));
    }

    static Figure effect(CapaView capa) {
        var verdict = capa.content().verdict();
        if (verdict == null) return Said.word("none-yet");
        return Said.word(Boolean.TRUE.equals(verdict.effective()) ? "capa.effective" : "not-effective");
    }

    /** Changes that carry out actions of the CAPAs; a number that names none is left out. */
    List<ReportPart.Change> changes(Collection<CapaView> of) throws Refusal {
        var numbers = new LinkedHashSet<String>();
        for (var capa : of)
            for (var action : capa.plan().actions())
                if (action.change() != null && !action.change().isBlank())
                    numbers.add(action.change().strip());
        var lines = new ArrayList<ReportPart.Change>();
        for (var number : numbers)
            try {
                lines.add(line(changes.get(number)));
            } catch (Refusal unknown) {
                if (unknown.reason() != Refusal.Reason.NOT_FOUND) throw unknown;
                lines.add(new ReportPart.Change(Said.text(number), null, null, null, null));
            }
        return lines;
    }

    static ReportPart.Change line(ChangeView change) {
        return new ReportPart.Change(
                Said.text(change.number()),
                Said.text(change.proposal().title()),
                Said.word("change.kind.", change.proposal().kind()),
                Said.word("change.state.", change.state()),
                Said.day(change.content().effectiveOn(), "none-yet"));
    }

    List<ReportPart.Hold> holds(String event) throws Refusal {
        var lines = new ArrayList<ReportPart.Hold>();
        for (HoldRow row : holds.forEvent(event)) lines.add(line(holds.get(row.number())));
        return lines;
    }

    static ReportPart.Hold line(HoldView hold) {
        return new ReportPart.Hold(
                Said.text(hold.number()),
                Said.both(hold.thing().title(), "hold.kind." + hold.thing().kind()),
                Said.text(hold.reason()),
                Said.at(hold.placedAt()),
                Said.word("hold.state.", hold.state()),
                hold.lifted() == null
                        ? Said.word("none-yet")
                        : Said.at(hold.lifted().at()));
    }
}
