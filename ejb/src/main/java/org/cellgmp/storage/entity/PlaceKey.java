package org.cellgmp.storage.entity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.storage.StoragePlace;

/** Keys as the database holds them: those of {@link StoragePlace}, cut where a column ends. */
public final class PlaceKey {
    /** Longest key, characters; in UTF-8 it still fits an entry of an index. */
    public static final int LONGEST = 500;

    private static final int DIGEST = 64;

    private PlaceKey() {}

    public static String of(StoragePlace place) {
        return cut(place.key(), LONGEST);
    }

    /** With what the keys of all places begin whose first parts these are. */
    public static String beginning(String site, List<String> parts) {
        return spelled(StoragePlace.keyBeginning(site, parts));
    }

    /** Of the freezer or tank in which the place is. */
    public static String ofVessel(StoragePlace place) {
        return cut(beginning(place.site(), place.parts().subList(0, 1)), LONGEST);
    }

    /** The same, from the key of the place. */
    public static String ofVessel(String placeKey) {
        int site = placeKey.indexOf('\t');
        int vessel = placeKey.indexOf('\t', site + 1);
        return vessel < 0 ? placeKey : placeKey.substring(0, vessel);
    }

    /** Of a number or label; empty for none. */
    public static String ofWord(String word, int longest) {
        return word == null ? "" : cut(word.strip().toLowerCase(Locale.ROOT), longest);
    }

    /** A longer one keeps its beginning and a digest, so that it still meets its like. */
    public static String cut(String text, int longest) {
        var plain = spelled(text);
        if (plain.length() <= longest) return plain;
        return plain.substring(0, longest - DIGEST) + CanonicalJson.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Databases order signs beyond the first plane differently: they are written as their number. */
    private static String spelled(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point > Character.MAX_VALUE) plain.append('\uFFFD').append(Integer.toHexString(point));
            else plain.append((char) point);
        });
        return plain.toString();
    }
}
