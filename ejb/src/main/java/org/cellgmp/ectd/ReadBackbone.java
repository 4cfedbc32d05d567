package org.cellgmp.ectd;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A backbone file, read.
 *
 * @param path from the sequence folder
 * @param doctype system id of the document type; null if there is none
 * @param stylesheets data of the xml-stylesheet instructions
 * @param rootAttributes of the root element
 * @param xlinks distinct values of xmlns:xlink
 * @param values elements outside headings: envelope or administrative block
 * @param headings elements that may be keyed, with their line
 * @param emptyHeadings names and lines of headings without a leaf below
 */
public record ReadBackbone(
        String path,
        String doctype,
        List<String> stylesheets,
        Map<String, String> rootAttributes,
        List<String> xlinks,
        List<Value> values,
        List<Value> headings,
        List<Value> emptyHeadings,
        List<ReadLeaf> leaves) {

    public record Value(String element, Map<String, String> attributes, String text, int line) {
        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }
    }

    public Optional<Value> value(String element) {
        return values.stream().filter(value -> value.element().equals(element)).findFirst();
    }

    public List<Value> all(String element) {
        return values.stream().filter(value -> value.element().equals(element)).toList();
    }

    public String text(String element) {
        return value(element).map(Value::text).orElse("");
    }

    public String code(String element) {
        return value(element).map(value -> value.attribute("code")).orElse("");
    }
}
