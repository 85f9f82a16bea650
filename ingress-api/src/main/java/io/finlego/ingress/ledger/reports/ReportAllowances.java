package io.finlego.ingress.ledger.reports;

import static org.springframework.http.HttpMethod.POST;

import io.finlego.ingress.http.limits.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allows larger bodies for the operations on the days of many accounts. */
@Configuration(proxyBeanMethods = false)
class ReportAllowances {

  /** Has room for a thousand ids whose characters are written as escapes. */
  @Bean
  BodyAllowance idsOfDays() {
    return BodyAllowance.ofKibibytes(
        256, POST, "/internal/DailyAccountBalance", "/internal/DailyAccountBalance/recalculate");
  }
}
