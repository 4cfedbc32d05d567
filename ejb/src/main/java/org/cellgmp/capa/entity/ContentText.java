package org.cellgmp.capa.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.cellgmp.capa.CapaContent;
import org.cellgmp.record.CanonicalJson;

/** The content as canonical JSON, so that what was signed can be read again byte for byte. */
@Converter
public class ContentText implements AttributeConverter<CapaContent, String> {
    @Override
    public String convertToDatabaseColumn(CapaContent content) {
        return content == null ? null : new String(CanonicalJson.write(content), StandardCharsets.UTF_8);
    }

    @Override
    public CapaContent convertToEntityAttribute(String text) {
        return text == null ? null : CanonicalJson.read(CapaContent.class, text.getBytes(StandardCharsets.UTF_8));
    }
}
