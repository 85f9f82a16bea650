package io.finlego.ingress.ledger.statement.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account on the other side of a movement.
 *
 * @param iban absent if the account has none
 * @param name the client's name, or the account's name if it belongs to the institution
 */
@Schema(name = "Counterparty")
public record Counterparty(
    UUID accountId,
    @Nullable String accountNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String iban,
    @Nullable String name) {

  /**
   * The name that people use for the account: its IBAN, otherwise its number; empty if both are
   * unknown.
   */
  @JsonIgnore
  public String label() {
    if (iban != null) {
      return iban;
    }
    return accountNumber == null ? "" : accountNumber;
  }
}
