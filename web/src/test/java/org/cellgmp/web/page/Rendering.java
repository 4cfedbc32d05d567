package org.cellgmp.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;

/** Renders a view without a server and writes it to {@code target/pages}, styled, so that it can be looked at. */
public final class Rendering {
    public static final Instant NOW = Instant.parse("2026-03-09T08:15:00Z");

    private Rendering() {}

    public static PageContext as(Language language, Role... roles) {
        return as(language, "/worklist", null, roles);
    }

    public static PageContext as(Language language, String path, String query, Role... roles) {
        return new PageContext(
                language,
                new Actor("lin.wei", "Lin Wei (invented)", Set.of(roles)),
                "token",
                path,
                query,
                ZoneId.of("Asia/Shanghai"),
                NOW,
                false);
    }

    public static String html(View view, PageContext page) {
        var html = new String(Templates.render(view, page).toByteArray(), StandardCharsets.UTF_8);
        try {
            var folder = Files.createDirectories(Path.of("target/pages"));
            var name = view.template().replace('/', '-') + "-" + page.language().suffix() + ".html";
            Files.writeString(folder.resolve(name), html.replace("\"/asset/", "\"../../src/main/webapp/asset/"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return html;
    }
}
