package org.cellgmp.retention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.policy.Edition;
import org.cellgmp.policy.boundary.Editions;
import org.cellgmp.retention.Demand;
import org.cellgmp.retention.RetainedKind;
import org.cellgmp.retention.RetentionPolicy;
import org.cellgmp.retention.Since;

/** The demands that come with the product, and what the site made longer. */
@ApplicationScoped
public class Demands {
    public static final String POLICY = "retention";

    private static final List<Demand> DEFAULTS = read();

    @Inject
    Editions editions;

    /** As they come with the product. */
    public static List<Demand> defaults() {
        return DEFAULTS;
    }

    public Edition<RetentionPolicy> policy() {
        return editions.current(POLICY, RetentionPolicy.class, RetentionPolicy.usual());
    }

    /** As they count now. */
    public List<Demand> now() {
        var longer = new HashMap<String, String>();
        for (var one : policy().content().longer()) longer.put(one.demand(), one.years());
        return DEFAULTS.stream()
                .map(demand -> longer.containsKey(demand.id())
                        ? demand.lasting(Period.ofYears(Integer.parseInt(longer.get(demand.id()))))
                        : demand)
                .toList();
    }

    private static List<Demand> read() {
        try (var in = new BufferedReader(new InputStreamReader(
                Demands.class.getResourceAsStream("/retention/demands.csv"), StandardCharsets.UTF_8))) {
            var demands = new ArrayList<Demand>();
            for (var line = in.readLine(); line != null; line = in.readLine())
                if (!line.isBlank() && !line.startsWith("#")) demands.add(demand(line));
            return List.copyOf(demands);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Demand demand(String line) {
        var cells = Arrays.stream(line.split(";", -1))
                .map(cell -> cell.isBlank() ? null : cell.strip())
                .toArray(String[]::new);
        return new Demand(
                cells[0],
                Arrays.stream(cells[1].split(" ")).map(RetainedKind::valueOf).collect(Collectors.toSet()),
                cells[2],
                cells[3],
                cells[4] == null ? null : Period.parse(cells[4]),
                Since.valueOf(cells[5]),
                cells[6],
                cells[7],
                false);
    }
}
