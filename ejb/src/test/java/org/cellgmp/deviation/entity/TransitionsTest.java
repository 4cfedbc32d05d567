package org.cellgmp.deviation.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.deviation.entity.DeviationLife.BATCH;
import static org.cellgmp.deviation.entity.DeviationLife.NOON;
import static org.cellgmp.deviation.entity.DeviationLife.departure;
import static org.cellgmp.deviation.entity.DeviationLife.grading;
import static org.cellgmp.deviation.entity.DeviationLife.investigation;
import static org.cellgmp.deviation.entity.DeviationLife.signature;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.MaterialDecision;
import org.cellgmp.deviation.MaterialFate;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.deviation.entity.Hand.Part;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every transition of a quality event, tried by every role in every state, kind and class by somebody who had every part of the
 * work: allowed, or refused with which code. The table is kept beside this test, so that a change of the rules shows as a change of
 * it; {@code -Dcellgmp.renew=true} writes it anew.
 */
class TransitionsTest {
    private static final Path KEPT = Path.of("src/test/resources/org/cellgmp/deviation/entity/transitions.txt");
    private static final String PERSON = "person";
    private static final RecurrenceDecision FIRST =
            new RecurrenceDecision(List.of(), "Nothing like it.", LocalDate.of(2024, 1, 1));

    /** @param classification null while open @param part that the person had; null for none */
    private record Setting(DeviationState state, DeviationKind kind, Classification classification, Part part) {}

    @BeforeEach
    void atNoon() {
        HouseClock.set(Clock.fixed(NOON.toInstant(), ZoneOffset.ofHours(8)));
    }

    @AfterEach
    void timeGoesOn() {
        HouseClock.set(Clock.systemUTC());
    }

    @Test
    void everyTransitionIsAllowedOrRefusedAsTheTableSays() throws Exception {
        var table = String.join("\n", table()) + "\n";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/transitions.txt"), table);
        if (Boolean.getBoolean("cellgmp.renew")) Files.writeString(KEPT, table);
        assertThat(table).isEqualTo(Files.readString(KEPT, StandardCharsets.UTF_8));
    }

    @Test
    void nobodyApprovesOwnWork() throws Refusal {
        var qa = person(Role.QA_MANAGER);
        for (var setting : settings()) {
            if (setting.part() == null || setting.part() == Part.CLASSIFIED || setting.part() == Part.SETTLED) continue;
            assertThat(tried(setting, DeviationAction.CLOSE, qa))
                    .as(setting.toString())
                    .isNotEqualTo("yes");
            if (setting.part() != Part.LOWERED)
                assertThat(tried(setting, DeviationAction.CONCLUDE, qa))
                        .as(setting.toString())
                        .isNotEqualTo("yes");
        }
    }

    @Test
    void aMinorEventThatWasNeitherInvestigatedNorCorrectedIsNotClosed() throws Refusal {
        var told = new Account("t", "d", null, null, NOON, NOON);
        var deviation = Deviation.open("DV-2026-0001", told, null, List.of(), other("opener"));
        deviation.compare(FIRST, other("comparer"));
        deviation.classify(Classification.MINOR, grading(Classification.MINOR), null, other("classifier"));
        assertThat(deviation.whyNot(DeviationAction.CLOSE, other("closer")).code())
                .isEqualTo("deviation.not-corrected");
    }

    @Test
    void anotherDecisionOnRecurrenceAsksForTheClassAnew() throws Refusal {
        var deviation =
                built(new Setting(DeviationState.INVESTIGATED, DeviationKind.DEVIATION, Classification.MAJOR, null));
        deviation.compare(
                new RecurrenceDecision(List.of("DV-2025-0001"), "The same seal.", LocalDate.of(2024, 1, 1)),
                other("comparer"));
        assertThat(deviation.whyNot(DeviationAction.CLOSE, other("closer")).code())
                .isEqualTo("deviation.class-outdated");
    }

    private static List<Setting> settings() {
        var settings = new ArrayList<Setting>();
        var parts = new ArrayList<>(Arrays.asList(Part.values()));
        parts.add(0, null);
        for (var state : DeviationState.values())
            for (var kind : DeviationKind.values())
                for (var part : parts) {
                    if (part == Part.SETTLED && kind != DeviationKind.NONCONFORMANCE) continue;
                    boolean open = state == DeviationState.OPEN;
                    if (open && part != null && part != Part.OPENED && part != Part.TOLD) continue;
                    if (state == DeviationState.CLASSIFIED && part == Part.INVESTIGATED) continue;
                    if (open) settings.add(new Setting(state, kind, null, part));
                    else for (var one : Classification.values()) settings.add(new Setting(state, kind, one, part));
                }
        return settings;
    }

    /** Lines of action, state, class, kinds, parts, and the outcome by role; what has one outcome stands in one line. */
    private static List<String> table() throws Refusal {
        var lines = new ArrayList<String>();
        lines.add(
                "# action | state | class | who had what part | kind | outcome by role (yes, or the code of the refusal)");
        for (var action : DeviationAction.values()) {
            var byOutcome = new LinkedHashMap<String, Map<String, Set<String>>>();
            for (var setting : settings()) {
                var place = action + " | " + setting.state() + " | "
                        + (setting.classification() == null ? "-" : setting.classification()) + " | "
                        + (setting.part() == null ? "none" : setting.part());
                byOutcome
                        .computeIfAbsent(place, any -> new LinkedHashMap<>())
                        .computeIfAbsent(outcome(setting, action), any -> new TreeSet<>())
                        .add(setting.kind().prefix());
            }
            byOutcome.forEach((place, outcomes) -> outcomes.forEach(
                    (outcome, kinds) -> lines.add(place + " | " + String.join(" ", kinds) + " | " + outcome)));
        }
        return lines;
    }

    private static String outcome(Setting setting, DeviationAction action) throws Refusal {
        var roles = new TreeMap<String, List<String>>();
        for (var role : Role.values())
            roles.computeIfAbsent(tried(setting, action, person(role)), any -> new ArrayList<>())
                    .add(role.containerName());
        var most = roles.values().stream().mapToInt(List::size).max().orElseThrow();
        return roles.entrySet().stream()
                .map(entry -> (entry.getValue().size() == most && roles.size() > 1
                                ? "others"
                                : roles.size() == 1 ? "all" : String.join(" ", entry.getValue()))
                        + ": " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    /** What comes of really doing it, which is what the greyed action said before. */
    private static String tried(Setting setting, DeviationAction action, Actor who) throws Refusal {
        var deviation = built(setting);
        var said = deviation.whyNot(action, who);
        try {
            attempt(deviation, action, who);
            assertThat(said).isNull();
            return "yes";
        } catch (Refusal refusal) {
            assertThat(said).as(action + " in " + setting).isNotNull();
            assertThat(refusal.code()).isEqualTo(said.code());
            return refusal.code();
        }
    }

    private static void attempt(Deviation deviation, DeviationAction action, Actor who) throws Refusal {
        switch (action) {
            case DESCRIBE -> deviation.describe(told(), "typo", who);
            case ASSIGN -> new Owner(deviation).hold(deviation, "taker", "Ta Ker (invented)", who);
            case COMPARE -> deviation.compare(FIRST, who);
            case CLASSIFY -> deviation.classify(Classification.CRITICAL, grading(Classification.CRITICAL), null, who);
            case INVESTIGATE -> deviation.investigate(investigation(), who);
            case SETTLE_MATERIAL -> deviation.settle(scrap(), who);
            case CONCLUDE -> deviation.concluding(BATCH, ReleaseVerdict.MAY_BE_RELEASED, "No effect.", who);
            case CLOSE -> deviation.closing("All is done.", who);
        }
    }

    /** An event in a setting, the person having had the one part and others the rest; concluded as far as that goes. */
    private static Deviation built(Setting setting) throws Refusal {
        var number = setting.kind().prefix() + "-2026-0001";
        var deviation = Deviation.open(number, told(), null, List.of(departure("a")), who(setting, Part.OPENED));
        if (setting.part() == Part.TOLD) deviation.describe(told(), "typo", who(setting, Part.TOLD));
        if (setting.state() == DeviationState.OPEN) return deviation;
        var given = setting.classification();
        deviation.compare(FIRST, other("comparer"));
        if (setting.part() == Part.LOWERED)
            deviation.classify(
                    Classification.MINOR, grading(Classification.CRITICAL), "mild", who(setting, Part.LOWERED));
        deviation.classify(given, grading(given), null, who(setting, Part.CLASSIFIED));
        if (setting.state() != DeviationState.CLASSIFIED)
            deviation.investigate(investigation(), who(setting, Part.INVESTIGATED));
        if (setting.kind() == DeviationKind.NONCONFORMANCE) deviation.settle(scrap(), who(setting, Part.SETTLED));
        var last = other("last");
        if (deviation.whyNot(DeviationAction.CONCLUDE, last) == null) {
            var text = deviation.concluding(BATCH, ReleaseVerdict.MAY_BE_RELEASED, "No effect.", last);
            deviation.concluded(
                    text, signature(last, number + "/" + BATCH, CanonicalJson.digest(text), "deviation.conclusion"));
        }
        if (setting.state() == DeviationState.CLOSED) {
            var text = deviation.closing("All is done.", last);
            deviation.close(signature(last, number, CanonicalJson.digest(text), "deviation.closure"));
        }
        return deviation;
    }

    private static Account told() {
        return new Account("Incubator at 38.1", "It stood open.", "Cells moved at once.", null, NOON, NOON);
    }

    private static MaterialDecision scrap() {
        return new MaterialDecision(BATCH, MaterialFate.SCRAP, "Not to be saved.");
    }

    private static Actor who(Setting setting, Part part) {
        return setting.part() == part ? person(Role.QA_MANAGER) : other(part.name());
    }

    private static Actor person(Role role) {
        return new Actor(PERSON, "Per Son (invented)", Set.of(role));
    }

    private static Actor other(String name) {
        return new Actor(name, name, Set.of(Role.QA_MANAGER));
    }
}
