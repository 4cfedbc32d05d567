package org.cellgmp.clause.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.cellgmp.clause.CheckContent;
import org.cellgmp.record.CanonicalJson;

/** The content as canonical JSON. */
@Converter
public class CheckText implements AttributeConverter<CheckContent, String> {
    @Override
    public String convertToDatabaseColumn(CheckContent content) {
        return content == null ? null : new String(CanonicalJson.write(content), StandardCharsets.UTF_8);
    }

    @Override
    public CheckContent convertToEntityAttribute(String text) {
        return text == null ? null : CanonicalJson.read(CheckContent.class, text.getBytes(StandardCharsets.UTF_8));
    }
}
