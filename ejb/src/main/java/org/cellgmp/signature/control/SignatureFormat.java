package org.cellgmp.signature.control;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SignedContent;

/**
 * The signed statement as canonical JSON: version 1, fixed. Written down with test vectors in
 * ear/docs/signature-format.md, which is the authority. A change makes version 2; what was signed stays as it is.
 */
public final class SignatureFormat {
    /** Value of the member {@code format}. */
    public static final String VERSION = "cellgmp-signature/1";

    private SignatureFormat() {}

    /** RFC 8785 JSON; its UTF-8 bytes are what the signature's own digest is taken of. */
    public static String statement(SignedContent signed) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", VERSION);
        members.put("number", signed.number());
        members.put("about", signed.about());
        members.put("digest", signed.digest());
        members.put("meaning", signed.meaning());
        members.put("reason", signed.reason());
        members.put("account", signed.account());
        members.put("name", signed.printedName());
        members.put("at", HouseClock.written(signed.at()));
        members.put("zone", signed.zone());
        members.put("shown", signed.shown());
        return new String(CanonicalJson.write(members), StandardCharsets.UTF_8);
    }

    /** SHA-256 of the statement's UTF-8 bytes, lower-case hex. */
    public static String digest(String statement) {
        return CanonicalJson.sha256(statement.getBytes(StandardCharsets.UTF_8));
    }
}
