package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.query.Conditions;
import io.finlego.ingress.http.query.Period;
import io.finlego.ingress.http.query.TimeOrderedIds;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the SQL conditions for a period. A bound of the period is either a day or an instant. A day
 * is compared with a transaction's booking date, and an instant with its instant of posting. If a
 * transaction is not posted, it has no booking date and no instant of posting, so the bound is
 * compared with the transaction's instant of creation.
 *
 * <p>Ids are ordered by the time of creation. Most transactions are posted within a second after
 * their creation, so the conditions find them by a range of ids. The index {@code
 * transaction_posted_later} contains the other posted transactions.
 *
 * <p>The view of transactions is a union of posted transactions and other transactions. The
 * conditions on the status look redundant, but the planner needs them. With them it can drop the
 * conditions that cannot apply to a half of the union.
 */
final class TransactionPeriod {

  /**
   * The threshold of the index {@code transaction_posted_later}. The index contains a transaction
   * if the time from its creation to its posting was longer than the threshold.
   */
  private static final Duration POSTED_LATER_THRESHOLD = Duration.ofSeconds(1);

  /** The placeholder for the exact condition on the booking date or the instant of posting. */
  private static final String EXACT_CONDITION_PLACEHOLDER = "${exactCondition}";

  private static final String POSTED_FROM =
      """
      ((t.status <> 'posted' and t.posted_at is null)
        or (t.id >= :postedFromId and ${exactCondition})
        or (t.posted_at - t.created_at > interval '1 second' and t.posted_at >= :postedFrom
          and ${exactCondition}))\
      """;

  private static final String POSTED_TO =
      """
      ((t.status <> 'posted' and t.posted_at is null)
        or (t.id < :postedToId and t.posted_at < :postedTo and ${exactCondition}))\
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

  /** The conditions for the entries of posted transactions, which have the alias {@code e}. */
  static Conditions entries(Period period) {
    Conditions conditions = new Conditions();
    if (period.from() != null) {
      conditions.and(postedFrom("e", period.from()), "periodFrom", bound(period.from()));
    }
    if (period.to() != null) {
      conditions.and(postedTo("e", period.to()), "periodTo", bound(period.to()));
    }
    return conditions;
  }

  /** Adds the conditions for transactions, which have the alias {@code t}. */
  static Conditions add(Conditions conditions, Period period) {
    if (period.from() != null) {
      addFrom(conditions, period.from());
    }
    if (period.to() != null) {
      addTo(conditions, period.to());
    }
    return conditions;
  }

  private static void addFrom(Conditions conditions, Period.Start from) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("periodFrom", bound(from));
    parameters.put("postedFrom", Conditions.bindable(from.earliestInstant()));
    parameters.put(
        "postedFromId",
        TimeOrderedIds.lowerBound(from.earliestInstant().minus(POSTED_LATER_THRESHOLD)));
    conditions.and(
        POSTED_FROM.replace(EXACT_CONDITION_PLACEHOLDER, postedFrom("t", from)), parameters);
    conditions.and(
        CREATED_FROM,
        Map.of(
            "createdFrom", Conditions.bindable(from.instant()),
            "createdFromId", TimeOrderedIds.lowerBound(from.instant())));
  }

  private static void addTo(Conditions conditions, Period.End to) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("periodTo", bound(to));
    parameters.put("postedTo", Conditions.bindable(to.latestInstant()));
    parameters.put("postedToId", TimeOrderedIds.upperBound(to.latestInstant()));
    conditions.and(POSTED_TO.replace(EXACT_CONDITION_PLACEHOLDER, postedTo("t", to)), parameters);
    conditions.and(
        CREATED_TO,
        Map.of(
            "createdTo", Conditions.bindable(to.instant()),
            "createdToId", TimeOrderedIds.upperBound(to.instant())));
  }

  private static String postedFrom(String alias, Period.Start from) {
    return alias + (from.day() == null ? ".posted_at" : ".booking_date") + " >= :periodFrom";
  }

  private static String postedTo(String alias, Period.End to) {
    return alias + (to.day() == null ? ".posted_at < :periodTo" : ".booking_date <= :periodTo");
  }

  private static Object bound(Period.Start from) {
    return from.day() == null ? Conditions.bindable(from.instant()) : from.day();
  }

  private static Object bound(Period.End to) {
    return to.day() == null ? Conditions.bindable(to.instant()) : to.day();
  }
}
