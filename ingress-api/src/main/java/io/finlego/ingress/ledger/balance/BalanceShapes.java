package io.finlego.ingress.ledger.balance;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.BooleanShape;
import io.finlego.ingress.http.shape.InstantShape;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.ObjectRule;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.Schemas;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.kernel.CountLimit;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of the operations on balances. */
@Configuration(proxyBeanMethods = false)
class BalanceShapes {

  static final String CALCULATE_BALANCES = "CalculateBalances";

  static final String RECALCULATE_BALANCES = "RecalculateBalances";

  private static final int ACCOUNTS_MAX = 1000;

  @Bean
  RequestShape calculateBalancesShape() {
    return RequestShape.required(
        CALCULATE_BALANCES,
        ObjectShape.of(
            required("accountIds", new ListShape(new UuidShape(), 1, ACCOUNTS_MAX)),
            nullable("at", new InstantShape())
                .describedAs("A past instant, whose own entries count; by default now.")));
  }

  @Bean
  RequestShape recalculateBalancesShape() {
    return RequestShape.required(
        RECALCULATE_BALANCES,
        ObjectShape.of(
                nullable(
                    "accountIds",
                    new ListShape(new UuidShape(), 1, CountLimit.RECALCULATED_ACCOUNTS_MAX)),
                nullable("all", new BooleanShape())
                    .describedAs("All accounts, instead of the list `accountIds`."))
            .with(new AccountsOrAll()));
  }

  /**
   * Requires {@code accountIds} if {@code all} is not true, and refuses {@code accountIds} if
   * {@code all} is true.
   */
  private record AccountsOrAll() implements ObjectRule {

    @Override
    public void check(String path, ObjectNode value, Faults faults) {
      boolean isAll = value.path("all").booleanValue(false);
      if (isAll == value.hasNonNull("accountIds")) {
        faults.add(
            Fault.invalidField(
                "accountIds",
                isAll
                    ? "Must be left out if `all` is true."
                    : "Is required unless `all` is true."));
      }
    }

    @Override
    public void describe(Schema<?> schema) {
      Schema<Object> trueSchema = new Schema<>(SpecVersion.V31);
      trueSchema.setConst(true);
      Schemas.require(
          schema,
          Schemas.with("all", trueSchema).required(List.of("all")),
          Schemas.with("accountIds", Schemas.of("null")),
          Schemas.with("accountIds", Schemas.of("array")).required(List.of("accountIds")));
    }
  }
}
