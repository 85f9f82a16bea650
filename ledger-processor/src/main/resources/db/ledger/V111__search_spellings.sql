-- Names are found by the spelling of passports too (ICAO Doc 9303-3, section 6: Ä is AE, Ö OE, Ü UE, Å AA), by Arabic letters that
-- keyboards exchange, and by either kana. io.finlego.vault.SearchText gives the same form.
drop index account_by_text;

create or replace function fold(original text) returns text
  language sql immutable parallel safe
  return case
    when octet_length(original) = char_length(original) then
      replace(replace(replace(replace(
        translate(lower(original collate pg_c_utf8), '''`', ''),
        'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'aa', 'a')
    else normalize(
      replace(replace(replace(replace(replace(replace(replace(replace(
        translate(
          lower(regexp_replace(normalize(original, nfkd),
            '[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u00ad\u200b-\u200f\u2060\ufeff''`\u2018\u2019\u02bb\u02bc]',
            '', 'g') collate pg_c_utf8),
          U&'ıłøđðħŧŋĸəςґ\2010\2012\2013\2014\2015\2212\0649\06cc\0629\06a9ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロヮワヰヱヲンヵヶ',
          U&'iloddhtnqeσг------\064a\064a\0647\0643ぁあぃいぅうぇえぉおかきくけこさしすせそたちっつてとなにぬねのはひふへほまみむめもゃやゅゆょよらりるれろゎわゐゑをんゕゖ'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
        'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'aa', 'a'), nfc)
  end;

create index account_by_text on account using gin (fold(name) extensions.gin_trgm_ops, account_number extensions.gin_trgm_ops,
  iban extensions.gin_trgm_ops, fold(metadata::text) extensions.gin_trgm_ops);
