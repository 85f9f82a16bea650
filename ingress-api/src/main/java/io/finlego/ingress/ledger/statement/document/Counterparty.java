package io.finlego.ingress.ledger.statement.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account on the other side of a movement.
 *
 * @param iban absent unless the account has one
 * @param name its client's name; of an account of the institution, the account's
 */
@Schema(name = "Counterparty")
public record Counterparty(
    UUID accountId,
    @Nullable String accountNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String iban,
    @Nullable String name) {

  /** What people call the account: its IBAN, or else its number; empty if neither is known. */
  @JsonIgnore
  public String label() {
    if (iban != null) {
      return iban;
    }
    return accountNumber == null ? "" : accountNumber;
  }
}
