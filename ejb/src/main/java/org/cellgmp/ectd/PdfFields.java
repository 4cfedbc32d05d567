package org.cellgmp.ectd;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The fields of a form, a signature being one of them. */
final class PdfFields {
    private final PdfActions actions;
    private final PdfBounds bounds;
    private boolean xfa;
    private boolean fillable;
    private boolean signed;

    PdfFields(PdfActions actions, PdfBounds bounds) {
        this.actions = actions;
        this.bounds = bounds;
    }

    boolean xfa() {
        return xfa;
    }

    boolean fillable() {
        return fillable;
    }

    boolean signed() {
        return signed;
    }

    void look(COSDictionary catalog) throws IOException {
        var form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) return;
        xfa = form.containsKey(COSName.XFA);
        var seen = new IdentityHashMap<COSBase, Boolean>();
        var waiting = new ArrayDeque<Field>();
        push(waiting, form.getCOSArray(COSName.FIELDS), null);
        while (!waiting.isEmpty()) {
            var field = waiting.pop();
            bounds.object();
            if (seen.put(field.dictionary(), true) != null) continue;
            actions.additional(field.dictionary(), -1);
            var kind = field.dictionary().containsKey(COSName.FT)
                    ? field.dictionary().getNameAsString(COSName.FT)
                    : field.kind();
            if ("Sig".equals(kind)) signed |= field.dictionary().getCOSDictionary(COSName.V) != null;
            else if (kind != null) fillable = true;
            push(waiting, field.dictionary().getCOSArray(COSName.KIDS), kind);
        }
    }

    /** @param kind that it inherits; null if none */
    private record Field(COSDictionary dictionary, String kind) {}

    private static void push(ArrayDeque<Field> waiting, COSArray fields, String kind) {
        for (int i = 0; fields != null && i < fields.size(); i++)
            if (fields.getObject(i) instanceof COSDictionary field) waiting.push(new Field(field, kind));
    }
}
