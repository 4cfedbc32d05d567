-- When the person acknowledged that the electronic signature is the equivalent of the handwritten one (21 CFR 11.100(c)); null: not yet.
alter table identity_account add column certified_at timestamp(6) with time zone;
