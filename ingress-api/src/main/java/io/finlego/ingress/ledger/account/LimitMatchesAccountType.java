package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AmountShape;
import io.finlego.ingress.http.shape.ObjectRule;
import io.finlego.ingress.http.shape.Schemas;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses an overdraft limit for an account of a type that may always be overdrawn. */
record LimitMatchesAccountType() implements ObjectRule {

  private static final String TYPE = "type";
  private static final String LIMIT = "overdraftLimit";

  /** The types that may be overdrawn without a limit. */
  private static final List<String> UNLIMITED =
      AccountWords.TYPE.words().stream()
          .filter(type -> !List.of("client", "suspense").contains(type))
          .toList();

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    JsonNode type = value.path(TYPE);
    if (type.isString() && UNLIMITED.contains(type.stringValue()) && hasLimit(value.get(LIMIT))) {
      faults.add(
          Fault.invalidField(
              LIMIT, "Only an account of type client or suspense has a limit; leave it out."));
    }
  }

  private static boolean hasLimit(@Nullable JsonNode value) {
    BigDecimal limit = value == null ? null : AmountShape.parse(value);
    return limit != null && limit.signum() > 0;
  }

  @Override
  public void describe(Schema<?> schema) {
    Schemas.require(
        schema,
        Schemas.with(TYPE, Schemas.words(UNLIMITED)).required(List.of(TYPE)),
        Schemas.with(LIMIT, Schemas.any().maximum(BigDecimal.ZERO)),
        null);
  }
}
