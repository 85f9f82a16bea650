package io.finlego.ingress.http.query;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AmountShape;
import io.finlego.ingress.http.shape.Characters;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.InstantShape;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters and notes their faults. {@link #throwIfAny} then answers with all faults.
 * An absent or empty parameter is read as null.
 */
public final class QueryReader {

  private static final int AMOUNT_DIGITS_MAX = 40;
  private static final String TIME = "Must be a date, yyyy-MM-dd, or an ISO 8601 instant.";

  private final Faults faults = new Faults();

  public @Nullable UUID uuid(String name, @Nullable String parameter) {
    return read(name, parameter, UuidShape::parse, "Must be a UUID.");
  }

  public @Nullable Currency currency(String name, @Nullable String parameter) {
    return read(name, parameter, Money::currency, "Must be an ISO 4217 currency code such as EUR.");
  }

  public @Nullable LocalDate date(String name, @Nullable String parameter) {
    return read(name, parameter, DateShape::parse, "Must be a date, yyyy-MM-dd.");
  }

  public @Nullable String word(String name, @Nullable String parameter, List<String> words) {
    return read(
        name,
        parameter,
        text -> words.contains(text) ? text : null,
        "Must be one of " + String.join(", ", words) + ".");
  }

  public @Nullable String text(String name, @Nullable String parameter) {
    return read(
        name,
        parameter,
        text ->
            text.length() <= SearchFields.TEXT_CHARACTERS_MAX && Characters.areStorable(text)
                ? text
                : null,
        "Must be a text of at most " + SearchFields.TEXT_CHARACTERS_MAX + " characters.");
  }

  public @Nullable Instant instant(String name, @Nullable String parameter) {
    return read(name, parameter, InstantShape::parse, "Must be an ISO 8601 instant.");
  }

  /** The first instant that counts. A date means its beginning in UTC. */
  public @Nullable Instant from(String name, @Nullable String parameter) {
    return read(name, parameter, text -> instant(text, 0), TIME);
  }

  /** The first instant that no longer counts. A date counts as a whole day in UTC. */
  public @Nullable Instant until(String name, @Nullable String parameter) {
    return read(name, parameter, text -> instant(text, 1), TIME);
  }

  /** The number in the parameter, which must not be negative. */
  public @Nullable BigDecimal amount(String name, @Nullable String parameter) {
    return read(name, parameter, QueryReader::amount, "Must be a number, such as 12.50.");
  }

  /** Notes a fault if the period ends before it begins. */
  public QueryReader requireOrder(
      @Nullable Instant from, @Nullable Instant until, String untilName) {
    boolean inOrder = from == null || until == null || !until.isBefore(from);
    return require(inOrder, untilName, "Must not be before the beginning.");
  }

  /** Notes a fault unless the condition holds. */
  public QueryReader require(boolean condition, String name, String refusal) {
    faults.require(condition, name, refusal);
    return this;
  }

  /** Answers 400 with all noted faults, unless there are none. */
  public void throwIfAny() {
    faults.throwIfAny();
  }

  private <T> @Nullable T read(
      String name,
      @Nullable String parameter,
      Function<String, @Nullable T> parse,
      String refusal) {
    if (parameter == null || parameter.isEmpty()) {
      return null;
    }
    T value = parse.apply(parameter);
    if (value == null) {
      faults.add(Fault.invalidField(name, refusal));
    }
    return value;
  }

  private static @Nullable Instant instant(String text, int daysLater) {
    LocalDate day = DateShape.parse(text);
    return day == null
        ? InstantShape.parse(text)
        : day.plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable BigDecimal amount(String text) {
    BigDecimal number = AmountShape.parse(text);
    boolean usable =
        number != null
            && number.signum() >= 0
            && Math.abs((long) number.scale()) <= AMOUNT_DIGITS_MAX
            && number.precision() <= AMOUNT_DIGITS_MAX;
    return usable ? number : null;
  }
}
