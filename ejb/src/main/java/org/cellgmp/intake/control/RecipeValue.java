package org.cellgmp.intake.control;

import org.cellgmp.record.MasterParameter;
import org.cellgmp.record.RecordedNumber;

/** The values of a parameter of a recipe: one is its set point, those with a sign are its limits. */
final class RecipeValue {
    private RecipeValue() {}

    /** What people call it: its description, or its id where it has none; behind the name of what it stands in. */
    static String name(XmlNode parameter, String id, String above) {
        var description = parameter.takeLines("Description");
        return above + (description != null ? description : id != null ? id : parameter.label());
    }

    static MasterParameter parameter(XmlNode parameter, String name, String id) {
        String target = null;
        String uom = null;
        String low = null;
        String high = null;
        String definition = null;
        for (var value : parameter.children("Value")) {
            var unit = value.child("UnitOfMeasure");
            boolean sameUnit = uom == null || unit == null || uom.equals(unit.look());
            for (var text : value.children("ValueString")) {
                var written = text.look();
                if (written == null || !sameUnit) continue;
                var side = side(written);
                if (side < 0 && low == null) low = bound(text.take());
                else if (side > 0 && high == null) high = bound(text.take());
                else if (side == 0 && target == null) target = text.take();
                else continue;
                if (unit != null && unit.look() != null) uom = unit.take();
                for (var form : value.children("DataInterpretation")) if ("Constant".equals(form.look())) form.use();
            }
            var key = value.child("Key");
            if (key != null && key.look() != null && (definition == null || definition.equals(key.look())))
                definition = key.take();
        }
        return new MasterParameter(
                name, target, uom, low, high, null, definition, name.endsWith(id == null ? "" : id) ? null : id);
    }

    /** Below 0 for a lower limit, above 0 for an upper one, 0 for a value. */
    private static int side(String text) {
        return RecordedNumber.parse(text)
                .map(number -> switch (number.censoring()) {
                    case NONE -> 0;
                    case ABOVE, AT_LEAST -> -1;
                    case BELOW, AT_MOST -> 1;
                })
                .orElse(0);
    }

    /** A limit that is included is written without its sign, as in every record. */
    private static String bound(String text) {
        var sign = RecordedNumber.parse(text).orElseThrow().censoring();
        boolean included = sign == RecordedNumber.Censoring.AT_LEAST || sign == RecordedNumber.Censoring.AT_MOST;
        return included ? text.replaceFirst("^[^0-9+.-]+", "").strip() : text;
    }
}
