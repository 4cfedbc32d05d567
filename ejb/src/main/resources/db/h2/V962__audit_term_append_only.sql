create trigger audit_term_append_only before update, delete on audit_term
    for each row call 'org.cellgmp.audit.control.AppendOnly';
create trigger audit_link_append_only before update, delete on audit_link
    for each row call 'org.cellgmp.audit.control.AppendOnly';
create trigger audit_signing_append_only before update, delete on audit_signing
    for each row call 'org.cellgmp.audit.control.AppendOnly';
