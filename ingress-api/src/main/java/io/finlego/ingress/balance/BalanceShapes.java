package io.finlego.ingress.balance;

import static io.finlego.ingress.shape.Field.nullable;
import static io.finlego.ingress.shape.Field.required;

import io.finlego.ingress.shape.InstantShape;
import io.finlego.ingress.shape.ListShape;
import io.finlego.ingress.shape.ObjectShape;
import io.finlego.ingress.shape.RequestShape;
import io.finlego.ingress.shape.UuidShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The body of the calculation of balances. */
@Configuration(proxyBeanMethods = false)
class BalanceShapes {

  static final String CALCULATE_BALANCES = "CalculateBalances";

  private static final int MAX_ACCOUNTS = 1000;

  @Bean
  RequestShape calculateBalancesShape() {
    return RequestShape.required(
        CALCULATE_BALANCES,
        ObjectShape.of(
            required("accountIds", new ListShape(new UuidShape(), 1, MAX_ACCOUNTS)),
            nullable("at", new InstantShape())
                .describedAs("A past instant, itself included; now unless given.")));
  }
}
