package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import org.cellgmp.guideline.RulebookDifference.ClauseChange;
import org.cellgmp.guideline.RulebookDifference.Kind;
import org.cellgmp.guideline.RulebookDifference.Part;
import org.cellgmp.guideline.RulebookDifference.RuleChange;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulebookDifferenceTest {
    private static final String FOLDER = "guideline/cn-gmp-2010/art-223-6/1-tester-is-reviewer/";
    private static final String ID = "cn-gmp-2010/art-223-6/1";

    private static byte[] packed;
    private Map<String, byte[]> files;

    @BeforeAll
    static void pack() {
        packed = Program.pack(RuleBook.class.getClassLoader());
    }

    @BeforeEach
    void open() throws IOException {
        files = new TreeMap<>();
        try (var in = new JarInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), in.readAllBytes());
        }
    }

    private byte[] older() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(out)) {
            for (var file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
                jar.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private void rewrite(String name, UnaryOperator<String> how) {
        var now = new String(files.get(name), StandardCharsets.UTF_8);
        var then = how.apply(now);
        assertThat(then).as(name).isNotEqualTo(now);
        files.put(name, then.getBytes(StandardCharsets.UTF_8));
    }

    private RulebookDifference sinceOlder() throws IOException {
        return RulebookDifference.of(older(), null, packed, null);
    }

    @Test
    void theSameBookDiffersInNothing() {
        var difference = RulebookDifference.of(packed, null, packed, new byte[0]);
        assertThat(difference.rules()).isEmpty();
        assertThat(difference.clauses()).isEmpty();
        assertThat(difference.rulesAlike()).isGreaterThan(100);
    }

    @Test
    void eachPartThatReadsOtherwiseIsTold() throws Exception {
        rewrite(
                FOLDER + "rule.yaml",
                yaml -> yaml.replace("severity: major", "severity: critical")
                        .replace("version: \"1\"", "version: \"0\"")
                        .replace("  - {guideline: ich-q7, clause: \"6.60\"}\n", "")
                        .replace("was tested and reviewed by", "was looked at twice by")
                        .replace("looks-at:", "of-another-age: {some: thing}\nlooks-at:"));
        rewrite(FOLDER + "rule.drl", text -> text + "\n// as it was\n");
        var difference = sinceOlder();
        assertThat(difference.clauses()).isEmpty();
        assertThat(difference.rules()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.id()).isEqualTo(ID);
            assertThat(change.title().chinese())
                    .isEqualTo("\u68c0\u9a8c\u4eba\u4e0e\u590d\u6838\u4eba\u4e3a\u540c\u4e00\u4eba");
            assertThat(change.parts())
                    .filteredOn(part -> !part.key().equals("logic"))
                    .extracting(Part::key, Part::place, Part::before, Part::after)
                    .containsExactlyInAnyOrder(
                            tuple("version", "", "0", "1"),
                            tuple("severity", "", "critical", "major"),
                            tuple("citations", "", null, "clause 6.60, guideline ich-q7"),
                            tuple("of-another-age", "some", "thing", null),
                            tuple(
                                    "message",
                                    "en",
                                    "{test} was looked at twice by {testedBy}.",
                                    "{test} was tested and reviewed by {testedBy}."));
            assertThat(change.parts()).extracting(Part::key).contains("logic");
        });
    }

    @Test
    void limitsAreParametersOfARule() throws Exception {
        var name = files.keySet().stream()
                .filter(one -> one.endsWith("/rule.yaml")
                        && new String(files.get(one), StandardCharsets.UTF_8).contains("value: \""))
                .findFirst()
                .orElseThrow();
        rewrite(name, yaml -> yaml.replaceFirst("value: \"[^\"]*\"", "value: \"17.25\""));
        assertThat(sinceOlder().rules())
                .singleElement()
                .satisfies(change -> assertThat(change.parts()).singleElement().satisfies(part -> {
                    assertThat(part.key()).isEqualTo("limits");
                    assertThat(part.place()).endsWith("/value");
                    assertThat(part.before()).isEqualTo("17.25");
                    assertThat(part.after()).isNotEqualTo("17.25");
                }));
    }

    @Test
    void rulesAndRowsThatCameOrWentAreTold() throws Exception {
        files.keySet().removeIf(name -> name.startsWith(FOLDER));
        var gone = FOLDER.replace("1-tester-is-reviewer", "900-of-another-age");
        for (var name : List.of("rule.yaml", "rule.drl", "cases.yaml"))
            files.put(gone + name, "title: {en: Old, zh: Old}\n".getBytes(StandardCharsets.UTF_8));
        rewrite(
                "guideline/cn-gmp-2010/register.yaml",
                yaml -> yaml.replaceFirst("(?m)^  - \\{key: \"art-225-product\".*\n", "")
                        .replace(
                                "- {key: \"art-224\", clause: \"Art.224\", title: {en: \"OOS investigation\", zh: \"OOS\"},"
                                        + " text: source-read, answered: by-rule, by: [\"cn-drug-law-2019/art-47/1\"]}",
                                "- {key: \"art-224\", clause: \"Art.224\", title: {en: \"OOS investigation\", zh: \"OOS\"},"
                                        + " text: source-read, answered: planned}\n"
                                        + "  - {key: \"art-224-old\", clause: \"Art.224a\", title: {en: Gone, zh: Gone},"
                                        + " text: source-read, answered: planned}"));
        var difference = sinceOlder();
        assertThat(difference.rules())
                .extracting(RuleChange::kind, RuleChange::id)
                .containsExactly(tuple(Kind.ADDED, ID), tuple(Kind.GONE, "cn-gmp-2010/art-223-6/900"));
        assertThat(difference.rules(Kind.CHANGED)).isZero();
        assertThat(difference.clauses())
                .extracting(
                        ClauseChange::kind, ClauseChange::key, ClauseChange::answerBefore, ClauseChange::answerAfter)
                .containsExactlyInAnyOrder(
                        tuple(Kind.CHANGED, "art-224", "planned", "by-rule"),
                        tuple(Kind.ADDED, "art-225-product", null, "by-evidence"),
                        tuple(Kind.GONE, "art-224-old", "planned", null));
        assertThat(difference.clauses(Kind.CHANGED)).isEqualTo(1);
        assertThat(difference.clauses())
                .filteredOn(change -> change.kind() == Kind.CHANGED)
                .singleElement()
                .satisfies(change ->
                        assertThat(change.parts()).extracting(Part::key).containsExactlyInAnyOrder("answered", "by"));
    }

    /** A note that several rows share is one change of each row that names it. */
    @Test
    void aSharedNoteThatReadsOtherwiseIsToldOfEachRow() throws Exception {
        rewrite(
                "guideline/cn-gmp-2010/register.yaml",
                yaml -> yaml.replaceFirst("(?s)(key: documents\\b.{0,60}?en: \")", "$1Then: "));
        assertThat(sinceOlder().clauses())
                .hasSizeGreaterThan(1)
                .allSatisfy(change -> assertThat(change.parts())
                        .singleElement()
                        .satisfies(part -> assertThat(part.place()).isEqualTo("en")));
    }

    @Test
    void tablesOfTheSiteAreHeldSideBySideEvenOfAnotherLayout() {
        var before = site("85", "MAJOR", "\"of-another-age\":\"yes\",");
        var after = site("90", "MAJOR", "");
        assertThat(RulebookDifference.of(packed, before, packed, after).rules())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.id()).isEqualTo("site/SR-2026-0001/R1");
                    assertThat(change.title().english()).isEqualTo("Ours");
                    assertThat(change.parts())
                            .extracting(Part::key)
                            .containsExactlyInAnyOrder("of-another-age", "conditions");
                });
        assertThat(RulebookDifference.of(packed, null, packed, after).rules())
                .extracting(RuleChange::kind)
                .containsExactly(Kind.ADDED);
        assertThat(RulebookDifference.of(packed, after, packed, null).rules())
                .extracting(RuleChange::kind)
                .containsExactly(Kind.GONE);
        assertThat(RulebookDifference.of(packed, after, packed, after).rules()).isEmpty();
    }

    private static byte[] site(String limit, String severity, String more) {
        var text = "{\"tables\":[{\"looksAt\":\"ResultFact\",\"number\":\"SR-2026-0001\",\"rules\":[{" + more
                + "\"conditions\":[{\"field\":\"result\",\"wanted\":[\"" + limit
                + "\"]}],\"id\":\"R1\",\"row\":\"8\",\"severity\":\""
                + severity + "\"}],\"title\":{\"chinese\":\"\u4f01\u4e1a\",\"english\":\"Ours\"},\"version\":\"1\"}]}";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(CanonicalJson.parse(bytes)).isNotNull();
        return bytes;
    }

    @Test
    void whatIsNoRulebookIsRefused() {
        files.put("org/cellgmp/web/Evil.class", new byte[1]);
        assertThatThrownBy(this::sinceOlder).hasMessageContaining("Evil");
        files.keySet().removeIf(name -> !name.equals("site/vocabulary.txt"));
        assertThatThrownBy(this::sinceOlder).isInstanceOf(IllegalArgumentException.class);
    }
}
