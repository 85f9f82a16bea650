package io.finlego.ingress.ledger.statement.camt;

import io.finlego.ingress.ledger.statement.document.Counterparty;
import io.finlego.ingress.ledger.statement.document.Institution;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.PlainText;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.kernel.TextLength;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes each movement as one {@code Ntry} with one {@code TxDtls}. */
final class Entries {

  private static final int REFERENCE_CHARACTERS_MAX = 35;
  private static final int LINE_CHARACTERS_MAX = 140;
  private static final int NOTE_CHARACTERS_MAX = 500;

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private final Elements xml;
  private final String institutionName;

  /**
   * @param institution the issuer of our own transaction codes, and the counterparty of a movement
   *     between an account and the institution
   */
  Entries(Elements xml, Institution institution) {
    this.xml = xml;
    this.institutionName = institution.name();
  }

  void add(Movement movement) throws IOException {
    xml.open("Ntry")
        .text("NtryRef", Long.toString(movement.version()))
        .amount(movement.amount(), movement.side());
    xml.open("Sts").text("Cd", "BOOK").close(1);
    xml.date("BookgDt", movement.bookingDate()).date("ValDt", movement.valueDate());
    xml.id("AcctSvcrRef", movement.transactionId());
    writeCode(movement);
    writeDetails(movement);
    xml.close(1);
  }

  private void writeCode(Movement movement) throws IOException {
    TransactionCode code = TransactionCode.of(movement.type(), movement.side());
    xml.open("BkTxCd", "Domn").text("Cd", code.domain()).open("Fmly");
    xml.text("Cd", code.family()).text("SubFmlyCd", code.subFamily()).close(2);
    xml.open("Prtry").textUpTo(REFERENCE_CHARACTERS_MAX, "Cd", movement.type());
    xml.textUpTo(REFERENCE_CHARACTERS_MAX, "Issr", institutionName).close(2);
  }

  private void writeDetails(Movement movement) throws IOException {
    xml.open("NtryDtls", "TxDtls", "Refs")
        .id("AcctSvcrRef", movement.transactionId())
        .id("PmtInfId", movement.paymentId())
        .text("EndToEndId", endToEndId(movement))
        .id("TxId", movement.transactionId())
        .close(1)
        .amount(movement.amount(), movement.side());
    writeParties(movement);
    writeRemittance(movement);
    String externalId = movement.externalId();
    if (externalId != null && reference(externalId) == null) {
      xml.textUpTo(NOTE_CHARACTERS_MAX, "AddtlTxInf", "External id: " + externalId);
    }
    xml.close(2);
  }

  /**
   * The end-to-end id. It is the payment's external id, which the payment's originator knows. It is
   * {@code NOTPROVIDED} if the payment has no external id or the standard does not allow the id.
   */
  private static String endToEndId(Movement movement) {
    String externalId = movement.externalId();
    String reference = externalId == null ? null : reference(externalId);
    return reference == null ? "NOTPROVIDED" : reference;
  }

  /**
   * The external id as a reference of the standard. A UUID loses its hyphens, because with hyphens
   * it would be too long. Null if the standard does not allow the id, because it is too long or has
   * forbidden characters.
   */
  private static @Nullable String reference(String externalId) {
    String id = UUID_FORM.matcher(externalId).matches() ? externalId.replace("-", "") : externalId;
    boolean fits =
        TextLength.of(id) <= REFERENCE_CHARACTERS_MAX
            && !id.isBlank()
            && id.codePoints().noneMatch(Character::isISOControl)
            && PlainText.xml(id).equals(id);
    return fits ? id : null;
  }

  /**
   * Writes the counterparty. The counterparty of a debit is the creditor, and the counterparty of a
   * credit is the debtor. If the counterparty's account belongs to the institution, writes the
   * institution's name as the name of the party, and the account's name as the name of the account.
   * Writes nothing if both the party's name and the account number are unknown.
   */
  private void writeParties(Movement movement) throws IOException {
    String partyTag = movement.side() == Side.DEBIT ? "Cdtr" : "Dbtr";
    Counterparty counterparty = movement.counterparty();
    boolean belongsToInstitution = counterparty.belongsToInstitution();
    String accountOrClientName = counterparty.name() == null ? "" : counterparty.name();
    String partyName = belongsToInstitution ? institutionName : accountOrClientName;
    if (partyName.isEmpty() && counterparty.accountNumber() == null) {
      return;
    }
    xml.open("RltdPties");
    if (!partyName.isEmpty()) {
      xml.open(partyTag, "Pty").textUpTo(LINE_CHARACTERS_MAX, "Nm", partyName).close(2);
    }
    if (counterparty.accountNumber() != null) {
      xml.open(partyTag + "Acct");
      CashAccounts.writeId(xml, counterparty.iban(), counterparty.accountNumber());
      if (belongsToInstitution) {
        xml.textUpTo(CashAccounts.NAME_CHARACTERS_MAX, "Nm", accountOrClientName);
      }
      xml.close(1);
    }
    xml.close(1);
  }

  private void writeRemittance(Movement movement) throws IOException {
    String description = movement.description() == null ? "" : movement.description();
    if (description.isEmpty()) {
      return;
    }
    xml.open("RmtInf");
    while (!description.isEmpty()) {
      String line = PlainText.firstLine(description, LINE_CHARACTERS_MAX);
      xml.text("Ustrd", line);
      description = description.substring(line.length());
    }
    xml.close(1);
  }
}
