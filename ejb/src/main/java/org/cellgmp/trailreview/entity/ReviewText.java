package org.cellgmp.trailreview.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.trailreview.ReviewContent;

/** The content as canonical JSON, whose digest was signed. */
@Converter
public class ReviewText implements AttributeConverter<ReviewContent, String> {
    @Override
    public String convertToDatabaseColumn(ReviewContent content) {
        return content == null ? null : new String(CanonicalJson.write(content), StandardCharsets.UTF_8);
    }

    @Override
    public ReviewContent convertToEntityAttribute(String text) {
        return text == null ? null : CanonicalJson.read(ReviewContent.class, text.getBytes(StandardCharsets.UTF_8));
    }
}
