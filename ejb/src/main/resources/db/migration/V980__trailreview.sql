-- What was answered to what the trail of a batch shows, and the signed reviews of it.
create sequence trailreview_answer_seq start with 1 increment by 50;

create table trailreview_answer (
    id bigint not null primary key,
    batch varchar(32) not null,
    ranked varchar(64) not null,
    kind varchar(20) not null,
    says varchar(4000),
    deviation varchar(20),
    answered_by varchar(120) not null,
    answered_by_name varchar(300) not null,
    answered_at timestamp(6) with time zone not null
);
create index trailreview_answer_batch on trailreview_answer (batch, id);

create sequence trailreview_review_seq start with 1 increment by 1;

create table trailreview_review (
    id bigint not null primary key,
    number varchar(20) not null constraint trailreview_review_number unique,
    batch varchar(32) not null,
    content varchar(1000000) not null,
    digest varchar(64) not null,
    signature varchar(20) not null,
    signed_by varchar(120) not null,
    signed_by_name varchar(300) not null,
    signed_at timestamp(6) with time zone not null
);
create index trailreview_review_batch on trailreview_review (batch, id);

-- How each batch stands: a projection of records, reviews and releases.
create table trailreview_batch (
    batch varchar(32) not null primary key,
    revision integer not null,
    title varchar(300) not null,
    product varchar(200) not null,
    state varchar(20) not null,
    versions integer not null,
    touched_at timestamp(6) with time zone not null,
    review varchar(20),
    reviewed_at timestamp(6) with time zone,
    waited_seconds bigint,
    released_at timestamp(6) with time zone,
    released_reviewed boolean
);
create index trailreview_batch_state on trailreview_batch (state, batch);
create index trailreview_batch_title on trailreview_batch (title);

insert into trailreview_batch (batch, revision, title, product, state, versions, touched_at)
select r.number, 0, r.title, r.product, 'UNREVIEWED', r.latest,
    (select max(v.kept_at) from recordkeeping_version v where v.record_id = r.id)
from recordkeeping_record r where r.kind = 'BATCH_RECORD';

-- Reviews by version give way to reviews of the whole trail. What was signed stays as signature and event.
drop table disposition_trail_review;
drop sequence disposition_trail_review_seq;
