package org.cellgmp.intake.control;

import java.util.List;
import org.cellgmp.intake.TableMember;
import org.cellgmp.intake.TableTarget;
import org.cellgmp.record.layout.RecordLayout;

/** What the columns of a table may become, as a person chooses it. */
public final class TableMembers {
    private TableMembers() {}

    /** The record's own members and those of the lists that a row may add to. */
    public static List<TableMember> of(TableTarget target) {
        var layout = RecordLayout.of(target.kind());
        return MemberTypes.leaves(target.kind()).stream()
                .map(path -> {
                    var field = layout.field("/" + path.replace('.', '/'));
                    var list = MemberTypes.list(target.kind(), path);
                    var section = list == null
                            ? java.util.Optional.<RecordLayout.Name>empty()
                            : layout.section("/" + list.replace('.', '/'));
                    return new TableMember(
                            path,
                            section.map(name -> name.english() + ": ").orElse("")
                                    + field.map(one -> one.english()).orElse(path),
                            section.map(name -> name.chinese() + "：").orElse("")
                                    + field.map(one -> one.chinese()).orElse(path));
                })
                .toList();
    }
}
