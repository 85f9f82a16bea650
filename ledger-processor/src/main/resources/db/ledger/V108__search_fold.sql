-- The form in which texts are searched: without case, accents and the other marks that people leave out when they type a name.
-- What is stored and what is asked go through it alike. io.finlego.vault.SearchText gives the same form.
create function fold(original text) returns text
  language sql immutable parallel safe
  return case
    when octet_length(original) = char_length(original) then translate(lower(original collate pg_c_utf8), '''`', '')
    else normalize(
      replace(replace(replace(replace(
        translate(
          lower(regexp_replace(normalize(original, nfkd),
            '[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u00ad\u200b-\u200f\u2060\ufeff''`\u2018\u2019\u02bb\u02bc]',
            '', 'g') collate pg_c_utf8),
          U&'ıłøđðħŧŋĸəςґ\2010\2012\2013\2014\2015\2212', 'iloddhtnqeσг------'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), nfc)
  end;

drop index account_by_text;
create index account_by_text on account using gin (fold(name) extensions.gin_trgm_ops, account_number extensions.gin_trgm_ops,
  iban extensions.gin_trgm_ops, fold(metadata::text) extensions.gin_trgm_ops);
