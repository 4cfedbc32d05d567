package org.cellgmp.preflight.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.cellgmp.ectd.KnownFile;
import org.cellgmp.ground.Role;
import org.cellgmp.preflight.control.SeenFiles;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** The door to what is known of kept files. Who may know of a file is for the calling room to decide. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Preflight {
    private static final System.Logger LOG = System.getLogger(Preflight.class.getName());
    /** Files looked at before they are remembered. */
    private static final int PORTION = 50;

    @Inject
    SeenFiles seen;

    @Inject
    FileStore files;

    /**
     * What is known of kept files; one that nobody has looked at is looked at now, and remembered.
     *
     * @throws IOException also if one of them is not kept
     */
    public Map<String, KnownFile> known(Collection<String> sha256) throws IOException {
        var asked = new LinkedHashSet<>(sha256);
        var known = seen.of(asked);
        var looked = new ArrayList<KnownFile>();
        for (var digest : asked) {
            if (known.containsKey(digest)) continue;
            try (var in = files.open(digest)) {
                var file = KnownFile.of(in);
                if (!file.sha256().equals(digest)) throw new IOException("kept bytes are not those of " + digest);
                known.put(digest, file);
                looked.add(file);
            }
            if (looked.size() >= PORTION) keep(looked);
        }
        keep(looked);
        return known;
    }

    /** What was seen when a file was received, so that nobody looks again. */
    public void remember(KnownFile file) {
        keep(new ArrayList<>(List.of(file)));
    }

    /** Not to have remembered something costs another look and nothing else. */
    private void keep(List<KnownFile> looked) {
        try {
            if (!looked.isEmpty()) seen.keep(List.copyOf(looked));
        } catch (RuntimeException taken) {
            LOG.log(System.Logger.Level.DEBUG, "somebody else remembered the same file", taken);
        }
        looked.clear();
    }
}
