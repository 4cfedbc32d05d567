package org.cellgmp.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any record that can be made is written and read back as itself, with one form only. */
class RecordRoundTripTest {
    private static final String[] TEXTS = {
        "",
        " ",
        "26.0",
        "<0.5",
        "\u7ec6\u80de\u6cbb\u7597",
        "\ud83e\uddec",
        "line\nline\ttab",
        "quote \" back \\ slash /",
        "\u0000\u001f\u007f\u2028",
        "=1+1",
        "null",
        "e\u0301"
    };

    @Property(tries = 2000)
    void aRecordOfAnyKindComesBackAsItself(@ForAll RecordKind kind, @ForAll long seed) {
        check(kind.type(), seed);
        var made = (Kept) make(kind.type(), new Random(seed), 0);
        assertThat(kind.read(CanonicalJson.write(made))).isEqualTo(made);
        assertThat(List.copyOf(new Canonical(made).leaves().entrySet()))
                .isEqualTo(List.copyOf(CanonicalJson.leaves(made).entrySet()));
        assertThat(made.kind()).isEqualTo(kind);
        assertThat(made.product()).isNotNull();
        assertThat(made.described()).doesNotContain("\n");
    }

    private static <T extends Record> void check(Class<T> type, long seed) {
        var made = type.cast(make(type, new Random(seed), 0));
        var written = CanonicalJson.write(made);
        var read = CanonicalJson.read(type, written);
        assertThat(read).isEqualTo(made);
        assertThat(CanonicalJson.write(read)).isEqualTo(written);
        assertThat(CanonicalJson.writeTree(CanonicalJson.tree(made))).isEqualTo(written);
        assertThat(CanonicalJson.leaves(read).keySet())
                .allMatch(pointer ->
                        Address.parse("BR-2026-0001/v1#" + pointer).pointer().equals(pointer));
    }

    private static Object make(Type type, Random random, int depth) {
        if (depth > 0 && random.nextInt(5) == 0) return null;
        if (type instanceof ParameterizedType list) {
            var entries = new ArrayList<Object>();
            for (int i = random.nextInt(4); i > 0; i--) {
                var entry = make(list.getActualTypeArguments()[0], random, depth + 1);
                if (entry != null) entries.add(entry);
            }
            return entries;
        }
        if (type == String.class) return TEXTS[random.nextInt(TEXTS.length)];
        if (type == Boolean.class) return random.nextBoolean();
        if (type == LocalDate.class) return LocalDate.ofEpochDay(random.nextInt(40_000));
        if (type == OffsetDateTime.class)
            return OffsetDateTime.of(
                    LocalDate.ofEpochDay(random.nextInt(40_000))
                            .atTime(
                                    random.nextInt(24),
                                    random.nextInt(60),
                                    random.nextInt(2),
                                    random.nextInt(2) * 123_456_789),
                    ZoneOffset.ofTotalSeconds((random.nextInt(53) - 24) * 1800));
        var target = (Class<?>) type;
        if (target.isEnum()) return target.getEnumConstants()[random.nextInt(target.getEnumConstants().length)];
        return makeRecord(target, random, depth);
    }

    private static Object makeRecord(Class<?> target, Random random, int depth) {
        var components = target.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = make(components[i].getGenericType(), random, depth + 1);
        }
        try {
            return target.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
