package org.cellgmp.dossier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.record.CanonicalJson;

/** What is left of governed values when capitals, width and blanks do not count; it belongs to one number. */
@Entity
@Table(name = "dossier_key_form")
public class KeyForm {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_key_form_seq")
    @SequenceGenerator(name = "dossier_key_form_seq", sequenceName = "dossier_key_form_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BranchKind kind;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String number;

    protected KeyForm() {}

    public KeyForm(KeyedValues of) {
        kind = of.kind();
        sha256 = digest(of.values());
        number = of.number();
    }

    public static String digest(List<String> values) {
        return CanonicalJson.sha256(CanonicalJson.write(
                Map.of("plain", values.stream().map(KeyForm::plain).toList())));
    }

    private static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]+", "");
    }

    public String number() {
        return number;
    }
}
