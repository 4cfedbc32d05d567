package org.cellgmp.intake.control;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;

/** Records of any shape that may be kept, with texts that break careless writers; the same for the same seed. */
final class MadeRecords {
    private static final String[] TEXTS = {
        "",
        " ",
        "26.0",
        "<0.5",
        " leading and trailing ",
        "\u7ec6\u80de\u6cbb\u7597",
        "\ud83e\uddec",
        "line\nline\ttab\r\nreturn\r",
        "quote \" ' back \\ slash / & < > ]]> <!-- --> &amp; &#10;",
        "\u007f\u0085\u2028\u2029\u200b\ufeff\ufdd0",
        "=1+1",
        "null",
        "-",
        "{}",
        "/steps/0|-",
        "a|b|c",
        "exception",
        "Alarm",
        "comment",
        "1",
        "2",
        "Begin",
        "class",
        "verifier",
        "e\u0301",
        "\u202eright to left",
        "<![CDATA[x]]>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "../../../etc/passwd",
        "x".repeat(3000)
    };

    private MadeRecords() {}

    static <T extends Record> T of(Class<T> type, long seed) {
        return type.cast(make(type, "", new Random(seed), 0));
    }

    private static Object make(Type type, String name, Random random, int depth) {
        if (name.equals("batchNumber")) return "B " + random.nextInt(1000);
        if (depth > 0 && !name.equals("header") && random.nextInt(5) == 0) return null;
        if (type instanceof ParameterizedType list) {
            var entries = new ArrayList<Object>();
            for (int i = random.nextInt(13) == 0 ? 12 : random.nextInt(4); i > 0; i--) {
                var entry = make(list.getActualTypeArguments()[0], "", random, depth + 1);
                if (entry != null) entries.add(entry);
            }
            return entries;
        }
        if (type == String.class) return TEXTS[random.nextInt(TEXTS.length)];
        if (type == Boolean.class) return random.nextBoolean();
        if (type == LocalDate.class) return LocalDate.ofEpochDay(random.nextInt(40_000));
        if (type == OffsetDateTime.class) return time(random);
        var target = (Class<?>) type;
        if (target.isEnum()) return target.getEnumConstants()[random.nextInt(target.getEnumConstants().length)];
        return record(target, random, depth);
    }

    private static OffsetDateTime time(Random random) {
        var day = switch (random.nextInt(20)) {
            case 0 -> LocalDate.of(-1, 1, 1);
            case 1 -> LocalDate.of(0, 12, 31);
            case 2 -> LocalDate.of(10_000, 1, 1);
            default -> LocalDate.ofEpochDay(random.nextInt(40_000));
        };
        var offset = random.nextInt(20) == 0 ? 3_661 : (random.nextInt(73) - 36) * 1800;
        return OffsetDateTime.of(
                day.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(2), random.nextInt(3) * 123_456_700),
                ZoneOffset.ofTotalSeconds(offset));
    }

    private static Object record(Class<?> target, Random random, int depth) {
        var components = target.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = make(components[i].getGenericType(), components[i].getName(), random, depth + 1);
        }
        try {
            return target.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
