package org.cellgmp.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.Address;
import org.cellgmp.template.diagram.FigureLine;
import org.cellgmp.template.diagram.Fishbone;
import org.cellgmp.template.diagram.FlowChart;
import org.cellgmp.template.diagram.SpreadPlot;
import org.cellgmp.template.diagram.TrendPlot;
import org.cellgmp.template.diagram.Twig;
import org.cellgmp.template.diagram.WhyTree;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The invented record beside each template: complete, so that a form can be seen before it is used. */
public final class Sample {
    private Sample() {}

    /** @throws IllegalArgumentException naming the member if it does not fit the data of the template */
    public static Record of(Template template) {
        try (var in = Sample.class.getResourceAsStream("/template/" + template.kind() + "/sample.yaml")) {
            var tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return (Record) bind(template.data(), tree, template.kind());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Object bind(Type type, Object node, String place) {
        if (type == Figure.class) return figure(node);
        if (type == Picture.class) return picture((Map<?, ?>) node);
        var entry = Fields.entry(type);
        if (entry != null) {
            var list = new ArrayList<Object>();
            if (node != null) for (var one : (List<?>) node) list.add(bind(entry, one, place + "/" + list.size()));
            return list;
        }
        var components = ((Class<?>) type).getRecordComponents();
        var given = (Map<?, ?>) node;
        for (var key : given.keySet())
            if (java.util.Arrays.stream(components)
                    .noneMatch(one -> one.getName().equals(key)))
                throw new IllegalArgumentException(place + " has no " + key);
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var name = components[i].getName();
            if (!given.containsKey(name)) throw new IllegalArgumentException(place + " lacks " + name);
            types[i] = components[i].getType();
            values[i] = bind(components[i].getGenericType(), given.get(name), place + "/" + name);
        }
        try {
            return ((Class<?>) type).getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalArgumentException(place, broken);
        }
    }

    /** A drawing of causes: its title, what is explained, and the causes with those behind them. */
    private static Picture picture(Map<?, ?> node) {
        var title = node.get("title").toString();
        var effect = node.get("effect").toString();
        if (node.get("kind").equals("flow")) return flow(title, effect);
        if (node.get("kind").equals("trend")) return trend(node, title, effect);
        if (node.get("kind").equals("figures")) return figures(node, title, effect);
        var twigs = twigs(node.get("causes"));
        var drawing = node.get("kind").equals("tree")
                ? WhyTree.draw(title, effect, twigs)
                : Fishbone.draw(title, effect, branches(), twigs);
        return new Picture(drawing, drawing, drawing);
    }

    private static Picture figures(Map<?, ?> node, String title, String described) {
        var spots = new ArrayList<FigureLine.Spot>();
        for (var one : (List<?>) node.get("figures"))
            spots.add(new FigureLine.Spot(((Number) one).doubleValue(), spots.size() == 1));
        double limit = ((Number) node.get("limit")).doubleValue();
        var levels = List.of(new FigureLine.Level(limit, "limit " + limit, false));
        var drawing = node.containsKey("spread")
                ? SpreadPlot.draw(title, described, spots, levels)
                : FigureLine.draw(title, described, spots, levels);
        return new Picture(drawing, drawing, drawing);
    }

    private static Picture flow(String title, String described) {
        var drawing = FlowChart.draw(
                        title,
                        described,
                        List.of(
                                new FlowChart.Step("1", "1 Wash", List.of(), List.of("Buffer, 2000 mL"), List.of()),
                                new FlowChart.Step("2", "2 Fill", List.of("1"), List.of(), List.of("Volume 20 mL"))))
                .get(0);
        return new Picture(drawing, drawing, drawing);
    }

    private static Picture trend(Map<?, ?> node, String title, String described) {
        var spots = new ArrayList<TrendPlot.Spot>();
        var points = new ArrayList<TrendPlot.Age>();
        for (var one : (List<?>) node.get("figures")) {
            double month = spots.size() * 3;
            points.add(new TrendPlot.Age(month, (int) month + " mo"));
            spots.add(new TrendPlot.Spot(month, ((Number) one).doubleValue(), spots.size() + 1, false));
        }
        double limit = ((Number) node.get("limit")).doubleValue();
        var drawing = TrendPlot.draw(
                title,
                described,
                List.of(new TrendPlot.Series("EX-001", spots)),
                List.of(new FigureLine.Level(limit, "limit " + limit, false)),
                points,
                List.of(new TrendPlot.Age(24, "shelf life 24 mo")));
        return new Picture(drawing, drawing, drawing);
    }

    private static Map<String, String> branches() {
        var branches = new java.util.LinkedHashMap<String, String>();
        for (var one : List.of("People", "Method", "Machine", "Material", "Measurement", "Environment"))
            branches.put(one, one);
        return branches;
    }

    private static List<Twig> twigs(Object nodes) {
        var twigs = new ArrayList<Twig>();
        if (nodes != null)
            for (var one : (List<?>) nodes) {
                var twig = (Map<?, ?>) one;
                var branch = twig.get("branch");
                twigs.add(new Twig(
                        twig.get("text").toString(),
                        branch == null ? null : branch.toString(),
                        Twig.Look.valueOf(twig.get("look").toString()),
                        twig.get("unsupported") == null,
                        twig.get("word").toString(),
                        twigs(twig.get("why"))));
            }
        return twigs;
    }

    private static Figure figure(Object node) {
        if (node instanceof Map<?, ?> said) {
            var text = said.get("text");
            return new Figure(
                    text == null ? null : text.toString(),
                    null,
                    List.of(said.get("word").toString()));
        }
        if (!(node instanceof List<?> parts)) return Figure.said(node == null ? null : node.toString());
        var words = new ArrayList<String>();
        for (var word : parts.subList(2, parts.size())) words.add(word.toString());
        return new Figure(
                parts.get(0) == null ? null : parts.get(0).toString(),
                Address.parse(parts.get(1).toString()),
                words);
    }
}
