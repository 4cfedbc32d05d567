package org.cellgmp.story;

import java.util.List;
import java.util.Map;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.Page;

/**
 * Part of the story of a batch.
 *
 * @param events oldest first
 * @param followed numbers of the records whose events are told, by the beginning of the number, the batch among them
 */
public record BatchStory(Page<EventView> events, Map<String, List<String>> followed) {}
