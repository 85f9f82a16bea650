-- A period of transactions is a period of their posting. Most are posted within a moment of their creation, and so their ids
-- find them; these are the others. A payment that is made at once is in no index but that of its ids, as before.
create index transaction_posted_later on transaction (posted_at) where posted_at - created_at > interval '1 second';
