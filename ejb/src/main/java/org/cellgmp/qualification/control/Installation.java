package org.cellgmp.qualification.control;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the application runs on, as it says of itself. */
final class Installation {
    private Installation() {}

    /** Name and version of the server; "not told" where it does not say. */
    static String server() {
        var beans = ManagementFactory.getPlatformMBeanServer();
        try {
            var root = new ObjectName("jboss.as:management-root=server");
            if (!beans.isRegistered(root)) return "not told";
            return beans.getAttribute(root, "productName") + " " + beans.getAttribute(root, "productVersion");
        } catch (JMException silent) {
            return "not told";
        }
    }

    static String java() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
    }

    static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }
}
