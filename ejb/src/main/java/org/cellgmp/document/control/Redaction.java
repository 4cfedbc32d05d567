package org.cellgmp.document.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellgmp.record.BatchRecord;

/**
 * What of a batch record may not leave the house in a filed document: the codes of patient and donor, the chain-of-identity
 * identifier and whatever carries them. The cells that hold them are withheld; where one of them was written into other
 * words, it is withheld there too. Source: ICH M4Q 3.2.R as authorities ask for it; CFDI (2022) ch. XI; 21 CFR 20.63.
 */
final class Redaction {
    /** Stands in place of an identifier inside other words. */
    static final String MARK = "[withheld]";
    /** Codes shorter than this are withheld only where they stand alone. */
    private static final int TELLING = 6;

    private static final List<Pattern> CELLS = Stream.of(
                    "/identity/patientCode",
                    "/identity/donorCode",
                    "/identity/chainOfIdentityId",
                    "/identity/scans/[0-9]+/scannedId",
                    "/collection/containerId",
                    "/collection/consentId",
                    "/receipt/containerId",
                    "/containers/[0-9]+/containerId",
                    "/dispatch/containerId",
                    "/administration/scannedId")
            .map(Pattern::compile)
            .toList();

    private final List<Pattern> codes;

    private Redaction(List<Pattern> codes) {
        this.codes = codes;
    }

    static Redaction of(BatchRecord record) {
        var codes = new ArrayList<String>();
        if (record.identity() != null) {
            codes.add(record.identity().patientCode());
            codes.add(record.identity().donorCode());
            codes.add(record.identity().chainOfIdentityId());
            record.identity().scans().forEach(scan -> codes.add(scan.scannedId()));
        }
        if (record.collection() != null) {
            codes.add(record.collection().containerId());
            codes.add(record.collection().consentId());
        }
        if (record.receipt() != null) codes.add(record.receipt().containerId());
        if (record.administration() != null) codes.add(record.administration().scannedId());
        var batchNumber = record.header() == null ? null : record.header().batchNumber();
        return new Redaction(codes.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                // A site may use the batch number as its identifier; a document cannot be filed without it.
                .filter(code -> code.length() > 1 && !code.equalsIgnoreCase(batchNumber))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Redaction::pattern)
                .toList());
    }

    /** True if the cell itself is an identifier. */
    static boolean withholds(String pointer) {
        return CELLS.stream().anyMatch(cell -> cell.matcher(pointer).matches());
    }

    /** The words with every identifier of this record in them withheld; null stays null. */
    String words(String recorded) {
        if (recorded == null) return null;
        var words = recorded;
        for (var code : codes) words = code.matcher(words).replaceAll(MARK);
        return words;
    }

    private static Pattern pattern(String code) {
        var literal = Pattern.quote(code);
        var whole = code.length() >= TELLING ? literal : "(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}])";
        return Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
