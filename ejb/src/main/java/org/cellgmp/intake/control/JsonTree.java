package org.cellgmp.intake.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.cellgmp.ground.BoundedStream;
import org.cellgmp.ground.Refusal;

/**
 * A JSON file as maps in the order of the file, lists, strings, booleans, {@link Digits} and null. Strict: RFC 8259, no member
 * twice, nothing after the end, and bounds on depth and size.
 */
final class JsonTree {
    /** Deepest nesting; the deepest instrument file met has 47. */
    static final int DEEPEST = 128;
    /** Largest file, bytes. */
    static final int LARGEST = 64 << 20;
    /** Longest text, characters. */
    static final int LONGEST = 1 << 20;
    /** Most digits of a number. */
    static final int MOST_DIGITS = 100;

    /** A number in the digits of the file. */
    record Digits(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .maxNumberLength(MOST_DIGITS)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private JsonTree() {}

    /**
     * @param source read to the end, not closed
     * @throws Refusal if it is no JSON or beyond the bounds, naming line and column
     */
    static Object read(InputStream source) throws IOException, Refusal {
        try (var parser = FACTORY.createParser(new BoundedStream(source, LARGEST))) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null)
                throw Unreadable.because("json-malformed", place(parser.currentLocation()), "text after the end");
            return value;
        } catch (BoundedStream.Exceeded large) {
            throw Unreadable.tooLarge("json-too-large", Integer.toString(LARGEST >> 20));
        } catch (StreamConstraintsException beyond) {
            throw Unreadable.tooLarge("json-beyond", place(beyond.getLocation()), plain(beyond));
        } catch (JsonProcessingException broken) {
            throw Unreadable.because("json-malformed", place(broken.getLocation()), plain(broken));
        } catch (java.io.CharConversionException broken) {
            throw Unreadable.because("json-malformed", "", plain(broken));
        }
    }

    private static Object value(JsonParser parser) throws IOException, Refusal {
        var token = parser.currentToken();
        if (token == null)
            throw Unreadable.because("json-malformed", place(parser.currentLocation()), "the file ends too early");
        return switch (token) {
            case START_OBJECT -> {
                var members = new LinkedHashMap<String, Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = wellFormed(parser.currentName(), parser);
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser));
                yield list;
            }
            case VALUE_STRING -> wellFormed(parser.getText(), parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Half a surrogate pair could not be kept as it is. */
    private static String wellFormed(String text, JsonParser parser) throws Refusal {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)))
                throw Unreadable.because(
                        "json-malformed", place(parser.currentLocation()), "half a character (surrogate)");
            i++;
        }
        return text;
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : location.getLineNr() + ":" + location.getColumnNr();
    }

    private static String plain(IOException broken) {
        return Unreadable.plain(
                broken instanceof JsonProcessingException json ? json.getOriginalMessage() : broken.getMessage());
    }
}
