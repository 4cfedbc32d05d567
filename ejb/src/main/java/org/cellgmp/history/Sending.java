package org.cellgmp.history;

import java.time.OffsetDateTime;

/** What a person states of a dispatch. @param tracking, @param note null where nothing was said */
public record Sending(
        Channel channel, String wayOf, String tracking, OffsetDateTime sentAt, String sentBy, String note) {}
