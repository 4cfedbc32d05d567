package org.cellgmp.web.security;

import java.util.Map;
import java.util.Optional;
import org.cellgmp.identity.Scope;
import org.cellgmp.web.identity.TokensApi;

/** Which scope of a token changes what: by the room that a route belongs to. */
final class ScopeOf {
    private static final String FOLDER = "org.cellgmp.web.";

    private static final Map<String, Scope> ROOMS = Map.ofEntries(
            Map.entry("recordkeeping", Scope.RECORDS),
            Map.entry("intake", Scope.RECORDS),
            Map.entry("evidence", Scope.RECORDS),
            Map.entry("job", Scope.RECORDS),
            Map.entry("label", Scope.RECORDS),
            Map.entry("genealogy", Scope.RECORDS),
            Map.entry("subject", Scope.RECORDS),
            Map.entry("conformity", Scope.QUALITY),
            Map.entry("audit", Scope.QUALITY),
            Map.entry("seal", Scope.QUALITY),
            Map.entry("archive", Scope.QUALITY),
            Map.entry("retention", Scope.QUALITY),
            Map.entry("siterule", Scope.QUALITY),
            Map.entry("clause", Scope.QUALITY),
            Map.entry("simulation", Scope.QUALITY),
            Map.entry("deviation", Scope.QUALITY),
            Map.entry("capa", Scope.QUALITY),
            Map.entry("takeover", Scope.QUALITY),
            Map.entry("change", Scope.QUALITY),
            Map.entry("containment", Scope.QUALITY),
            Map.entry("investigation", Scope.QUALITY),
            Map.entry("fieldaction", Scope.QUALITY),
            Map.entry("disposition", Scope.QUALITY),
            Map.entry("trailreview", Scope.QUALITY),
            Map.entry("inspection", Scope.QUALITY),
            Map.entry("signature", Scope.QUALITY),
            Map.entry("identity", Scope.ACCOUNTS),
            Map.entry("backup", Scope.ACCOUNTS),
            Map.entry("worklist", Scope.QUALITY),
            Map.entry("report", Scope.QUALITY),
            Map.entry("qualification", Scope.QUALITY),
            Map.entry("review", Scope.SUBMISSIONS),
            Map.entry("document", Scope.SUBMISSIONS),
            Map.entry("writing", Scope.SUBMISSIONS),
            Map.entry("history", Scope.SUBMISSIONS),
            Map.entry("dossier", Scope.SUBMISSIONS));

    private ScopeOf() {}

    /** Empty for a room whose changes need none, as to revoke a token. */
    static Optional<Scope> room(Class<?> resource) {
        // A token is revoked by whoever holds it, whatever it may change.
        if (resource == TokensApi.class) return Optional.empty();
        var name = resource.getPackageName();
        return name.startsWith(FOLDER)
                ? Optional.ofNullable(ROOMS.get(name.substring(FOLDER.length())))
                : Optional.empty();
    }
}
