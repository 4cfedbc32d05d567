create trigger seal_time_stamp_append_only before update, delete on seal_time_stamp
    for each row call 'org.cellgmp.audit.control.AppendOnly';
