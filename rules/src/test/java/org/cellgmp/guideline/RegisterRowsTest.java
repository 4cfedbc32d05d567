package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The registers against the tables of clauses that they answer: nothing left out, nothing invented, no text taken over. */
class RegisterRowsTest {
    /** @param read true if the clause's own text was read */
    private record Row(String clause, String demand, boolean read) {}

    private static final String DIGITS = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";

    private static RuleBook book;
    private static Map<String, List<Row>> tables;

    @BeforeAll
    static void load() throws IOException {
        var folder = Path.of(System.getProperty("cellgmp.shared", "none"), "guidelines");
        assumeTrue(Files.isDirectory(folder), "not run: the folder of clause tables is not there");
        tables = tables(folder);
        book = RuleBook.load(RegisterRowsTest.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        if (book != null) book.close();
    }

    @Test
    void everyGuidelineHasARegisterAndEveryRegisterAGuideline() {
        assertThat(book.registers())
                .extracting(Register::guideline)
                .containsExactlyInAnyOrderElementsOf(tables.keySet());
    }

    @Test
    void everyRowOfTheTablesIsInARegister() {
        var missing = new ArrayList<String>();
        for (var register : book.registers())
            for (var row : tables.get(register.guideline()))
                if (register.clauses().stream().noneMatch(clause -> same(clause, row)))
                    missing.add(register.guideline() + " " + row.clause());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRowOfARegisterIsFromATable() {
        var invented = new ArrayList<String>();
        for (var register : book.registers())
            for (var clause : register.clauses())
                if (rows(register, clause).isEmpty()) invented.add(register.guideline() + " " + clause.key());
        assertThat(invented).isEmpty();
    }

    /** Several rows of a table may speak of one clause: its text counts as read if it was read for all of them. */
    @Test
    void aClauseCountsAsReadOnlyIfItsTextWasRead() {
        var wrong = new ArrayList<String>();
        for (var register : book.registers())
            for (var clause : register.clauses())
                if (clause.sourceRead() != rows(register, clause).stream().allMatch(Row::read))
                    wrong.add(register.guideline() + " " + clause.key());
        assertThat(wrong).isEmpty();
    }

    @Test
    void noDemandIsTakenOverWordForWord() {
        var taken = new ArrayList<String>();
        for (var register : book.registers())
            for (var clause : register.clauses())
                for (var row : rows(register, clause))
                    if (plain(row.demand()).contains(plain(clause.title().english()))
                            && clause.title().english().split(" ").length > 5)
                        taken.add(register.guideline() + " " + clause.key() + ": "
                                + clause.title().english());
        assertThat(taken).isEmpty();
    }

    private static List<Row> rows(Register register, RegisteredClause clause) {
        return tables.get(register.guideline()).stream()
                .filter(row -> same(clause, row))
                .toList();
    }

    /** A clause is known by its number as shown; one that is shown by its chapter only, by its key. */
    private static boolean same(RegisteredClause clause, Row row) {
        return clause.clause().english().equals(row.clause()) || clause.key().equals(key(row.clause()));
    }

    /** The ASCII name of a clause: a Chinese number that it begins with is a chapter, no number is the whole text. */
    static String key(String clause) {
        var key = new StringBuilder();
        int tens = 0;
        for (var letter : clause.split("")) {
            int digit = DIGITS.indexOf(letter) + 1;
            if (key.isEmpty() && (digit > 0 || letter.equals("\u5341"))) key.append("ch-");
            if (letter.equals("\u5341")) tens = 10;
            else if (digit > 0) {
                key.append(tens + digit);
                tens = 0;
            } else {
                if (tens > 0) key.append(tens);
                tens = 0;
                key.append(letter);
            }
        }
        if (tens > 0) key.append(tens);
        var name = key.toString()
                .toLowerCase(Locale.ROOT)
                .replace("art.", "art-")
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "all" : name;
    }

    /** The ASCII name of a guideline. */
    private static String guideline(String id) {
        var name = id.toLowerCase(Locale.ROOT)
                .replace("cellgmp", "cell-gmp")
                .replace("(pic/s text)", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.matches("[0-9]+cfr.*") ? "us-" + name : name;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** Tables of clauses only: supporting tables and published limits are no clauses. */
    private static Map<String, List<Row>> tables(Path folder) throws IOException {
        var tables = new LinkedHashMap<String, List<Row>>();
        try (var files = Files.list(folder)) {
            for (var file : new TreeSet<>(files.toList())) {
                var name = file.getFileName().toString();
                if (!name.endsWith(".csv") || name.startsWith("support-") || name.startsWith("cn-F-")) continue;
                var lines = lines(Files.readString(file).replace("\ufeff", ""));
                var columns = new HashMap<String, Integer>();
                for (var column : lines.get(0)) columns.put(column, columns.size());
                for (var line : lines.subList(1, lines.size()))
                    tables.computeIfAbsent(guideline(line.get(columns.get("guideline_id"))), id -> new ArrayList<>())
                            .add(new Row(
                                    line.get(columns.get("clause")),
                                    line.get(columns.get("requirement_en")),
                                    line.get(columns.get("seen")).strip().equals("yes")));
            }
        }
        return tables;
    }

    /** Comma-separated, quoted as RFC 4180 has it. */
    private static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quoted && letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (letter == '"') quoted = !quoted;
            else if (!quoted && (letter == ',' || letter == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    if (line.size() > 1) lines.add(List.copyOf(line));
                    line.clear();
                }
            } else if (quoted || letter != '\r') cell.append(letter);
        }
        if (!cell.isEmpty() || !line.isEmpty()) {
            line.add(cell.toString());
            lines.add(List.copyOf(line));
        }
        return lines;
    }
}
