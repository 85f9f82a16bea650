package io.finlego.ingress.http.query;

import io.finlego.ingress.http.shape.WordShape;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list by the time of creation. The newest rows come first, unless the caller asks
 * for the oldest rows first with {@code sort=createdAt}.
 */
public enum Sorting {
  NEWEST_FIRST("-createdAt", "desc"),
  OLDEST_FIRST("createdAt", "asc");

  /** The shape of the field for the order. */
  public static final WordShape SHAPE = WordShape.of(NEWEST_FIRST.word + " " + OLDEST_FIRST.word);

  private final String word;
  private final String direction;

  Sorting(String word, String direction) {
    this.word = word;
    this.direction = direction;
  }

  /** The order with this word; the newest rows first if the word is null. */
  public static Sorting of(@Nullable String word) {
    return OLDEST_FIRST.word.equals(word) ? OLDEST_FIRST : NEWEST_FIRST;
  }

  /** The word of this order in the API. */
  public String word() {
    return word;
  }

  /** The columns for {@code order by}. The alias is that of the table or view. */
  public String byCreation(String alias) {
    return "%1$s.created_at %2$s, %1$s.id %2$s".formatted(alias, direction);
  }

  /**
   * The columns for {@code order by} in a search that finds its rows with another index, for
   * example the index on search tokens. The order is that of {@link #byCreation}, but the
   * expression keeps Postgres from using the index on the time of creation. Postgres does not know
   * how many rows have a token, so it might otherwise read all rows in the order of creation. If
   * only a few of a million rows match, this takes seconds.
   */
  public String byCreationWithoutIndex(String alias) {
    return "%1$s.created_at + interval '0' %2$s, %1$s.id %2$s".formatted(alias, direction);
  }

  /**
   * The columns for {@code order by} if the ids are ordered by the time of creation (see {@link
   * TimeOrderedIds}). The database reads this order from the primary key.
   */
  public String byId(String alias) {
    return "%s.id %s".formatted(alias, direction);
  }

  /** The SQL condition for the rows that follow the id {@code :after} in this order. */
  public String afterId(String alias) {
    return "%s.id %s cast(:after as uuid)".formatted(alias, this == NEWEST_FIRST ? "<" : ">");
  }
}
