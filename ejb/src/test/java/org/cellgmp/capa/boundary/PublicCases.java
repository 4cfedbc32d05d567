package org.cellgmp.capa.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.capa.control.CapaCondition;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.control.Shared;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Published findings of authorities on two houses, each entered, classified by the decision table, investigated, given a CAPA and closed
 * by signature, in the order of the days on which they were published. The outcome table is printed.
 */
abstract class PublicCases {
    private static final Actor OPENER = House.person("rec", "Rec Order (invented)", Role.PRODUCTION_RECORDER);
    private static final Actor INVESTIGATOR = House.person("rev", "Rev Iewer (invented)", Role.PRODUCTION_REVIEWER);
    private static final Actor QA = House.person("qa", "Qual Ity (invented)", Role.QA_MANAGER);
    private static final Actor CLOSER = House.person("qa2", "Second Ity (invented)", Role.QA_MANAGER);
    private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);

    private House house;

    abstract TestDatabase database() throws Exception;

    /** One case of the file of cases, with our reading of it. */
    private record Case(
            String id, LocalDate from, LocalDate to, String firm, String observation, String source, String[] reading) {
        Factors factors(Recurrence recurrence) {
            return new Factors(
                    Integer.parseInt(reading[2]),
                    Integer.parseInt(reading[3]),
                    Integer.parseInt(reading[4]),
                    Impact.valueOf(reading[5]),
                    Impact.valueOf(reading[6]),
                    recurrence);
        }

        Classification expected() {
            return Classification.valueOf(reading[8]);
        }
    }

    @AfterEach
    void close() {
        HouseClock.set(Clock.systemUTC());
        if (house != null) house.close();
    }

    @Test
    void everyPublishedCaseIsEnteredClassifiedAndClosed() throws Exception {
        var cases = cases();
        var outcome = new ArrayList<String>();
        var numbers = new LinkedHashMap<String, String>();
        var days = new TreeMap<LocalDate, List<Case>>();
        for (var one : cases)
            days.computeIfAbsent(one.to(), none -> new ArrayList<>()).add(one);
        at(days.firstKey(), 0);
        house = new House(database(), CapaCondition.class);
        house.enrol(OPENER, INVESTIGATOR, QA, CLOSER);
        for (var day : days.keySet()) {
            for (var one : days.get(day)) numbers.put(one.id(), open(one));
            for (var one : days.get(day)) outcome.add(walk(one, numbers));
        }
        System.out.println(String.join("\n", outcome.stream().sorted().toList()));
        assertThat(outcome).hasSize(cases.size()).allMatch(line -> line.contains("| CLOSED |"));
    }

    private String open(Case one) throws Exception {
        at(one.to(), 0);
        var seen = one.from().atTime(9, 0).atOffset(ZoneOffset.UTC);
        var known = one.to().atTime(17, 0).atOffset(ZoneOffset.UTC);
        var account = new Account(
                one.observation(),
                one.firm() + ": " + one.observation() + "\n" + one.source(),
                one.reading()[12],
                null,
                seen,
                known);
        var kind = DeviationKind.valueOf(one.reading()[1]);
        return house.act(OPENER, () -> deviations().open(kind, account, null, List.of()))
                .number();
    }

    private String walk(Case one, Map<String, String> numbers) throws Exception {
        var number = numbers.get(one.id());
        at(one.to(), 1);
        var same = one.reading()[7].isEmpty() ? List.<String>of() : List.of(numbers.get(one.reading()[7]));
        var decision = new RecurrenceDecision(same, "Compared with the findings published before.", SINCE);
        house.act(INVESTIGATOR, () -> deviations().compare(number, revision(number), decision));
        at(one.to(), 2);
        var factors = one.factors(decision.factor());
        var classified =
                house.act(QA, () -> deviations().classify(number, revision(number), factors, null, one.reading()[9]));
        assertThat(classified.content().classification()).as(one.id()).isEqualTo(one.expected());
        at(one.to(), 14);
        house.act(
                INVESTIGATOR,
                () -> deviations()
                        .investigate(
                                number,
                                revision(number),
                                new Investigation(one.reading()[10], one.reading()[11], one.reading()[11], List.of())));
        var capa = capa(one, number);
        boolean critical = one.expected() == Classification.CRITICAL;
        at(one.to(), critical ? 21 : 28);
        var closed = house.act(
                CLOSER,
                () -> deviations()
                        .close(
                                number,
                                revision(number),
                                "Corrected, and its CAPA is under way.",
                                CLOSER.id(),
                                House.PASSWORD));
        assertThat(closed.state()).as(one.id()).isEqualTo(DeviationState.CLOSED);
        return line(one, closed, capa);
    }

    /** Correction and corrective action planned, approved by another, and the correction done and verified before closure. */
    private String capa(Case one, String event) throws Exception {
        at(one.to(), 15);
        var due = one.to().plusDays(60);
        var plan = new Plan(
                one.observation(),
                one.observation(),
                one.reading()[10],
                List.of(event),
                List.of(
                        action(ActionKind.CORRECTION, one.reading()[12], due),
                        action(ActionKind.CORRECTIVE, one.reading()[13], due)),
                new Effectiveness(
                        "The same finding", "none in the window", "180", null, null, INVESTIGATOR.id(), null, null));
        var number = house.act(INVESTIGATOR, () -> capas().raise(plan)).number();
        at(one.to(), 16);
        house.act(
                CLOSER,
                () -> capas().approve(
                                number, standing(number), "It takes the cause away.", CLOSER.id(), House.PASSWORD));
        house.act(OPENER, () -> capas().complete(number, standing(number), "A1", "Seen to be done.", null));
        house.act(INVESTIGATOR, () -> capas().verify(number, standing(number), "A1", true, "Looked at in place."));
        assertThat(house.act(QA, () -> register().get(number)).state()).isEqualTo(CapaState.PLANNED);
        return number;
    }

    private static PlannedAction action(ActionKind kind, String what, LocalDate due) {
        return new PlannedAction(null, kind, what, OPENER.id(), due, "Seen in place", null, null);
    }

    private static String line(Case one, DeviationView closed, String capa) {
        var content = closed.content();
        long days = ChronoUnit.DAYS.between(
                content.account().awareAt().toLocalDate(), closed.closedAt().toLocalDate());
        return String.format(
                "%-6s| %-9s | %-8s | %-36s | %s | %d days",
                one.id(),
                closed.kind(),
                content.classification(),
                "table " + String.join(",", content.grading().lines()) + ", investigated, " + capa,
                closed.state(),
                days);
    }

    private static List<Case> cases() throws IOException {
        var readings = new LinkedHashMap<String, String[]>();
        try (var in = PublicCases.class.getResourceAsStream("public-cases.csv")) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                if (!line.isBlank() && !line.startsWith("#")) {
                    var cells = line.split("\\|", -1);
                    readings.put(cells[0], cells);
                }
        }
        var cases = new ArrayList<Case>();
        var file = Shared.file("data/deviations-public-cases.csv");
        try (var rows = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
            for (var row : rows) {
                if (row.get(0).equals("case_id")) continue;
                var span = row.get(1).split("/");
                assertThat(readings).as("a case without our reading").containsKey(row.get(0));
                cases.add(new Case(
                        row.get(0),
                        LocalDate.parse(span[0]),
                        LocalDate.parse(span[span.length - 1]),
                        row.get(2),
                        row.get(4),
                        row.get(7),
                        readings.get(row.get(0))));
            }
        }
        return cases;
    }

    /** The clock of the house stands some days after a case became known. */
    private static void at(LocalDate day, int later) {
        var moment = OffsetDateTime.of(day.plusDays(later).atTime(18, 0), ZoneOffset.UTC);
        HouseClock.set(Clock.fixed(moment.toInstant(), ZoneOffset.UTC));
    }

    private int revision(String number) throws Exception {
        return house.the(DeviationRegister.class).get(number).revision();
    }

    private int standing(String number) throws Exception {
        return register().get(number).revision();
    }

    private Deviations deviations() {
        return house.the(Deviations.class);
    }

    private Capas capas() {
        return house.the(Capas.class);
    }

    private CapaRegister register() {
        return house.the(CapaRegister.class);
    }
}
