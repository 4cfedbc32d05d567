package org.cellgmp.history.control;

import java.util.ArrayList;
import java.util.List;

/** Where references of a backbone lead, from the folder of the application. */
final class References {
    private References() {}

    /** @return sequence folder, then path; null if it climbs out of the application or is no relative path */
    static String resolve(String sequence, String backbone, String reference) {
        if (reference == null || reference.isEmpty()) return null;
        if (reference.startsWith("/") || reference.contains("\\") || reference.contains(":")) return null;
        var parts = new ArrayList<>(List.of((sequence + "/" + backbone).split("/")));
        parts.remove(parts.size() - 1);
        for (var part : reference.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) return null;
            if (!part.equals("..")) parts.add(part);
            else if (parts.isEmpty()) return null;
            else parts.remove(parts.size() - 1);
        }
        return parts.isEmpty() ? null : String.join("/", parts);
    }

    /** A target: sequence, backbone and leaf id. */
    record Target(String sequence, String backbone, String leaf) {}

    /** @return null if it names no leaf of a backbone in a numbered sequence */
    static Target target(String sequence, String backbone, String modifiedFile) {
        int hash = modifiedFile.indexOf('#');
        var resolved = hash <= 0 ? null : resolve(sequence, backbone, modifiedFile.substring(0, hash));
        if (resolved == null || !resolved.matches("[0-9]{4}/.+\\.xml")) return null;
        return new Target(resolved.substring(0, 4), resolved.substring(5), modifiedFile.substring(hash + 1));
    }
}
