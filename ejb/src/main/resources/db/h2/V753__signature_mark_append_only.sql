create trigger signature_mark_append_only before update, delete on signature_mark
    for each row call 'org.cellgmp.audit.control.AppendOnly';
