package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellgmp.template.Template;
import org.cellgmp.template.TemplateBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Every document that the records of the demonstration product feed is made in English and in Chinese, and strangers look at it:
 * veraPDF at the level it claims, LibreOffice at the Word file, and the words of the PDF are compared with the records as REST tells them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryDocumentStory {
    private static final String WRITER = "regulatory-writer";
    private static final String PRODUCT = "DEMO-CART-19";
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.-])[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\\w-]|\\.[0-9])");
    /** Days of a year and of a month, which a form names to say how it counts. */
    private static final Set<String> OF_THE_FORM = Set.of("365.25", "30.4375");

    /** Number of a heading of the second level at the beginning of its line. */
    private static final Pattern HEADING =
            Pattern.compile("^\\s*[0-9]{1,2}\\.[0-9]{1,2}\\s+(?=\\p{L})", Pattern.MULTILINE);

    private static final List<String> LANGUAGES = List.of("en", "zh");

    @TempDir
    static Path folder;

    private static Server server;
    private static Program program;
    private static List<String> batches;
    /** Document number by template and language. */
    private static final Map<String, String> MADE = new LinkedHashMap<>();

    @BeforeAll
    static void open() {
        server = Server.running();
        program = new Program(server);
        batches = program.get(WRITER, "/api/v1/batch-records?q=" + PRODUCT).list("items").stream()
                .map(row -> (String) ((Map<?, ?>) row).get("number"))
                .sorted()
                .toList();
        assertThat(batches).isNotEmpty();
    }

    @Test
    @Order(1)
    void everyKindIsMadeInBothLanguages() {
        var refused = new ArrayList<String>();
        for (var template : TemplateBook.shipped().offered()) {
            if (template.section() == null) continue;
            for (var language : LANGUAGES) {
                var answer = program.post(WRITER, "/api/v1/documents", order(template, language));
                if (answer.status() == 201)
                    MADE.put(template.name() + "-" + language, answer.text("document", "number"));
                else refused.add(template.name() + " " + language + ": " + answer.body());
            }
        }
        assertThat(refused).as("what the demonstration's records do not feed").isEmpty();
    }

    private static Object[] order(Template template, String language) {
        var order =
                new ArrayList<Object>(List.of("template", template.name(), "product", PRODUCT, "language", language));
        order.add("batches");
        order.add(
                switch (template.batches()) {
                    case NONE -> List.of();
                    case ONE -> batches.subList(0, 1);
                    case SEVERAL, ANY -> batches;
                });
        if (template.dated()) order.addAll(List.of("asOf", LocalDate.now().toString()));
        return order.toArray();
    }

    @Test
    @Order(2)
    void veraPdfFindsEachAsItClaims() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var failures = new ArrayList<String>();
        for (var made : MADE.entrySet()) {
            var pdf = Http.program(server, WRITER).bytes("/api/v1/documents/" + made.getValue() + ".pdf");
            assertThat(pdf.statusCode()).isEqualTo(200);
            Files.write(folder.resolve(made.getKey() + ".pdf"), pdf.body());
            for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                try (var parser = Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf.body()), flavour);
                        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    var result = validator.validate(parser);
                    if (!result.isCompliant()) failures.add(made.getKey() + " is not " + flavour.getId());
                }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    @Order(3)
    void libreOfficeOpensEachWordFile() throws Exception {
        var office = NotRun.needs("soffice", "libreoffice");
        var command = new ArrayList<>(List.of(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                folder.toString()));
        for (var made : MADE.entrySet()) {
            var word = Http.program(server, WRITER).bytes("/api/v1/documents/" + made.getValue() + ".docx");
            assertThat(word.statusCode()).isEqualTo(200);
            var file = folder.resolve(made.getKey() + ".docx");
            Files.write(file, word.body());
            command.add(file.toString());
        }
        run(command, 300);
        for (var made : MADE.entrySet())
            assertThat(Files.readString(folder.resolve(made.getKey() + ".txt")))
                    .as(made.getKey())
                    .contains(made.getValue());
    }

    @Test
    @Order(4)
    void everyFigureOfTheResultsStandsInTheRecordsAndEveryResultIsPrinted() throws Exception {
        var results = new LinkedHashSet<String>();
        var known = new TreeSet<String>();
        for (var batch : batches) {
            var record = program.get(WRITER, "/api/v1/batch-records/" + batch);
            known.addAll(numbers(record.at("record")));
            for (var result : record.list("record", "qcResults"))
                if (((Map<?, ?>) result).get("result") instanceof String text) results.add(text);
        }
        for (var kind : List.of("specifications", "stability-studies", "master-records", "product-versions"))
            for (var row :
                    program.get(WRITER, "/api/v1/" + kind + "?q=" + PRODUCT).list("items"))
                known.addAll(numbers(program.get(WRITER, "/api/v1/" + kind + "/" + ((Map<?, ?>) row).get("number"))
                        .at("record")));
        for (var language : LANGUAGES) {
            for (var name : List.of("batch-analyses", "batch-analyses-substance")) {
                if (!MADE.containsKey(name + "-" + language)) continue;
                var text = words(name + "-" + language);
                assertThat(results.stream().filter(result -> !text.contains(result.replaceAll("\\s", ""))))
                        .as("results that " + name + " in " + language + " does not print")
                        .isEmpty();
            }
            for (var name :
                    List.of("batch-analyses", "batch-analyses-substance", "stability-data", "executed-batch-record"))
                if (MADE.containsKey(name + "-" + language))
                    assertThat(strangers(name + "-" + language, known))
                            .as("figures of " + name + " in " + language + " that no record has")
                            .isEmpty();
        }
    }

    private static Set<String> numbers(Object node) {
        var found = new TreeSet<String>();
        if (node instanceof Map<?, ?> members) members.values().forEach(one -> found.addAll(numbers(one)));
        else if (node instanceof List<?> entries) entries.forEach(one -> found.addAll(numbers(one)));
        else if (node instanceof String text) NUMBER.matcher(text).results().forEach(one -> found.add(one.group()));
        return found;
    }

    /** All letters of the PDF without white space, as poppler reads them. */
    private static String words(String name) throws Exception {
        return extracted(name).replaceAll("\\s", "");
    }

    /** Decimal numbers of the PDF that stand in no record; whole numbers below 1,000 count pages, rows and headings as well. */
    private static List<String> strangers(String name, Set<String> known) throws Exception {
        return NUMBER.matcher(HEADING.matcher(extracted(name)).replaceAll(""))
                .results()
                .map(found -> found.group())
                .filter(number -> number.contains(".") || number.length() > 3)
                .filter(number -> !number.matches("[1-9]\\.[0-9]{1,2}") && !number.matches("20[0-9]{2}"))
                .filter(number -> !known.contains(number) && !OF_THE_FORM.contains(number))
                .distinct()
                .collect(Collectors.toList());
    }

    private static String extracted(String name) throws Exception {
        var text = folder.resolve(name + ".poppler");
        if (!Files.exists(text))
            run(
                    List.of(
                            NotRun.needs("pdftotext").toString(),
                            "-layout",
                            folder.resolve(name + ".pdf").toString(),
                            text.toString()),
                    60);
        return Files.readString(text, StandardCharsets.UTF_8);
    }

    private static void run(List<String> command, int seconds) throws IOException, InterruptedException {
        var log = folder.resolve("log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
                .as(command.get(0))
                .isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
