package org.cellgmp.change.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.cellgmp.change.ChangeContent;
import org.cellgmp.record.CanonicalJson;

/** The content as canonical JSON. */
@Converter
public class ChangeText implements AttributeConverter<ChangeContent, String> {
    @Override
    public String convertToDatabaseColumn(ChangeContent content) {
        return content == null ? null : new String(CanonicalJson.write(content), StandardCharsets.UTF_8);
    }

    @Override
    public ChangeContent convertToEntityAttribute(String text) {
        return text == null ? null : CanonicalJson.read(ChangeContent.class, text.getBytes(StandardCharsets.UTF_8));
    }
}
