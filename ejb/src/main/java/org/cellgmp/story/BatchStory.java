package org.cellgmp.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.Inside;
import org.cellgmp.ground.Narrowing;
import org.cellgmp.ground.Page;

/**
 * Part of the story of a batch.
 *
 * @param events oldest first
 * @param followed numbers of the records whose events are told, by the beginning of the number, the batch among them
 */
public record BatchStory(Page<EventView> events, Map<String, List<String>> followed) implements Narrowing<BatchStory> {
    @Override
    public BatchStory narrowed(Inside inside) {
        var named = new TreeMap<String, List<String>>();
        followed.forEach((kind, numbers) -> {
            var shown = inside.named(numbers);
            if (!shown.isEmpty()) named.put(kind, shown);
        });
        return new BatchStory(new Page<>(inside.rows(events.items()), events.next()), named);
    }
}
