package io.finlego.ingress.http.shape;

import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of a JSON object that a shape has accepted. A method whose name begins with
 * {@code required} reads a field that the shape requires. If the field is missing or null, the
 * other methods return null or the value that their documentation names.
 */
public record AcceptedObject(ObjectNode json) {

  public UUID requiredUuid(String field) {
    return requirePresent(uuid(field), field);
  }

  public @Nullable UUID uuid(String field) {
    String text = text(field);
    return text == null ? null : UUID.fromString(text);
  }

  public String requiredText(String field) {
    return requirePresent(text(field), field);
  }

  public @Nullable String text(String field) {
    JsonNode value = value(field);
    return value == null ? null : value.stringValue();
  }

  /** The boolean in the field; false if the field is missing or null. */
  public boolean flag(String field) {
    JsonNode value = value(field);
    return value != null && value.booleanValue();
  }

  public @Nullable Instant instant(String field) {
    String text = text(field);
    return text == null ? null : InstantShape.parse(text);
  }

  public @Nullable LocalDate date(String field) {
    String text = text(field);
    return text == null ? null : DateShape.parse(text);
  }

  public @Nullable BigDecimal decimal(String field) {
    JsonNode value = value(field);
    return value == null ? null : AmountShape.parse(value);
  }

  /** The number in the field; the default value if the field is missing or null. */
  public int integer(String field, int defaultValue) {
    JsonNode value = value(field);
    return value == null ? defaultValue : value.decimalValue().intValueExact();
  }

  public Currency requiredCurrency(String field) {
    return Currency.of(requiredText(field));
  }

  /** The amount in the field; zero if the field is missing or null. */
  public Money money(String field, Currency currency) {
    BigDecimal amount = decimal(field);
    return amount == null ? new Money(0, currency) : Money.ofMajor(amount, currency);
  }

  /** The JSON text of the field's value; null if the field is missing or null. */
  public @Nullable String rawJson(String field) {
    JsonNode value = value(field);
    return value == null ? null : value.toString();
  }

  /** The texts of a list; an empty list if the field is missing or null. */
  public List<String> texts(String field) {
    JsonNode list = value(field);
    return list == null ? List.of() : list.valueStream().map(JsonNode::stringValue).toList();
  }

  /** The UUIDs of a list; an empty list if the field is missing or null. */
  public List<UUID> uuids(String field) {
    return texts(field).stream().map(UUID::fromString).toList();
  }

  public AcceptedObject requiredObject(String field) {
    return new AcceptedObject((ObjectNode) json.required(field));
  }

  private @Nullable JsonNode value(String field) {
    JsonNode value = json.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private static <T> T requirePresent(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalStateException("The shape let a request without " + field + " pass.");
    }
    return value;
  }
}
