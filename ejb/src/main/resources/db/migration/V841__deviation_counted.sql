-- What figures are counted by stands in the indexes of the days themselves, so that no event has to be opened for them.
drop index deviation_deviation_opened_on;
create index deviation_deviation_opened_on on deviation_deviation (opened_on, kind, classification, id);
drop index deviation_deviation_closed_on;
create index deviation_deviation_closed_on on deviation_deviation (closed_on, due_on, id);
