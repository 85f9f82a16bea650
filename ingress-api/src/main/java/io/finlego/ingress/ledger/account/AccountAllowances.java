package io.finlego.ingress.ledger.account;

import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.finlego.ingress.http.limits.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allows larger bodies for some operations on accounts. */
@Configuration(proxyBeanMethods = false)
class AccountAllowances {

  private static final int METADATA_KIBIBYTES = 256;

  /**
   * Has room for metadata of 16,000 characters of any alphabet. A character may be written as
   * escapes of twelve bytes.
   */
  @Bean
  BodyAllowance openedAccount() {
    return BodyAllowance.ofKibibytes(
        METADATA_KIBIBYTES, POST, "/v2/internal/Accounts", "/v2/ledger/internal/Accounts");
  }

  /** Has the same room. */
  @Bean
  BodyAllowance changedAccount() {
    return BodyAllowance.ofKibibytes(METADATA_KIBIBYTES, PATCH, "/Accounts/{accountId}");
  }

  /** Has room for a thousand texts of 256 characters, however they are written. */
  @Bean
  BodyAllowance accountNumbers() {
    return BodyAllowance.ofKibibytes(3200, POST, "/v2/ledger/internal/Accounts/by-account-numbers");
  }

  /**
   * Has room for all lists of the search, with a thousand values each, however they are written.
   */
  @Bean
  BodyAllowance filtersOfAccounts() {
    return BodyAllowance.ofKibibytes(1536, POST, "/v2/ledger/internal/Accounts/search");
  }

  /** Has room for a thousand ids whose characters are written as escapes. */
  @Bean
  BodyAllowance accountOrder() {
    return BodyAllowance.ofKibibytes(256, PUT, "/Accounts/reorder-accounts");
  }
}
