package org.cellgmp.signature.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;

/** An order of signatures belongs where the thing does that is to be signed. */
@ApplicationScoped
public class OrderBearing implements Bearing {
    @Inject
    OrderShelf shelf;

    @Override
    public Set<String> prefixes() {
        return Set.of("SO");
    }

    @Override
    public Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var number : numbers)
            shelf.find(number).ifPresent(order -> {
                var about = order.about();
                int end = about.indexOf('/');
                found.put(number, About.of(Set.of(end < 0 ? about : about.substring(0, end))));
            });
        return found;
    }
}
