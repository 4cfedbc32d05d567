package org.cellgmp.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.Address;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The invented record beside each template. */
final class Sample {
    private Sample() {}

    static Record of(Template template) {
        try (var in = Sample.class.getResourceAsStream("/template/" + template.name() + "/sample.yaml")) {
            var tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return (Record) bind(template.data(), tree, template.name());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Object bind(Type type, Object node, String place) {
        if (type == Figure.class) return figure(node);
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
                    .noneMatch(one -> one.getName().equals(key))) throw new AssertionError(place + " has no " + key);
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var name = components[i].getName();
            if (!given.containsKey(name)) throw new AssertionError(place + " lacks " + name);
            types[i] = components[i].getType();
            values[i] = bind(components[i].getGenericType(), given.get(name), place + "/" + name);
        }
        try {
            return ((Class<?>) type).getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(place, broken);
        }
    }

    private static Figure figure(Object node) {
        if (!(node instanceof List<?> parts)) return Figure.said(node == null ? null : node.toString());
        var words = new ArrayList<String>();
        for (var word : parts.subList(2, parts.size())) words.add(word.toString());
        return new Figure(
                parts.get(0) == null ? null : parts.get(0).toString(),
                Address.parse(parts.get(1).toString()),
                words);
    }
}
