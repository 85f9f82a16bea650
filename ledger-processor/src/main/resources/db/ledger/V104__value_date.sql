-- What a payment asks for; its transactions carry the date that counts.
alter table payment add column value_date date;

-- Lines of payments that are not posted show the value date that was asked for.
create or replace view transaction_view as
  select id, payment_id, sequence, debit_account_id, credit_account_id, amount, currency,
    'posted' as status, type, description, metadata, value_date, booking_date, created_at, posted_at
  from transaction
  union all
  select l.id, l.payment_id, l.sequence, l.debit_account_id, l.credit_account_id, l.amount, l.currency,
    p.status, l.type, l.description, l.metadata, p.value_date, null, l.created_at, null
  from payment_line l
  join payment p on p.id = l.payment_id
  where p.status <> 'posted';
