package io.finlego.ingress.http.query;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AmountShape;
import io.finlego.ingress.http.shape.Characters;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.InstantShape;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.kernel.Currency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
    return read(name, parameter, Currency::find, "Must be an ISO 4217 currency code such as EUR.");
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

  /**
   * The period between two parameters, each of which is a day of the institution or an instant.
   * Notes a fault if the period ends before it begins.
   */
  public Period period(
      BookingDays days,
      String fromName,
      @Nullable String from,
      String toName,
      @Nullable String to) {
    Period period =
        new Period(
            read(fromName, from, text -> Period.Start.parse(text, days), TIME),
            read(toName, to, text -> Period.End.parse(text, days), TIME));
    require(!period.isReversed(), toName, "Must not be before the beginning.");
    return period;
  }

  /** The number in the parameter, which must not be negative. */
  public @Nullable BigDecimal amount(String name, @Nullable String parameter) {
    return read(name, parameter, QueryReader::amount, "Must be a number, such as 12.50.");
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
