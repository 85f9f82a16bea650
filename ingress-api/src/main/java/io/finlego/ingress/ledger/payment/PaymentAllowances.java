package io.finlego.ingress.ledger.payment;

import static org.springframework.http.HttpMethod.POST;

import io.finlego.ingress.http.limits.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allows larger bodies for the operations that make payments. */
@Configuration(proxyBeanMethods = false)
class PaymentAllowances {

  /**
   * Has room for two metadata of 16,000 characters each, of any alphabet. A character may be
   * written as escapes of twelve bytes.
   */
  @Bean
  BodyAllowance onePayment() {
    return BodyAllowance.ofKibibytes(
        512, POST, "/internal/Payments", "/v2/ledger/internal/Payments");
  }

  /**
   * Has room for a thousand payments of 900 bytes each, or for a draft with a hundred transactions
   * of nine kibibytes. All payments of a bulk with the largest texts would take sixty times as
   * much, which no caller needs. A draft or an atomic bulk is one command, so it cannot be larger.
   */
  @Bean
  BodyAllowance manyPayments() {
    return BodyAllowance.ofWholeCommand(
        POST,
        "/internal/Payments/bulk",
        "/internal/Payments/draft",
        "/v2/ledger/internal/Payments/draft");
  }
}
