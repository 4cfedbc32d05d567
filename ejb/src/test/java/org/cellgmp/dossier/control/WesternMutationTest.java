package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cellgmp.criterion.Authority;
import org.cellgmp.criterion.CriterionBook;
import org.cellgmp.ectd.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each defect of an application for the United States or Europe is named by the criterion that it breaks, and by no other. */
class WesternMutationTest {
    @TempDir
    static Path bases;

    @TempDir
    Path work;

    private static final Map<Region, MutatedBase> BASES = new EnumMap<>(Region.class);

    static Stream<Mutation> unitedStates() {
        return UnitedStatesMutations.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unitedStates(Mutation mutation) throws Exception {
        var named = new TreeSet<>(base(Region.US).newly(work, mutation.defect()).keySet());
        // The official definition allows no operation but the four either, so that its row names the same defect.
        if (mutation.criterion().equals("1034"))
            named.removeIf(criterion -> criterion.matches("FDA n/k (index|us-regional)\\.xml \\(eCTD4-002\\)"));
        assertThat(named).containsExactly(Authority.US.shown() + " " + mutation.criterion());
    }

    static Stream<Mutation> europe() {
        return EuropeanMutations.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void europe(Mutation mutation) throws Exception {
        assertThat(base(Region.EU).newly(work, mutation.defect()).keySet())
                .containsExactly(Authority.EU.shown() + " " + mutation.criterion());
    }

    /** A sequence without all else breaks much else as well, so this is no mutation of one defect. */
    @Test
    void aSequenceOfOneFileIsNamed() throws Exception {
        assertThat(base(Region.US)
                        .newly(work, application -> {
                            var sequence = application.resolve(UnitedStatesMutations.THIRD);
                            var regional = Files.readAllBytes(sequence.resolve(Flaws.US));
                            UnitedStatesMutations.remove(sequence);
                            Files.createDirectories(sequence.resolve(Flaws.US).getParent());
                            Files.write(sequence.resolve(Flaws.US), regional);
                        })
                        .keySet())
                .contains("FDA v4.5#3");
    }

    /** Rows of the tables that were seen: a mutation, a failing case of another kind, or the reason why there is no rule. */
    @Test
    void everySeenCriterionOfTheUnitedStatesAndEuropeHasAFailingCase() {
        var elsewhere = Map.of("FDA v4.5#3", "aSequenceOfOneFileIsNamed");
        var tests = Stream.of(getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName())
                .toList();
        assertThat(tests).containsAll(elsewhere.values());
        var broken = new TreeSet<>(elsewhere.keySet());
        unitedStates().forEach(mutation -> broken.add(Authority.US.shown() + " " + mutation.criterion()));
        europe().forEach(mutation -> broken.add(Authority.EU.shown() + " " + mutation.criterion()));
        for (var authority : List.of(Authority.US, Authority.EU))
            for (var criterion : CriterionBook.get().criteria(authority)) {
                if (!criterion.seen()) continue;
                if (criterion.checked()) assertThat(broken).contains(criterion.shown());
                else
                    assertThat(criterion.reason().english())
                            .as(criterion.shown())
                            .isNotBlank();
            }
        assertThat(Stream.concat(unitedStates(), europe())).hasSizeGreaterThanOrEqualTo(60);
    }

    private static MutatedBase base(Region region) throws Exception {
        if (!BASES.containsKey(region))
            BASES.put(region, new MutatedBase(region, Files.createDirectory(bases.resolve(region.code()))));
        return BASES.get(region);
    }
}
