package org.cellgmp.record.identifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One GS1 application identifier (General Specifications, section 3).
 *
 * @param digits two to four; @param name of its content
 * @param fields what its content is made of, in order
 */
record ApplicationIdentifier(String digits, String name, List<Field> fields) {
    /**
     * @param kind N digits, X the 82 characters of GS1, Y the 39 of components and parts, D date, T hour with perhaps minute and
     *     second, C check digit last
     */
    record Field(char kind, int shortest, int longest) {}

    /** Beginnings of identifiers whose length never needs a separator (General Specifications, figure 7.8.5-2). */
    private static final Pattern PREDEFINED = Pattern.compile("(?:0[0-4]|1[1-9]|20|3[1-6]|41).*");

    private static final Map<String, ApplicationIdentifier> ALL = table("""
            00 sscc C18
            01 gtin C14
            02 contained-gtin C14
            03 made-to-order-gtin C14
            10 lot X1..20
            11 produced D6
            12 due D6
            13 packed D6
            15 best-before D6
            16 sell-by D6
            17 expiry D6
            20 variant N2
            21 serial X1..20
            22 consumer-variant X1..20
            235 third-party-serial X1..28
            240 additional-id X1..30
            241 customer-part X1..30
            242 made-to-order-variation N1..6
            243 packaging-component X1..20
            250 secondary-serial X1..30
            251 source-reference X1..30
            253 document C13 X0..17
            254 location-extension X1..20
            255 coupon C13 N0..12
            30 count N1..8
            37 contained-count N1..8
            400 order X1..30
            401 consignment X1..30
            402 shipment C17
            403 route X1..30
            410 ship-to C13
            411 bill-to C13
            412 purchased-from C13
            413 ship-for C13
            414 location C13
            415 pay-to C13
            416 production-location C13
            417 party C13
            420 ship-to-postcode X1..20
            421 ship-to-country-postcode N3 X1..9
            422 origin-country N3
            7001 stock-number N13
            7003 expiry-time D6 T4
            7004 potency N1..4
            7007 harvested D6 N0..6
            7011 test-by D6 T0..4
            7020 refurbished-lot X1..20
            7021 functional-status X1..20
            7022 revision-status X1..20
            7023 assembly-asset X1..30
            7240 protocol X1..20
            7241 media-type N2
            7242 version-control X1..25
            8002 mobile-serial X1..20
            8003 returnable-asset N1 C13 X0..16
            8004 asset X1..30
            8006 component-gtin C14 N4
            8008 produced-time D6 T2..6
            8009 sensor-indicator X1..50
            8010 component Y1..30
            8011 component-serial N1..12
            8012 software-version X1..20
            8013 model X1..25
            8017 service-provider C18
            8018 service-recipient C18
            8019 service-instance N1..10
            8020 payment-reference X1..25
            8026 contained-component C14 N4
            710 reimbursement-de X1..20
            711 reimbursement-fr X1..20
            712 reimbursement-es X1..20
            713 reimbursement-br X1..20
            714 reimbursement-pt X1..20
            715 reimbursement-us X1..20
            716 reimbursement-it X1..20
            90 mutual X1..30
            """);

    /** The identifier with which the text goes on at a place; null if none is known. */
    static ApplicationIdentifier at(String text, int from) {
        for (int length = 2; length <= 4 && from + length <= text.length(); length++) {
            var found = of(text.substring(from, from + length));
            if (found != null) return found;
        }
        return null;
    }

    /** Null if it is not known. */
    static ApplicationIdentifier of(String digits) {
        var known = ALL.get(digits);
        if (known != null) return known;
        if (digits.matches("9[1-9]"))
            return new ApplicationIdentifier(digits, "internal", List.of(new Field('X', 1, 90)));
        // Measures: the last digit says where the decimal point stands.
        if (digits.matches("3[1-6][0-9][0-5]"))
            return new ApplicationIdentifier(digits, "measure", List.of(new Field('N', 6, 6)));
        return null;
    }

    boolean predefined() {
        return PREDEFINED.matcher(digits).matches();
    }

    int longest() {
        return fields.stream().mapToInt(Field::longest).sum();
    }

    private static Map<String, ApplicationIdentifier> table(String text) {
        var all = new HashMap<String, ApplicationIdentifier>();
        for (var line : text.strip().split("\n")) {
            var words = line.split(" ");
            var fields = new ArrayList<Field>();
            for (int i = 2; i < words.length; i++) {
                var ends = words[i].substring(1).split("\\.\\.");
                fields.add(new Field(
                        words[i].charAt(0), Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
            }
            all.put(words[0], new ApplicationIdentifier(words[0], words[1], List.copyOf(fields)));
        }
        return Map.copyOf(all);
    }
}
