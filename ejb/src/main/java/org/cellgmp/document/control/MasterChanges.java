package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MasterStep;
import org.cellgmp.template.Figure;
import org.cellgmp.template.data.ProcessDevelopment;

/**
 * What one edition of a master record has that another has not: steps by their number, parameters by step and name, components
 * by step and code. Texts are compared as recorded.
 */
final class MasterChanges {
    private final Addressed<MasterRecord> earlier;
    private final Addressed<MasterRecord> later;

    /** What stands in one place of an edition. */
    private record Entry(String value, Figure step, Figure name, Figure figure) {}

    MasterChanges(Addressed<MasterRecord> earlier, Addressed<MasterRecord> later) {
        this.earlier = earlier;
        this.later = later;
    }

    List<ProcessDevelopment.Change> changes() {
        var changes = new ArrayList<ProcessDevelopment.Change>();
        compare("step", MasterChanges::steps, changes);
        steps(changes);
        compare("parameter", MasterChanges::parameters, changes);
        compare("component", MasterChanges::components, changes);
        return changes;
    }

    private void compare(
            String what,
            BiFunction<Addressed<MasterRecord>, Map<List<String>, Entry>, Map<List<String>, Entry>> read,
            List<ProcessDevelopment.Change> changes) {
        var before = read.apply(earlier, new LinkedHashMap<>());
        var after = read.apply(later, new LinkedHashMap<>());
        var nothing = Figure.word("nothing", null);
        before.forEach((place, was) -> {
            var is = after.get(place);
            if (is == null)
                changes.add(change(what + gone(what, place, after, "-removed"), was, was.figure(), nothing));
            else if (!Objects.equals(was.value(), is.value()))
                changes.add(change(what + "-changed", is, was.figure(), is.figure()));
        });
        after.forEach((place, is) -> {
            if (!before.containsKey(place))
                changes.add(change(what + gone(what, place, before, "-added"), is, nothing, is.figure()));
        });
    }

    /** A parameter that has a target or limits only in one of the editions stands in both: it was changed. */
    private static String gone(String what, List<String> place, Map<List<String>, Entry> other, String otherwise) {
        return what.equals("parameter")
                        && other.keySet().stream()
                                .anyMatch(one -> one.subList(0, 2).equals(place.subList(0, 2)))
                ? "-changed"
                : otherwise;
    }

    /** What a step of both editions says otherwise, one line for each of its texts. */
    private void steps(List<ProcessDevelopment.Change> changes) {
        for (int i = 0; i < later.record().steps().size(); i++) {
            var is = later.record().steps().get(i);
            for (int j = 0; j < earlier.record().steps().size(); j++) {
                var was = earlier.record().steps().get(j);
                if (!key(is.number()).equals(key(was.number()))) continue;
                var before = texts(Masters.cells(earlier).at("steps", j), was);
                var after = texts(Masters.cells(later).at("steps", i), is);
                var of = Masters.cells(later).at("steps", i);
                var at = new Entry(null, of.text(is.number(), "number"), of.text(is.name(), "name"), null);
                for (int k = 0; k < after.size(); k++)
                    if (!Objects.equals(before.get(k).text(), after.get(k).text()))
                        changes.add(change("step-changed", at, before.get(k), after.get(k)));
            }
        }
    }

    private static List<Figure> texts(Cells of, MasterStep step) {
        return List.of(
                of.text(step.instruction(), "instruction"),
                of.text(step.startCondition(), "startCondition"),
                of.text(step.openness(), "openness"),
                of.text(step.roomGrade(), "roomGrade"),
                of.quantity(step.holdLimit(), "holdLimit"),
                of.quantity(step.longestDuration(), "longestDuration"));
    }

    private static ProcessDevelopment.Change change(String what, Entry entry, Figure before, Figure after) {
        return new ProcessDevelopment.Change(Figure.word(what, null), entry.step(), entry.name(), before, after);
    }

    private static Map<List<String>, Entry> steps(Addressed<MasterRecord> master, Map<List<String>, Entry> found) {
        var steps = master.record().steps();
        for (int i = 0; i < steps.size(); i++) {
            var of = Masters.cells(master).at("steps", i);
            var name = of.text(steps.get(i).name(), "name");
            found.putIfAbsent(
                    List.of(key(steps.get(i).number())),
                    new Entry(steps.get(i).name(), of.text(steps.get(i).number(), "number"), name, name));
        }
        return found;
    }

    private static Map<List<String>, Entry> parameters(Addressed<MasterRecord> master, Map<List<String>, Entry> found) {
        var steps = master.record().steps();
        for (int i = 0; i < steps.size(); i++)
            for (int j = 0; j < steps.get(i).parameters().size(); j++) {
                var told = steps.get(i).parameters().get(j);
                var of = Masters.cells(master).at("steps", i);
                var at = of.at("parameters", j);
                var limits = at.limits(told.low(), told.high(), told.uom(), "low", "high");
                var target = at.with(told.target(), told.uom(), "target");
                var step = of.text(steps.get(i).number(), "number");
                var name = at.text(told.name(), "name");
                if (told.target() != null)
                    found.putIfAbsent(
                            List.of(key(steps.get(i).number()), key(told.name()), "target"),
                            new Entry(told.target() + " " + told.uom(), step, name, target));
                if (told.target() == null || !limits.absent())
                    found.putIfAbsent(
                            List.of(key(steps.get(i).number()), key(told.name()), "limits"),
                            new Entry(told.low() + " " + told.high() + " " + told.uom(), step, name, limits));
            }
        return found;
    }

    private static Map<List<String>, Entry> components(Addressed<MasterRecord> master, Map<List<String>, Entry> found) {
        var materials = master.record().materials();
        for (int i = 0; i < materials.size(); i++) {
            var told = materials.get(i);
            var of = Masters.cells(master).at("materials", i);
            found.putIfAbsent(
                    List.of(key(told.stepNumber()), key(told.materialCode()), key(told.role())),
                    new Entry(
                            told.amount() == null
                                    ? null
                                    : told.amount().value() + " "
                                            + told.amount().uom(),
                            of.text(told.stepNumber(), "stepNumber"),
                            of.text(
                                    told.name() == null ? told.materialCode() : told.name(),
                                    told.name() == null ? "materialCode" : "name"),
                            of.quantity(told.amount(), "amount")));
        }
        return found;
    }
}
