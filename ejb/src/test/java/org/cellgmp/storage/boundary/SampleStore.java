package org.cellgmp.storage.boundary;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.storage.ContainerState;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.storage.ContainerFilter;
import org.cellgmp.storage.SheetWords;
import org.cellgmp.storage.control.Hearing;
import org.cellgmp.storage.control.Vessels;
import org.cellgmp.wiring.House;

/** Cell banks with containers in few words, and what is asked of them. Names invented. */
final class SampleStore {
    static final Set<ContainerState> EVERY = Set.of();

    private SampleStore() {}

    /** The rooms wired as on the server, numbers and vessels each in a transaction of their own. */
    static House house(TestDatabase database) {
        var made = new House(database, Hearing.class);
        made.with(Vessels.class, new Vessels() {
            @Override
            public void note(org.cellgmp.record.storage.StoragePlace place) {
                apart(made, () -> {
                    super.note(place);
                    return null;
                });
            }
        });
        return made;
    }

    private static <T> T apart(House house, Callable<T> work) {
        try {
            return house.apart(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static SheetWords words() {
        var states = new EnumMap<ContainerState, String>(ContainerState.class);
        for (var state : ContainerState.values())
            states.put(state, state.name().charAt(0) + state.name().substring(1).toLowerCase());
        return new SheetWords("Storage", Collections.nCopies(SheetWords.COLUMNS, "heading"), states);
    }

    static ContainerFilter position(String beginning) {
        return filter(EVERY, null, beginning, null, null, false, null);
    }

    static ContainerFilter filter(
            Set<ContainerState> states,
            String site,
            String position,
            String bank,
            LocalDate before,
            boolean broken,
            String words) {
        return new ContainerFilter(states, site, position, bank, before, broken, words);
    }

    static String vial(String id, String vessel, String column) {
        return "{'containerId':'" + id + "','vessel':'" + vessel + "','rack':'1','box':'A','row':'A','column':'"
                + column + "','storedAt':'2026-01-10T10:00+08:00'}";
    }

    /** @param said containers as JSON; events as kind, container and day */
    static CellBank bank(String code, String... said) {
        var containers =
                Arrays.stream(said).filter(each -> each.startsWith("{")).toList();
        var events = new ArrayList<String>();
        for (var container : containers) {
            var id = container.replaceFirst(".*?'containerId':'([^']*)'.*", "$1");
            if (container.contains("storedAt")) events.add(event("freeze " + id + " 01-10"));
        }
        for (var each : said) if (!each.startsWith("{")) events.add(event(each));
        var json = "{'code':'" + code + "','containers':[" + String.join(",", containers) + "],'events':["
                + String.join(",", events) + "]}";
        return CanonicalJson.read(CellBank.class, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String words) {
        int first = words.indexOf(' ');
        int last = words.lastIndexOf(' ');
        return "{'at':'2026-" + words.substring(last + 1) + "T10:00+08:00','kind':'" + words.substring(0, first)
                + "','containerId':'" + words.substring(first + 1, last)
                + "','reason':'r','performedBy':'Ann','verifiedBy':'Bo'}";
    }
}
