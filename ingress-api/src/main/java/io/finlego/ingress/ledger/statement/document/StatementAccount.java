package io.finlego.ingress.ledger.statement.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of a statement.
 *
 * @param clientId absent for the institution's own accounts
 * @param iban absent if the account has none
 * @param holderName the name of the client or of the institution
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

  /** The side of a positive balance. */
  @JsonIgnore
  public Side normalSide() {
    return Side.normalOf(type);
  }

  /** The name that people use for the account: its IBAN, otherwise its number. */
  @JsonIgnore
  public String label() {
    return iban == null ? accountNumber : iban;
  }
}
