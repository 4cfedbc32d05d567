package org.cellgmp.document.control;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.MasterParameter;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MasterStep;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.template.Picture;
import org.cellgmp.template.diagram.Drawing;
import org.cellgmp.template.diagram.FlowChart;

/** The steps of a master record as a chart: what goes in on the left, critical parameters on the right, as recorded. */
record ProcessDrawing(MasterRecord master) {

    List<Picture> pictures() {
        if (master.steps().isEmpty()) return List.of();
        int count = master.steps().size();
        var english = draw(master.title(), count + " steps, from " + first() + " to " + last() + ".");
        var chinese = draw(
                master.title(),
                "\u5171 " + count + " \u6b65\uff0c\u81ea\u201c" + first() + "\u201d\u81f3\u201c" + last()
                        + "\u201d\u3002");
        var both = draw(
                master.title(),
                english.get(0).described() + " / " + chinese.get(0).described());
        var pictures = new ArrayList<Picture>();
        for (int i = 0; i < english.size(); i++) pictures.add(new Picture(english.get(i), chinese.get(i), both.get(i)));
        return pictures;
    }

    private String first() {
        return named(master.steps().get(0));
    }

    private String last() {
        return named(master.steps().get(master.steps().size() - 1));
    }

    private static String named(MasterStep step) {
        return step.name() == null ? String.valueOf(step.number()) : step.number() + " " + step.name();
    }

    private List<Drawing> draw(String title, String described) {
        var steps = new ArrayList<FlowChart.Step>();
        for (var step : master.steps()) {
            var inputs = new ArrayList<String>();
            for (var material : master.materials())
                if (Masters.uses(material, step))
                    inputs.add((material.name() == null ? String.valueOf(material.materialCode()) : material.name())
                            + (material.amount() == null
                                    ? ""
                                    : ", "
                                            + ReadableUnit.with(
                                                    material.amount().value(),
                                                    material.amount().uom())));
            var controls = step.parameters().stream()
                    .filter(parameter -> Boolean.TRUE.equals(parameter.critical()))
                    .map(ProcessDrawing::control)
                    .toList();
            steps.add(new FlowChart.Step(String.valueOf(step.number()), named(step), step.after(), inputs, controls));
        }
        return FlowChart.draw(title, described, steps);
    }

    private static String control(MasterParameter parameter) {
        var range = Cells.range(parameter.low(), parameter.high());
        var held = range == null ? parameter.target() : range;
        return held == null
                ? String.valueOf(parameter.name())
                : parameter.name() + " " + ReadableUnit.with(held, parameter.uom());
    }
}
