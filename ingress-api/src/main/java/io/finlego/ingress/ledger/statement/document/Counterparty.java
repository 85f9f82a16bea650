package io.finlego.ingress.ledger.statement.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account on the other side of a movement.
 *
 * @param accountNumber null if it is unknown
 * @param iban null if the account has no IBAN
 * @param name the client's name, or the account's name if the account belongs to the institution;
 *     null if the client was erased, or if its name cannot be decrypted
 * @param belongsToInstitution whether the account belongs to the institution
 */
@Schema(name = "Counterparty")
public record Counterparty(
    UUID accountId,
    @Nullable String accountNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String iban,
    @Nullable String name,
    @JsonIgnore boolean belongsToInstitution) {

  /**
   * The IBAN. If the account has no IBAN, the account number. If that is unknown too, an empty
   * text.
   */
  @JsonIgnore
  public String label() {
    if (iban != null) {
      return iban;
    }
    return accountNumber == null ? "" : accountNumber;
  }
}
