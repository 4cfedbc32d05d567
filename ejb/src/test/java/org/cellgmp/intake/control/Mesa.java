package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas of MESA International for B2MML and BatchML V0701, read once from the folder of test inputs. */
final class Mesa {
    private static Schema schema;

    private Mesa() {}

    static synchronized Schema schema() {
        var file = Shared.file("data/isa88/schema-v0701/AllSchemas.xsd").toFile();
        if (schema == null)
            try {
                var factory = SchemaFactory.newDefaultInstance();
                factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
                factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
                schema = factory.newSchema(file);
            } catch (SAXException broken) {
                throw new IllegalStateException(broken);
            }
        return schema;
    }

    static void accepts(byte[] document) {
        var source = new StreamSource(new ByteArrayInputStream(document));
        assertThatCode(() -> schema().newValidator().validate(source)).doesNotThrowAnyException();
    }
}
