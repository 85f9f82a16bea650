package io.finlego.ingress.ledger.statement.camt;

import io.finlego.ingress.ledger.statement.document.Institution;
import io.finlego.ingress.ledger.statement.document.StatementAccount;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes accounts as {@code CashAccount39}. */
final class Accounts {

  private static final int NAME_CHARACTERS_MAX = 70;
  private static final int PARTY_NAME_CHARACTERS_MAX = 140;
  private static final int CODE_CHARACTERS_MAX = 35;

  private Accounts() {}

  /** Writes the account with its owner and the institution that keeps it. */
  static void write(Elements xml, StatementAccount account, Institution institution)
      throws IOException {
    xml.open("Acct");
    id(xml, account.iban(), account.accountNumber());
    xml.text("Ccy", account.currency()).textUpTo(NAME_CHARACTERS_MAX, "Nm", account.name());
    if (!account.holderName().isEmpty()) {
      xml.open("Ownr").textUpTo(PARTY_NAME_CHARACTERS_MAX, "Nm", account.holderName()).close(1);
    }
    servicer(xml, institution);
    xml.close(1);
  }

  /**
   * Writes {@code Svcr} with what programs identify it by: the BIC, if there is one, and the code.
   */
  private static void servicer(Elements xml, Institution institution) throws IOException {
    xml.open("Svcr", "FinInstnId");
    if (institution.bic() != null && !institution.bic().isEmpty()) {
      xml.text("BICFI", institution.bic());
    }
    xml.textUpTo(PARTY_NAME_CHARACTERS_MAX, "Nm", institution.name());
    xml.open("Othr").textUpTo(CODE_CHARACTERS_MAX, "Id", institution.bankCode()).close(3);
  }

  /** Writes {@code Id}: the IBAN, or the number if the account has no IBAN. */
  static void id(Elements xml, @Nullable String iban, String number) throws IOException {
    xml.open("Id");
    if (iban == null) {
      xml.open("Othr").text("Id", number).close(1);
    } else {
      xml.text("IBAN", iban);
    }
    xml.close(1);
  }
}
