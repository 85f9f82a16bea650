package io.finlego.ingress.ledger.statement.camt;

import io.finlego.ingress.ledger.statement.document.Institution;
import io.finlego.ingress.ledger.statement.document.StatementAccount;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes accounts as the type {@code CashAccount39} of camt.053. */
final class CashAccounts {

  static final int NAME_CHARACTERS_MAX = 70;
  private static final int PARTY_NAME_CHARACTERS_MAX = 140;
  private static final int CODE_CHARACTERS_MAX = 35;

  private CashAccounts() {}

  /** Writes the account with its holder and with the institution that keeps the account. */
  static void write(Elements xml, StatementAccount account, Institution institution)
      throws IOException {
    xml.open("Acct");
    writeId(xml, account.iban(), account.accountNumber());
    xml.text("Ccy", account.currency()).textUpTo(NAME_CHARACTERS_MAX, "Nm", account.name());
    String holderName = account.holderName();
    if (holderName != null && !holderName.isEmpty()) {
      xml.open("Ownr").textUpTo(PARTY_NAME_CHARACTERS_MAX, "Nm", holderName).close(1);
    }
    writeServicer(xml, institution);
    xml.close(1);
  }

  /**
   * Writes the institution as {@code Svcr}, with its BIC and its bank code, by which programs
   * identify it. Leaves out the BIC if the institution has none.
   */
  private static void writeServicer(Elements xml, Institution institution) throws IOException {
    xml.open("Svcr", "FinInstnId");
    if (institution.bic() != null && !institution.bic().isEmpty()) {
      xml.text("BICFI", institution.bic());
    }
    xml.textUpTo(PARTY_NAME_CHARACTERS_MAX, "Nm", institution.name());
    xml.open("Othr").textUpTo(CODE_CHARACTERS_MAX, "Id", institution.bankCode()).close(3);
  }

  /** Writes the account's IBAN, or its number if the account has no IBAN, as {@code Id}. */
  static void writeId(Elements xml, @Nullable String iban, String number) throws IOException {
    xml.open("Id");
    if (iban == null) {
      xml.open("Othr").text("Id", number).close(1);
    } else {
      xml.text("IBAN", iban);
    }
    xml.close(1);
  }
}
