package io.finlego.ingress.ledger.statement.camt;

import io.finlego.ingress.ledger.statement.document.StatementAccount;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Accounts as {@code CashAccount39}. */
final class Accounts {

  private static final int MAX_NAME = 70;
  private static final int MAX_PARTY_NAME = 140;

  private Accounts() {}

  /** The account with its owner and who keeps it. */
  static void write(Elements xml, StatementAccount account, String institution) throws IOException {
    xml.open("Acct");
    id(xml, account.iban(), account.accountNumber());
    xml.text("Ccy", account.currency()).textUpTo(MAX_NAME, "Nm", account.name());
    if (!account.holderName().isEmpty()) {
      xml.open("Ownr").textUpTo(MAX_PARTY_NAME, "Nm", account.holderName()).close(1);
    }
    xml.open("Svcr", "FinInstnId").textUpTo(MAX_PARTY_NAME, "Nm", institution).close(3);
  }

  /** {@code Id}: the IBAN, or else the number. */
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
