package org.cellgmp.record;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a datum stands: record number, version and JSON Pointer (RFC 6901), written
 * {@code BR-2026-0014/v2#/steps/4/parameters/1/actual}. An empty pointer means the whole record.
 */
public record Address(String number, int version, String pointer) {
    private static final Pattern FORM =
            Pattern.compile("([A-Z]{2}-[0-9]{4}-[0-9]{4,})/v([1-9][0-9]{0,8})(?:#((?:/[^#]*)?))?");

    public Address {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(pointer, "pointer");
        if (version < 1) throw new IllegalArgumentException("version " + version + " is below 1");
        if (!pointer.isEmpty() && pointer.charAt(0) != '/')
            throw new IllegalArgumentException("a JSON Pointer starts with a slash: " + pointer);
    }

    public static Address of(String number, int version) {
        return new Address(number, version, "");
    }

    /** @throws IllegalArgumentException naming the text if it is no address */
    public static Address parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) throw new IllegalArgumentException("not an address: " + text);
        var pointer = matcher.group(3);
        return new Address(matcher.group(1), Integer.parseInt(matcher.group(2)), pointer == null ? "" : pointer);
    }

    /** The address of a member or, with a decimal token, of a list entry below this one. */
    public Address at(String token) {
        return new Address(
                number, version, pointer + "/" + token.replace("~", "~0").replace("/", "~1"));
    }

    /** Entry {@code index} (from 0) of the list at this address. */
    public Address at(int index) {
        return at(Integer.toString(index));
    }

    @Override
    public String toString() {
        return number + "/v" + version + (pointer.isEmpty() ? "" : "#" + pointer);
    }
}
