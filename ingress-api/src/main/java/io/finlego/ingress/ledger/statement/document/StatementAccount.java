package io.finlego.ingress.ledger.statement.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of a statement.
 *
 * @param clientId null for the institution's own accounts
 * @param iban null if the account has no IBAN
 * @param holderName the name of the client or of the institution; null if the client was erased
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
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String holderName) {

  /** The account's normal side, on which a balance is positive. */
  @JsonIgnore
  public Side normalSide() {
    return Side.normalOf(type);
  }

  /** The IBAN, or the account number if the account has no IBAN. */
  @JsonIgnore
  public String label() {
    return iban == null ? accountNumber : iban;
  }
}
