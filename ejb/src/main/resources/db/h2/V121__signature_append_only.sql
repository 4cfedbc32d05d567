create trigger signature_signature_append_only before update, delete on signature_signature
    for each row call 'org.cellgmp.audit.control.AppendOnly';
