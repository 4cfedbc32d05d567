package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A list of the REST interface that is read to its end, page after page. */
record Pages(Program program, String role, String path) {
    private static final int MOST = 200;

    /** All rows; fails if a page breaks the contract: it is empty before the end, or a cursor comes twice. */
    List<Map<?, ?>> all() {
        var rows = new ArrayList<Map<?, ?>>();
        var cursors = new HashSet<String>();
        var next = "";
        for (int page = 0; page < MOST; page++) {
            var answer = program.get(role, path + next);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            for (var row : answer.list("items")) rows.add((Map<?, ?>) row);
            var cursor = answer.text("next");
            if (cursor == null) return rows;
            assertThat(answer.list("items")).as("a page that is not the last").isNotEmpty();
            assertThat(cursors.add(cursor)).as("the cursor %s again", cursor).isTrue();
            next = (path.contains("?") ? "&" : "?") + "after=" + Http.encoded(cursor);
        }
        throw new AssertionError(path + " has no end within " + MOST + " pages");
    }
}
