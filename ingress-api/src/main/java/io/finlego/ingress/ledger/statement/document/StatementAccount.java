package io.finlego.ingress.ledger.statement.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account that a statement is of.
 *
 * @param clientId absent for the institution's own accounts
 * @param iban absent unless the account has one
 * @param holderName the client's name, or the institution's
 */
@Schema(name = "StatementAccount")
public record StatementAccount(
    UUID id,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID clientId,
    String accountNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String iban,
    String currency,
    String type,
    String name,
    String holderName) {

  /** The side on which a positive balance stands. */
  @JsonIgnore
  public Side normalSide() {
    return Side.normalOf(type);
  }

  /** What people call the account: its IBAN, or else its number. */
  @JsonIgnore
  public String label() {
    return iban == null ? accountNumber : iban;
  }
}
