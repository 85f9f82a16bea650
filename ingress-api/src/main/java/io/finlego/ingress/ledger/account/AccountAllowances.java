package io.finlego.ingress.ledger.account;

import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import io.finlego.ingress.http.limits.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Allows larger bodies for some operations on accounts. */
@Configuration(proxyBeanMethods = false)
class AccountAllowances {

  private static final int METADATA_KIBIBYTES = 128;

  /**
   * Has room for metadata of 16,000 characters of any alphabet. Characters may be written as
   * escapes of six bytes.
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

  /** Has room for a thousand account numbers of 256 characters, or for all lists of a search. */
  @Bean
  BodyAllowance listsOfAccounts() {
    return BodyAllowance.ofKibibytes(
        256,
        POST,
        "/v2/ledger/internal/Accounts/by-account-numbers",
        "/v2/ledger/internal/Accounts/search");
  }
}
