package org.cellgmp.worklist.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatheringTest {
    /** A source over a list, with the last number seen as its cursor. */
    private record Listed(Concern concern, List<Item> items) implements Source {
        static Listed of(Concern concern, int count) {
            return new Listed(
                    concern,
                    IntStream.range(0, count)
                            .mapToObj(each -> new Item(
                                    concern, Item.Weight.OPEN, concern.token() + each, "", "", List.of(), null))
                            .toList());
        }

        @Override
        public Page<Item> page(String after, int limit) {
            int from = after == null ? 0 : Integer.parseInt(after);
            int to = Math.min(items.size(), from + limit);
            return new Page<>(items.subList(from, to), to < items.size() ? Integer.toString(to) : null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3,4,2,1",
        "3,4,2,2",
        "3,4,2,3",
        "3,4,2,4",
        "3,4,2,9",
        "3,4,2,100",
        "0,0,0,5",
        "0,4,0,2",
        "0,0,4,4",
        "4,0,0,4"
    })
    void everyThingComesOnceInOrderWhateverThePageSize(int findings, int deviations, int results, int limit)
            throws Refusal {
        var gathering = new Gathering(List.of(
                Listed.of(Concern.FINDINGS, findings),
                Listed.of(Concern.DEVIATIONS, deviations),
                Listed.of(Concern.RESULTS, results)));
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = gathering.page(after, limit);
            assertThat(page.items().size()).isLessThanOrEqualTo(limit);
            if (page.next() != null) assertThat(page.items()).hasSize(limit);
            page.items().forEach(item -> seen.add(item.number()));
            after = page.next();
        } while (after != null);
        var all = new ArrayList<String>();
        IntStream.range(0, findings).forEach(each -> all.add("findings" + each));
        IntStream.range(0, deviations).forEach(each -> all.add("deviations" + each));
        IntStream.range(0, results).forEach(each -> all.add("results" + each));
        assertThat(seen).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "7", "200"})
    void aNarrowedListBringsEachThingThatIsTakenOnce(int limit) throws Refusal {
        var gathering = new Gathering(List.of(
                Listed.of(Concern.FINDINGS, 40), Listed.of(Concern.DEVIATIONS, 0), Listed.of(Concern.RESULTS, 33)));
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = gathering.page(item -> item.number().endsWith("3"), after, limit);
            assertThat(page.items().size()).isLessThan(limit + (limit + 1) / 2 + 1);
            page.items().forEach(item -> seen.add(item.number()));
            after = page.next();
        } while (after != null);
        assertThat(seen)
                .containsExactly(
                        "findings3", "findings13", "findings23", "findings33", "results3", "results13", "results23");
    }

    @Test
    void lookingEndsAfterSoManyAndLeadsOn() throws Refusal {
        var gathering = new Gathering(List.of(Listed.of(Concern.FINDINGS, Gathering.MOST_LOOKED_AT + 1)));
        var page = gathering.page(item -> false, null, 100);
        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isNotNull();
        assertThat(gathering.page(item -> false, page.next(), 100).next()).isNull();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var gathering = new Gathering(List.of(Listed.of(Concern.FINDINGS, 1)));
        for (var cursor : List.of("deviations.3", "", "x", "findings"))
            assertThatThrownBy(() -> gathering.page(cursor, 5)).isInstanceOf(Refusal.class);
    }

    @Test
    void aPersonWithoutSourcesHasAnEmptyList() throws Refusal {
        assertThat(new Gathering(List.of()).page(null, 5).items()).isEmpty();
    }
}
