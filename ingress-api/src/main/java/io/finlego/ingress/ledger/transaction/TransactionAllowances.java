package io.finlego.ingress.ledger.transaction;

import static org.springframework.http.HttpMethod.POST;

import io.finlego.ingress.http.limits.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allows a larger body for the search for transactions. */
@Configuration(proxyBeanMethods = false)
class TransactionAllowances {

  /**
   * Has room for all lists of the search, with a thousand values each, however they are written.
   */
  @Bean
  BodyAllowance transactionSearch() {
    return BodyAllowance.ofKibibytes(1024, POST, "/internal/Transactions/query");
  }
}
