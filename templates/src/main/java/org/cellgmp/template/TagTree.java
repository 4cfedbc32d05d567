package org.cellgmp.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/**
 * What the marks on the pages are: headings, paragraphs, tables with rows and cells, for readers who do not see the page.
 * One element for a cell and nothing below it, so that a table of many thousand cells stays small.
 * Source: ISO 32000-1, 14.7 and 14.8; ISO 14289-1, 7.
 */
final class TagTree {
    private static final COSName ROOT = COSName.getPDFName("StructTreeRoot");
    private static final COSName MARKED = COSName.getPDFName("MCR");
    private static final COSName MARK_NUMBER = COSName.getPDFName("MCID");
    private static final COSName OBJECT = COSName.getPDFName("OBJR");
    private static final COSName PAGE = COSName.getPDFName("Pg");

    private final COSDictionary root = new COSDictionary();
    private final COSDictionary document;
    /** What the marks of each page belong to, in the order of their numbers; entries of links after those of pages. */
    private final List<COSBase> parents = new ArrayList<>();

    TagTree() {
        root.setItem(COSName.TYPE, ROOT);
        document = new COSDictionary();
        document.setItem(COSName.S, COSName.getPDFName("Document"));
        document.setItem(COSName.P, root);
        root.setItem(COSName.K, document);
    }

    COSDictionary document() {
        return document;
    }

    COSDictionary add(COSDictionary parent, String what) {
        var element = new COSDictionary();
        element.setItem(COSName.S, COSName.getPDFName(what));
        element.setItem(COSName.P, parent);
        below(parent, element);
        return element;
    }

    /** @param scope of a heading cell, Row or Column; null for another; @param span columns */
    COSDictionary cell(COSDictionary row, String scope, int span) {
        var cell = add(row, scope == null ? "TD" : "TH");
        if (scope == null && span < 2) return cell;
        var attributes = new COSDictionary();
        attributes.setItem(COSName.O, COSName.getPDFName("Table"));
        if (scope != null) attributes.setItem(COSName.getPDFName("Scope"), COSName.getPDFName(scope));
        if (span > 1) attributes.setInt(COSName.getPDFName("ColSpan"), span);
        attributes.setDirect(true);
        cell.setItem(COSName.A, attributes);
        return cell;
    }

    /** Key under which a page finds what its marks belong to. */
    int page() {
        parents.add(new COSArray());
        return parents.size() - 1;
    }

    /** Number of the next mark on the page, which belongs to the element. */
    int mark(int key, COSDictionary page, COSDictionary element) {
        var marks = (COSArray) parents.get(key);
        int number = marks.size();
        marks.add(element);
        if (element.getItem(PAGE) == null) element.setItem(PAGE, page);
        if (element.getDictionaryObject(PAGE) == page) below(element, COSInteger.get(number));
        else {
            var elsewhere = new COSDictionary();
            elsewhere.setDirect(true);
            elsewhere.setItem(COSName.TYPE, MARKED);
            elsewhere.setItem(PAGE, page);
            elsewhere.setInt(MARK_NUMBER, number);
            below(element, elsewhere);
        }
        return number;
    }

    /** Key under which the annotation finds its element. */
    int link(COSDictionary annotation, COSDictionary page, COSDictionary element) {
        var reference = new COSDictionary();
        reference.setDirect(true);
        reference.setItem(COSName.TYPE, OBJECT);
        reference.setItem(COSName.getPDFName("Obj"), annotation);
        reference.setItem(PAGE, page);
        below(element, reference);
        parents.add(element);
        return parents.size() - 1;
    }

    /** One thing stands by itself, several in a list: most cells hold one. */
    private static void below(COSDictionary element, COSBase what) {
        var below = element.getItem(COSName.K);
        if (below == null) element.setItem(COSName.K, what);
        else if (below instanceof COSArray several) several.add(what);
        else {
            var several = new COSArray();
            several.add(below);
            several.add(what);
            element.setItem(COSName.K, several);
        }
    }

    /** The tree, once everything is drawn. */
    COSDictionary root() {
        var numbers = new COSArray();
        for (int i = 0; i < parents.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(parents.get(i));
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.getPDFName("Nums"), numbers);
        root.setItem(COSName.getPDFName("ParentTree"), tree);
        root.setInt(COSName.getPDFName("ParentTreeNextKey"), parents.size());
        return root;
    }
}
