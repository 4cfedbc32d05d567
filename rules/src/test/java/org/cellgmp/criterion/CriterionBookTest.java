package org.cellgmp.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cellgmp.criterion.fact.LeafFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of criteria, held against the lists of the authorities where these are at hand, and the rules behind them. */
class CriterionBookTest {
    private static final Pattern RULE = Pattern.compile("breaches\\.tell\\(\"([^\"]+)\"");

    private static List<String> listed(String name) throws Exception {
        var shared = System.getProperty("cellgmp.shared");
        assumeTrue(shared != null, "not run: no folder with the lists of the authorities");
        return Files.readAllLines(Path.of(shared, "data/ectd/validation", name)).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String number(String line) {
        return line.split(",")[0].replace("\"", "");
    }

    @Test
    void everyChineseAndEuropeanRowStandsInItsTable() throws Exception {
        assertThat(CriterionBook.get().criteria(Authority.CN).stream().map(Criterion::number))
                .containsExactlyElementsOf(listed("cn-cde-criteria.csv").stream()
                        .map(CriterionBookTest::number)
                        .toList());
        assertThat(CriterionBook.get().criteria(Authority.EU).stream().map(Criterion::number))
                .containsExactlyElementsOf(listed("eu-criteria.csv").stream()
                        .map(CriterionBookTest::number)
                        .toList());
    }

    @Test
    void everyRowOfTheUnitedStatesStandsInItsTable() throws Exception {
        var rows = listed("fda-ectd322-criteria.csv");
        var numbers = CriterionBook.get().criteria(Authority.US).stream()
                .map(Criterion::number)
                .toList();
        assertThat(numbers)
                .containsAll(rows.stream()
                        .map(CriterionBookTest::number)
                        .filter(number -> !number.equals("n/k"))
                        .toList());
        assertThat(numbers.stream().filter(number -> number.startsWith("n/k")).count())
                .isEqualTo(
                        rows.stream().filter(row -> number(row).equals("n/k")).count());
    }

    @Test
    void whatTheListsHaveOnlyFromMemoryIsShownSo() throws Exception {
        for (var row : listed("eu-criteria.csv"))
            assertThat(CriterionBook.get()
                            .criterion("EU " + number(row))
                            .orElseThrow()
                            .seen())
                    .as(row)
                    .isEqualTo(!row.endsWith("recalled"));
        assertThat(CriterionBook.get().criteria(Authority.CN)).allMatch(Criterion::seen);
    }

    @ParameterizedTest
    @EnumSource(Authority.class)
    void aCriterionHasRulesOrAReasonWhyItHasNone(Authority authority) throws Exception {
        var ruled = new TreeSet<String>();
        var folder = Path.of("src/main/resources/criterion", authority.name().toLowerCase(java.util.Locale.ROOT));
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList())
                RULE.matcher(Files.readString(file)).results().forEach(found -> ruled.add(found.group(1)));
        }
        for (var criterion : CriterionBook.get().criteria(authority)) {
            assertThat(ruled.contains(criterion.number())).as(criterion.shown()).isEqualTo(criterion.checked());
            assertThat(CriterionBook.get().criterion(criterion.shown())).contains(criterion);
            assertThat(criterion.says().chinese()).matches(".*\\p{IsHan}.*");
        }
        assertThat(CriterionBook.get().criteria(authority).stream().map(Criterion::number))
                .containsAll(ruled);
    }

    @ParameterizedTest
    @EnumSource(Authority.class)
    void tenThousandLeavesAreJudgedInWellUnderASecond(Authority authority) {
        var facts = new ArrayList<Object>();
        for (int i = 0; i < 10_000; i++)
            facts.add(new LeafFact(
                    "index.xml:" + i,
                    "index",
                    "a" + i,
                    "new",
                    true,
                    false,
                    false,
                    "m3/a.pdf",
                    i == 5_000 ? "missing" : "held",
                    "0000",
                    "0",
                    "md5",
                    true,
                    "right",
                    "0",
                    true,
                    false,
                    5,
                    false,
                    true));
        assertThat(CriterionBook.get().judge(authority, facts)).hasSize(1);
        long before = System.nanoTime();
        assertThat(CriterionBook.get().judge(authority, facts))
                .singleElement()
                .matches(breach -> breach.place().equals("index.xml:5000"));
        long took = (System.nanoTime() - before) / 1_000_000;
        System.out.println(authority + ": 10,000 leaf facts judged in " + took + " ms");
        assertThat(took).isLessThan(2_000);
    }
}
