package io.finlego.ingress.http.query;

import io.finlego.ingress.http.shape.WordShape;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list by creation: newest first, unless {@code sort=createdAt} asks for the oldest
 * first.
 */
public enum Sorting {
  NEWEST_FIRST("-createdAt", "desc"),
  OLDEST_FIRST("createdAt", "asc");

  /** The order as a field of a body. */
  public static final WordShape SHAPE = WordShape.of(NEWEST_FIRST.word + " " + OLDEST_FIRST.word);

  private final String word;
  private final String direction;

  Sorting(String word, String direction) {
    this.word = word;
    this.direction = direction;
  }

  /** The order that this word names; newest first for null. */
  public static Sorting of(@Nullable String word) {
    return OLDEST_FIRST.word.equals(word) ? OLDEST_FIRST : NEWEST_FIRST;
  }

  /** The {@code order by} of a query on the table or view with this alias. */
  public String byCreation(String alias) {
    return "%1$s.created_at %2$s, %1$s.id %2$s".formatted(alias, direction);
  }

  /**
   * The same order, for a search whose hits another index finds. Postgres does not know how many
   * rows a token or a piece of text has, and would rather walk all rows by creation, which takes
   * seconds among a million if few rows are hits. It cannot walk them by this expression.
   */
  public String ofHitsByCreation(String alias) {
    return "%1$s.created_at + interval '0' %2$s, %1$s.id %2$s".formatted(alias, direction);
  }

  /**
   * The order by id, for rows whose ids are in the order of creation ({@link TimeOrderedIds}). The
   * primary key delivers this order.
   */
  public String byId(String alias) {
    return "%s.id %s".formatted(alias, direction);
  }

  /** The SQL condition for the ids after {@code :after} in this order. */
  public String afterId(String alias) {
    return "%s.id %s cast(:after as uuid)".formatted(alias, this == NEWEST_FIRST ? "<" : ">");
  }
}
