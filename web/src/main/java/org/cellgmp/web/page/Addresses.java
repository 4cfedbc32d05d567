package org.cellgmp.web.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.record.RecordKind;

/** Addresses of pages: the state of a list stands in its query, so that it can be sent to a colleague. */
public final class Addresses {
    private static final Map<String, String> PLACES = places();
    private static final Pattern ADDRESS =
            Pattern.compile("(([A-Z]{2})-[0-9]{4}-[0-9]{4,})(?:/v([0-9]{1,9}))?(?:#((?:/[^\\s#]*)?))?");

    /** What an inspector asked for, e.g. {@code IN-2026-0001/3}. */
    /** What a job left to be taken. */
    private static final Pattern PRINT = Pattern.compile("/trail/prints/[A-Z]{2}-[0-9]+-[0-9]+/[0-9a-f]{64}");

    private static final Pattern REQUEST = Pattern.compile("(IN-[0-9]{4}-[0-9]{4,})/([0-9]{1,9})");

    private Addresses() {}

    private static Map<String, String> places() {
        var places = new HashMap<String, String>();
        for (var kind : RecordKind.values()) places.put(kind.prefix(), "/records/" + kind.plural() + "/");
        places.put("SB", "/subjects/");
        places.put("BA", "/bulk/");
        places.put("CA", "/capas/");
        places.put("CH", "/changes/");
        places.put("HD", "/holds/");
        places.put("LH", "/retention/holds/");
        places.put("KP", "/retention/periods/");
        places.put("DL", "/retention/disposals/");
        places.put("IN", "/inspections/");
        places.put("TO", "/takeovers/");
        places.put("PQ", "/product-reviews/");
        places.put("SC", "/self-checks/");
        places.put("TV", "/trail-reviews/");
        places.put("TC", "/trail/seals/checks/");
        places.put("CP", "/catalogue/prints/");
        places.put("AT", "/attestations/");
        places.put("SK", "/source-checks/");
        places.put("SG", "/signatures/");
        places.put("SO", "/signatures/orders/");
        places.put("SR", "/site-rules/");
        places.put("SM", "/simulations/");
        places.put("KA", "/dossiers/keys/");
        places.put("HY", "/histories/");
        places.put("TX", "/dossiers/blocks/");
        for (var kind : MatterKind.values()) places.put(kind.prefix(), "/field-actions/");
        places.putAll(Map.of(
                "BR", "/batches/",
                "ML", "/materials/",
                "PS", "/specifications/",
                "ST", "/statements/",
                "DP", "/dispositions/",
                "RP", "/reports/",
                "DC", "/documents/",
                "DO", "/dossiers/",
                "JB", "/jobs/",
                "IM", "/import/"));
        for (var kind : DeviationKind.values()) places.put(kind.prefix(), "/deviations/");
        return Map.copyOf(places);
    }

    /**
     * The page that shows a record number or an address, at the cell: {@code BR-2026-0001/v2#/steps/0/name} stands on
     * {@code /batches/BR-2026-0001?version=2#/steps/0/name}. Null if it is neither or we have no page for it.
     */
    public static String of(String numberOrAddress) {
        if (numberOrAddress == null) return null;
        if (PRINT.matcher(numberOrAddress).matches()) return numberOrAddress;
        var request = REQUEST.matcher(numberOrAddress);
        if (request.matches()) return "/inspections/" + request.group(1) + "/requests/" + request.group(2);
        var matcher = ADDRESS.matcher(numberOrAddress);
        if (!matcher.matches() || !PLACES.containsKey(matcher.group(2))) return null;
        var pointer = matcher.group(4);
        return PLACES.get(matcher.group(2))
                + matcher.group(1)
                + (matcher.group(3) == null ? "" : "?version=" + matcher.group(3))
                + (pointer == null || pointer.isEmpty() ? "" : "#" + ascii(pointer));
    }

    /** The list of all records of a kind; a record stands below it. */
    public static String list(RecordKind kind) {
        return switch (kind) {
            case BATCH_RECORD -> "/batches";
            case MATERIAL_LOT -> "/materials";
            case PRODUCT_SPECIFICATION -> "/specifications";
            default -> "/records/" + kind.plural();
        };
    }

    /** A part of a sentence. @param href null unless the part names a record that has a page */
    public record Piece(String text, String href) {}

    /** A sentence in pieces, so that each record number and address in it can be a link. */
    public static List<Piece> pieces(String sentence) {
        var pieces = new ArrayList<Piece>();
        var number = ADDRESS.matcher(sentence);
        int told = 0;
        while (number.find()) {
            if (number.start() > told) pieces.add(new Piece(sentence.substring(told, number.start()), null));
            pieces.add(new Piece(number.group(), of(number.group())));
            told = number.end();
        }
        if (told < sentence.length()) pieces.add(new Piece(sentence.substring(told), null));
        return pieces;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Sets one query parameter (removes it for null or empty) and drops the keyset cursor, which belongs to the old list. */
    static String with(String path, String query, String parameter, String value) {
        var kept = new StringBuilder();
        if (query != null)
            for (var pair : query.split("&")) {
                var name = decoded(pair.split("=", 2)[0]);
                if (pair.isEmpty() || name.equals(parameter) || name.equals("after")) continue;
                kept.append(kept.isEmpty() ? "" : "&").append(pair);
            }
        if (value != null && !value.isEmpty())
            kept.append(kept.isEmpty() ? "" : "&")
                    .append(encoded(parameter))
                    .append('=')
                    .append(encoded(value));
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** True for a path on this site: one slash, nothing that a browser reads as another host. */
    public static boolean local(String address) {
        return address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < 0x20);
    }

    /** The address with everything that a URI may not hold percent-encoded; percent signs stay. */
    public static String ascii(String address) {
        var out = new StringBuilder(address.length() + 16);
        address.codePoints().forEach(c -> {
            boolean plain = c > 0x20 && c < 0x7F && "\"<>\\^`{|}[]".indexOf(c) < 0;
            if (plain) out.appendCodePoint(c);
            else out.append(encoded(Character.toString(c)));
        });
        return out.toString();
    }
}
