package org.cellgmp.story;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that ships, and beside its modules one more that carries a test class into the server. */
final class Shipped {
    private static final String DESCRIPTOR = "META-INF/application.xml";

    private Shipped() {}

    static EnterpriseArchive with(Class<?>... tests) {
        var archive = ShrinkWrap.create(ZipImporter.class, "cellgmp.ear")
                .importFrom(new File(System.getProperty("cellgmp.archive")))
                .as(EnterpriseArchive.class);
        var story = ShrinkWrap.create(WebArchive.class, "story.war")
                .addClasses(tests)
                .addClass(NoSignIn.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        // The descriptor's schema wants modules before the folder of libraries.
        var named = text(archive)
                .replaceFirst(
                        "(?=\\s*<library-directory>)",
                        "<module><web><web-uri>story.war</web-uri>"
                                + "<context-root>/story</context-root></web></module>");
        archive.delete(DESCRIPTOR);
        archive.add(new StringAsset(named), DESCRIPTOR);
        return archive.addAsModule(Testable.archiveToTest(story));
    }

    private static String text(EnterpriseArchive archive) {
        try (var in = archive.get(DESCRIPTOR).getAsset().openStream()) {
            var out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
