package io.finlego.ingress.ledger.balance;

import static org.springframework.http.HttpMethod.POST;

import io.finlego.ingress.http.limits.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allows larger bodies for the operations on the balances of many accounts. */
@Configuration(proxyBeanMethods = false)
class BalanceAllowances {

  /** Has room for a thousand ids whose characters are written as escapes. */
  @Bean
  BodyAllowance idsOfBalances() {
    return BodyAllowance.ofKibibytes(
        256,
        POST,
        "/internal/Accounts/calculateBalances",
        "/v2/ledger/internal/Accounts/calculateBalances",
        "/v2/internal/Accounts/recalculate",
        "/v2/ledger/internal/Accounts/recalculate");
  }
}
