-- A departure is looked up among the findings of its batch.
drop index conformity_finding_key;
