import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Reads the test reports of all modules and lists what was not run, so that a missing tool is never taken for a pass. With
 * CI=true in the environment anything not run fails the build.
 */
public final class NotRunReport {
    /** @param args the root of the checkout */
    public static void main(String[] args) throws Exception {
        var root = Path.of(args[0]);
        var passed = 0;
        var failed = 0;
        var notRun = new TreeSet<String>();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        for (var report : reports(root)) {
            var cases = factory.newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
            for (var i = 0; i < cases.getLength(); i++) {
                var test = (Element) cases.item(i);
                var skipped = test.getElementsByTagName("skipped");
                if (skipped.getLength() > 0) {
                    var why = ((Element) skipped.item(0)).getAttribute("message");
                    notRun.add(test.getAttribute("classname") + "." + test.getAttribute("name") + ": "
                            + why.replace("Assumption failed: ", ""));
                } else if (test.getElementsByTagName("failure").getLength()
                                + test.getElementsByTagName("error").getLength()
                        > 0) {
                    failed++;
                } else {
                    passed++;
                }
            }
        }
        notRun.forEach(System.out::println);
        System.out.println(
                "Tests of all modules: " + passed + " passed, " + failed + " failed, " + notRun.size() + " not run");
        if (!notRun.isEmpty() && "true".equals(System.getenv("CI"))) {
            System.err.println("In CI every test must run.");
            System.exit(1);
        }
    }

    private static Iterable<Path> reports(Path root) throws Exception {
        var found = new ArrayList<Path>();
        for (var module : new String[] {"rules", "templates", "ejb", "web", "ear"}) {
            for (var kind : new String[] {"surefire-reports", "failsafe-reports"}) {
                var folder = root.resolve(module).resolve("target").resolve(kind);
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.list(folder)) {
                        files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                                .forEach(found::add);
                    }
                }
            }
        }
        return found;
    }
}
