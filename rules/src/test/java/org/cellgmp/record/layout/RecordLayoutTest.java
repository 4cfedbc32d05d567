package org.cellgmp.record.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.cellgmp.record.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one table of fields is whole: whatever a record can hold has a label in both languages, and no label lacks a datum. */
class RecordLayoutTest {
    private static List<String> members(RecordKind kind) {
        var members = new ArrayList<String>();
        collect(kind.type(), "", members);
        return members;
    }

    private static void collect(Class<?> type, String above, List<String> members) {
        for (var component : type.getRecordComponents()) {
            var path = above + component.getName();
            if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> entry
                    && entry.isRecord()) collect(entry, path + ".", members);
            else if (component.getType().isRecord()) collect(component.getType(), path + ".", members);
            else members.add(path);
        }
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void everyMemberHasAFieldAndEveryFieldAMember(RecordKind kind) {
        var fields = new ArrayList<String>();
        for (var sheet : RecordLayout.of(kind).sheets()) {
            var above = sheet.form() ? "" : (sheet.inside() == null ? "" : sheet.inside() + ".") + sheet.rows() + ".";
            for (var field : sheet.fields()) fields.add(above + field.path());
        }
        assertThat(fields).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(fields)).isEqualTo(new TreeSet<>(members(kind)));
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void everyFieldSaysWhatItIsInBothLanguages(RecordKind kind) {
        var layout = RecordLayout.of(kind);
        assertThat(List.of(layout.title(), layout.titleChinese(), layout.says(), layout.saysChinese()))
                .noneMatch(String::isBlank);
        for (var sheet : layout.sheets()) {
            assertThat(sheet.chinese()).as(sheet.name()).containsPattern("\\p{IsHan}");
            for (var field : sheet.columns()) {
                assertThat(field.english()).as(field.path()).isNotBlank();
                assertThat(field.chinese()).as(field.path()).isNotBlank();
                assertThat(field.need()).as(field.path()).isIn("must", "should", "may");
                assertThat(field.hint()).as(field.path()).isNotBlank();
                assertThat(field.kind())
                        .as(field.path())
                        .satisfiesAnyOf(
                                one -> assertThat(one).isIn("text", "number", "day", "time", "yes-no", "lines"),
                                one -> assertThat(Codes.known(one)).isTrue());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void whatNamesARecordMustBeSaid(RecordKind kind) {
        for (var path : kind.naming())
            assertThat(RecordLayout.of(kind).field("/" + path.replace('.', '/')))
                    .hasValueSatisfying(field -> assertThat(field.must()).isTrue());
    }

    @Test
    void aPointerFindsItsFieldWhateverTheIndex() {
        var layout = RecordLayout.of(RecordKind.BATCH_RECORD);
        assertThat(layout.field("/steps/4/parameters/11/actual"))
                .get()
                .extracting(Field::english)
                .isEqualTo("Actual value");
        assertThat(layout.field("/collection/quantity"))
                .get()
                .extracting(Field::english)
                .isEqualTo("Quantity collected");
        assertThat(layout.field("/collection/quantity/uom"))
                .get()
                .extracting(Field::english)
                .isEqualTo("Unit of quantity");
        assertThat(layout.field("/steps/4")).isEmpty();
        assertThat(layout.field("")).isEmpty();
        assertThat(layout.section("/steps/4/parameters"))
                .get()
                .extracting(RecordLayout.Name::english)
                .isEqualTo("Parameters");
        assertThat(layout.section("/header"))
                .get()
                .extracting(RecordLayout.Name::english)
                .isEqualTo("Batch");
        assertThat(layout.section("/nothing")).isEmpty();
    }

    @Test
    void workbooksAndPathsAreNamedOnce() {
        var workbooks = new HashSet<String>();
        var paths = new HashSet<String>();
        for (var layout : RecordLayout.all()) {
            assertThat(workbooks.add(layout.workbook())).as(layout.workbook()).isTrue();
            assertThat(paths.add(layout.kind().plural())).isTrue();
            assertThat(layout.kind().plural()).matches("[a-z-]+");
        }
    }
}
