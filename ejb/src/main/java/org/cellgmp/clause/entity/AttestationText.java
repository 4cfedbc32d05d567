package org.cellgmp.clause.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.cellgmp.clause.AttestationContent;
import org.cellgmp.record.CanonicalJson;

/** The content as canonical JSON. */
@Converter
public class AttestationText implements AttributeConverter<AttestationContent, String> {
    @Override
    public String convertToDatabaseColumn(AttestationContent content) {
        return content == null ? null : new String(CanonicalJson.write(content), StandardCharsets.UTF_8);
    }

    @Override
    public AttestationContent convertToEntityAttribute(String text) {
        return text == null
                ? null
                : CanonicalJson.read(AttestationContent.class, text.getBytes(StandardCharsets.UTF_8));
    }
}
