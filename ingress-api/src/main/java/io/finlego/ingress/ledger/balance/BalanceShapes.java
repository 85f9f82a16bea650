package io.finlego.ingress.ledger.balance;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.BooleanShape;
import io.finlego.ingress.http.shape.InstantShape;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.UuidShape;
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
                nullable("accountIds", new ListShape(new UuidShape(), 1, ACCOUNTS_MAX)),
                nullable("all", new BooleanShape())
                    .describedAs("All accounts, instead of the list `accountIds`."))
            .with(BalanceShapes::eitherAccountsOrAll));
  }

  private static void eitherAccountsOrAll(String path, ObjectNode value, Faults faults) {
    boolean allAccounts = value.path("all").booleanValue(false);
    if (allAccounts == value.hasNonNull("accountIds")) {
      faults.add(
          Fault.invalidField(
              "accountIds",
              allAccounts
                  ? "Must be left out if `all` is true."
                  : "Is required unless `all` is true."));
    }
  }
}
