package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.query.Conditions;
import io.finlego.ingress.http.query.Period;
import io.finlego.ingress.http.query.TimeOrderedIds;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The SQL conditions of a period. Days are booking days and instants mean the posting, for lists
 * and statements alike. Transactions that are not posted go by their creation.
 *
 * <p>Most transactions are posted within a moment of their creation, so their ids find them; {@code
 * transaction_posted_later} is an index of the others. The conditions on the status are written so
 * that the planner drops them in each half of the published union.
 */
final class TransactionPeriod {

  /** After this time, a transaction is in the index of those that were posted later. */
  private static final Duration LATER = Duration.ofSeconds(1);

  /** Stands for the exact condition on the booking date or the instant of posting. */
  private static final String COUNTS = "${counts}";

  private static final String POSTED_FROM =
      """
      ((t.status <> 'posted' and t.posted_at is null)
        or (t.id >= :postedFromId and ${counts})
        or (t.posted_at - t.created_at > interval '1 second' and t.posted_at >= :postedFrom
          and ${counts}))\
      """;

  private static final String POSTED_TO =
      """
      ((t.status <> 'posted' and t.posted_at is null)
        or (t.id < :postedToId and t.posted_at < :postedTo and ${counts}))\
      """;

  private static final String CREATED_FROM =
      """
      ((t.status = 'posted' and t.posted_at is not null)
        or (t.id >= :createdFromId and t.created_at >= :createdFrom))\
      """;

  private static final String CREATED_TO =
      """
      ((t.status = 'posted' and t.posted_at is not null)
        or (t.id < :createdToId and t.created_at < :createdTo))\
      """;

  private TransactionPeriod() {}

  /** The conditions on the entries of posted transactions, which have the alias {@code e}. */
  static Conditions entries(Period period) {
    Conditions conditions = new Conditions();
    if (period.from() != null) {
      conditions.and(postedFrom("e", period.from()), "periodFrom", value(period.from()));
    }
    if (period.to() != null) {
      conditions.and(postedTo("e", period.to()), "periodTo", value(period.to()));
    }
    return conditions;
  }

  /** Adds the conditions on the transactions, which have the alias {@code t}. */
  static Conditions add(Conditions conditions, Period period) {
    if (period.from() != null) {
      from(conditions, period.from());
    }
    if (period.to() != null) {
      to(conditions, period.to());
    }
    return conditions;
  }

  private static void from(Conditions conditions, Period.Start from) {
    Map<String, Object> posted = new HashMap<>();
    posted.put("periodFrom", value(from));
    posted.put("postedFrom", Conditions.instant(from.earliest()));
    posted.put("postedFromId", TimeOrderedIds.notAboveAny(from.earliest().minus(LATER)));
    conditions.and(POSTED_FROM.replace(COUNTS, postedFrom("t", from)), posted);
    conditions.and(
        CREATED_FROM,
        Map.of(
            "createdFrom", Conditions.instant(from.at()),
            "createdFromId", TimeOrderedIds.notAboveAny(from.at())));
  }

  private static void to(Conditions conditions, Period.End to) {
    Map<String, Object> posted = new HashMap<>();
    posted.put("periodTo", value(to));
    posted.put("postedTo", Conditions.instant(to.latest()));
    posted.put("postedToId", TimeOrderedIds.aboveEach(to.latest()));
    conditions.and(POSTED_TO.replace(COUNTS, postedTo("t", to)), posted);
    conditions.and(
        CREATED_TO,
        Map.of(
            "createdTo", Conditions.instant(to.at()),
            "createdToId", TimeOrderedIds.aboveEach(to.at())));
  }

  private static String postedFrom(String alias, Period.Start from) {
    return alias + (from.day() == null ? ".posted_at" : ".booking_date") + " >= :periodFrom";
  }

  private static String postedTo(String alias, Period.End to) {
    return alias + (to.day() == null ? ".posted_at < :periodTo" : ".booking_date <= :periodTo");
  }

  private static Object value(Period.Start from) {
    return from.day() == null ? Conditions.instant(from.at()) : from.day();
  }

  private static Object value(Period.End to) {
    return to.day() == null ? Conditions.instant(to.at()) : to.day();
  }
}
