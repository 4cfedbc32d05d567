package org.cellgmp.web.page;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.ArrayList;
import java.util.List;

/** Reads all texts when the application starts: a class path inside an archive cannot be listed, a servlet context can. */
@WebListener
public class TextsAtStart implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent start) {
        var context = start.getServletContext();
        var files = new ArrayList<String>();
        list(context, "/WEB-INF/classes/text/", files);
        Texts.install(Texts.of(files, context::getResourceAsStream));
    }

    private static void list(ServletContext context, String folder, List<String> files) {
        var entries = context.getResourcePaths(folder);
        if (entries == null) return;
        for (var entry : entries)
            if (entry.endsWith("/")) list(context, entry, files);
            else files.add(entry);
    }
}
